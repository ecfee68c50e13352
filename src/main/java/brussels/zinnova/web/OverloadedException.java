package brussels.zinnova.web;

import java.io.Serial;

/** There is more to do than this node can do in time; the page answers 503 and says when to come back. */
public class OverloadedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public OverloadedException(String what) {
        super(what);
    }
}
