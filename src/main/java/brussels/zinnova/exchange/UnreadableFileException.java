package brussels.zinnova.exchange;

import java.io.Serial;

/** What somebody sent is no table that can be read; its message is the end of the key of the sentence that says why. */
class UnreadableFileException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    UnreadableFileException(String code) {
        super(code);
    }
}
