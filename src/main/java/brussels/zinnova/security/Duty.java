package brussels.zinnova.security;

/** What somebody who signed in must do before anything else is open to them. */
public enum Duty {

    /** Give the code of their second factor. */
    CODE("/admin/code"),
    /** Choose a password that nobody else knows. */
    PASSWORD("/admin/password"),
    /** Set up a second factor, as administrators must. */
    SECOND_FACTOR("/admin/second-factor");

    private final String path;

    Duty(String path) {
        this.path = path;
    }

    /** The address of the page on which it is done. */
    public String path() {
        return path;
    }
}
