package brussels.zinnova.security;

import java.io.Serial;

/** Nobody could answer for the portal any longer. */
class LastAdministratorException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    LastAdministratorException() {
        super("The last administrator stays one");
    }
}
