package brussels.zinnova.web;

import java.io.Serial;

/** There was something here that has been taken away on purpose; the page answers 410. */
public class GoneException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public GoneException(String what) {
        super(what);
    }
}
