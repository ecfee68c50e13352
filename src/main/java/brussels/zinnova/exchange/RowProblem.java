package brussels.zinnova.exchange;

/**
 * Why a row is refused.
 *
 * @param column in which
 * @param code the end of the key of the sentence that says what is wrong
 * @param value what stands there, shortened
 */
record RowProblem(String column, String code, String value) {

    private static final int SHOWN = 60;

    RowProblem {
        value = value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
    }
}
