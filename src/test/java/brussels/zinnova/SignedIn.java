package brussels.zinnova;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody who has signed in: a {@link Visitor} who keeps the session’s cookie and fills the desk’s forms. */
public final class SignedIn {

    /** The administrator that the tests’ settings name. */
    public static final String EMAIL = "admin@example.org";

    /** Hers. */
    public static final String PASSWORD = "correct horse battery staple";

    private static final String DESK_FORM = "form.desk, main form.form";

    private final Visitor visitor;
    private String cookie = "";

    /** Signs in as the administrator. */
    public SignedIn(int port) {
        this(port, EMAIL, PASSWORD);
    }

    /** Signs in. */
    public SignedIn(int port, String email, String password) {
        visitor = new Visitor(port);
        Answer answer = visitor.post("/sign-in", credentials(email, password));
        assertThat(answer.status()).as("sign-in of " + email).isEqualTo(303);
        keep(answer);
    }

    /** What the form of the sign-in page sends. */
    public static Form credentials(String email, String password) {
        return Form.EMPTY.with("username", email).with("password", password);
    }

    /** The session’s cookie as a request carries it. */
    public String cookie() {
        return cookie;
    }

    public Answer get(String address) {
        return keep(visitor.get(address, "Cookie", cookie, "Accept-Language", "en"));
    }

    /** A page that is there. */
    public Answer read(String address) {
        Answer answer = get(address);
        assertThat(answer.status()).as(address).isEqualTo(200);
        return answer;
    }

    /** Sends a form, with whatever token is in it. */
    public Answer post(String address, Form form) {
        return keep(visitor.post(address, form, "Cookie", cookie, "Accept-Language", "en"));
    }

    /** The form of a page of the desk as it opens, its token in it. */
    public Form open(String address) {
        return form(read(address));
    }

    /** The form that such a page came with. */
    public static Form form(Answer page) {
        return Form.of(page, DESK_FORM);
    }

    private Answer keep(Answer answer) {
        answer.headers().firstValue("Set-Cookie").ifPresent(set -> cookie = set.substring(0, set.indexOf(';')));
        return answer;
    }
}
