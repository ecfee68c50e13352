package brussels.zinnova.notification;

import java.io.Serial;

/** A mail could not be delivered now. It says no more: what a server answers may repeat an address. */
class UndeliveredException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    UndeliveredException() {
        super("A mail was not delivered");
    }
}
