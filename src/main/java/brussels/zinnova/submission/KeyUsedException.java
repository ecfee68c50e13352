package brussels.zinnova.submission;

import java.io.Serial;

/** The key of a form was used before, for another proposal than this. */
public class KeyUsedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    KeyUsedException() {
        super("A form makes one submission");
    }
}
