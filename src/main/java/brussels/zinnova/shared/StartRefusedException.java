package brussels.zinnova.shared;

import java.io.Serial;

import org.jspecify.annotations.Nullable;

/** The portal cannot start as it is set; the message is the one sentence that the console shows. */
public class StartRefusedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** @param sentence what is wrong and what to do about it */
    public StartRefusedException(String sentence) {
        this(sentence, null);
    }

    /** @param sentence what is wrong and what to do about it */
    public StartRefusedException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
