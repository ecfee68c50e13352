package brussels.zinnova;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody who has signed in: a {@link Visitor} who keeps the session’s cookie and fills the desk’s forms. */
public final class SignedIn {

    /** The administrator that the tests’ settings name. */
    public static final String ADMINISTRATOR = "admin@example.org";

    /** A curator, see {@link CuratorForTests}. */
    public static final String EMAIL = "curator@example.org";

    /** The password of both. */
    public static final String PASSWORD = "correct horse battery staple";

    private static final String DESK_FORM = "form.desk, main form.form";

    private final Visitor visitor;
    private String cookie = "";

    private static final Map<Integer, SignedIn> ADMINISTRATORS = new ConcurrentHashMap<>();

    /** The administrator, who signs in once to each portal: no code of hers is good twice. */
    public static SignedIn administrator(int port) {
        return ADMINISTRATORS.computeIfAbsent(port, portal -> enrolled(portal, ADMINISTRATOR, PASSWORD));
    }

    /** An administrator who signs in for the first time, and sets up her second factor. */
    public static SignedIn enrolled(int port, String email, String password) {
        SignedIn administrator = new SignedIn(port, email, password);
        Form form = Form.of(administrator.read("/admin/second-factor"), "main form.form");
        Answer set = administrator.post("/admin/second-factor",
                form.with("code", Codes.now(form.value("secret"))));
        assertThat(set.status()).as("second factor of " + email).isEqualTo(200);
        return administrator;
    }

    /** Signs in as a curator. */
    public SignedIn(int port) {
        this(port, EMAIL, PASSWORD);
    }

    /** Signs in. */
    public SignedIn(int port, String email, String password) {
        this(port, email, password, 303);
    }

    /** @param status what a right password is answered with: 200 where a code is asked for next */
    public SignedIn(int port, String email, String password, int status) {
        visitor = new Visitor(port);
        Answer answer = visitor.post("/sign-in", credentials(email, password));
        assertThat(answer.status()).as("sign-in of " + email).isEqualTo(status);
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

    /** Sends a body as a script of the page does, with the session’s token. */
    public Answer send(String address, String type, String body, String token) {
        return keep(visitor.send(address, type, body, "X-CSRF-TOKEN", token, "Cookie", cookie, "Accept-Language",
                "en"));
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
