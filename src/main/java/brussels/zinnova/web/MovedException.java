package brussels.zinnova.web;

import java.io.Serial;

/** What was asked for has another address now; the page answers 301. */
public class MovedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String path;

    /** @param path the new address, from the root of the portal */
    public MovedException(String path) {
        super("Moved to " + path);
        this.path = path;
    }

    String path() {
        return path;
    }
}
