package brussels.zinnova.shared;

import java.io.Serial;

/** There is nothing here under that address or id; a page answers 404. */
public class NotFoundException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public NotFoundException(String what) {
        super(what);
    }
}
