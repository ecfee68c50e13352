package brussels.zinnova.innovation;

import java.io.Serial;

/** What was asked of an entry does not go from the state that it is in. */
public class WrongStateException extends IllegalStateException {

    @Serial
    private static final long serialVersionUID = 1L;

    public WrongStateException(String what) {
        super(what);
    }
}
