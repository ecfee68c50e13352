package brussels.zinnova.report;

import java.io.Serial;

/** A report was answered before; it is answered once. */
public class AnsweredException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    AnsweredException(String what) {
        super(what);
    }
}
