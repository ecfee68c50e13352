package brussels.zinnova.submission;

import java.io.Serial;

/** A submission was decided before; a decision is made once. */
public class DecidedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    DecidedException(String what) {
        super(what);
    }
}
