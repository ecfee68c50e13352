package brussels.zinnova.web;

import java.util.Map;

import brussels.zinnova.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for everything that a visitor gets to see, pages and refusals alike. */
final class SiteLook {

    static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
            + "object-src 'none'; frame-ancestors 'none'";

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", CONTENT_SECURITY_POLICY,
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "strict-origin-when-cross-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");

    private SiteLook() {}

    /** The headers of the site, each once, and none that tell of a visitor or of the server. */
    static void assertHeaders(Answer answer) {
        HEADERS.forEach((name, value) -> assertThat(answer.headers().allValues(name)).as(name).containsExactly(value));
        assertThat(answer.headers().map()).doesNotContainKeys("set-cookie", "Set-Cookie", "server", "Server",
                "x-powered-by", "X-Powered-By");
    }

    /** An error page of ours with this status, which nobody keeps and which tells nothing from inside. */
    static void assertError(Answer answer, int status) {
        assertThat(answer.status()).isEqualTo(status);
        assertHeaders(answer);
        assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/html;charset=utf-8");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
        assertThat(answer.page().select(".error-page .error-page__code").text()).isEqualTo(String.valueOf(status));
        assertThat(answer.page().select(".header .wordmark")).hasSize(1);
        assertThat(answer.body()).doesNotContain("Apache Tomcat", "Exception", "\tat ", "org.springframework",
                "brussels.zinnova", "Whitelabel");
    }

    /** A page of ours. */
    static void assertPage(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        assertHeaders(answer);
        assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/html;charset=utf-8");
        assertThat(answer.page().select(".header .wordmark")).hasSize(1);
        assertThat(answer.page().select(".error-page")).isEmpty();
    }
}
