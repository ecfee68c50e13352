package brussels.zinnova.opendata;

import java.util.List;

import org.springframework.http.HttpStatus;

/**
 * A question to the interface that cannot be answered as it was asked.
 *
 * @see ApiProblems
 */
class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String kind;
    private final transient List<Wrong> wrong;

    /**
     * One parameter and what is wrong with it.
     *
     * @param reason the end of the key of a message about it
     * @param about what else the message says
     */
    record Wrong(String parameter, String reason, Object... about) {}

    /** @param kind the end of the keys of its title, and the fragment of the address that explains it */
    ProblemException(HttpStatus status, String kind, List<Wrong> wrong) {
        super(kind + " " + wrong.stream().map(Wrong::parameter).toList());
        this.status = status;
        this.kind = kind;
        this.wrong = List.copyOf(wrong);
    }

    HttpStatus status() {
        return status;
    }

    String kind() {
        return kind;
    }

    List<Wrong> wrong() {
        return wrong;
    }
}
