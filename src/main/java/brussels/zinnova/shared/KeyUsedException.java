package brussels.zinnova.shared;

import java.io.Serial;

/** The key of a form was used before, for something else than this. */
public class KeyUsedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public KeyUsedException() {
        super("A form makes one thing");
    }
}
