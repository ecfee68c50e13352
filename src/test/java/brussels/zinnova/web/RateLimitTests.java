package brussels.zinnova.web;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import brussels.zinnova.Answer;
import brussels.zinnova.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** A portal that serves five pages at once and one more a minute, so that a visitor has soon had too many. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"zinnova.starter-catalogue=false",
        "zinnova.rate-limit.burst=5", "zinnova.rate-limit.per-minute=1"})
class RateLimitTests {

    private static final int BURST = 5;

    @LocalServerPort
    private int port;

    @Test
    void whoAsksForTooManyPagesIsToldWhenToComeBack() {
        Answer answer = refused("/nl/innovations");
        SiteLook.assertError(answer, 429);
        assertThat(answer.language()).isEqualTo("nl");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 61);
    }

    @Test
    void everyPageCountsWhateverItIs() {
        refused("/fr");
        for (String page : new String[]{"/", "/en", "/nl/innovations?q=a", "/fr/challenges/logement"}) {
            SiteLook.assertError(new Visitor(port).get(page), 429);
        }
    }

    @Test
    void aProgramIsToldSoInAShapeOfItsOwn() {
        Answer answer = refused("/api/v1/vocabulary");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.header("Retry-After")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"X-Forwarded-For, 198.51.100.7", "X-Real-IP, 198.51.100.7", "Forwarded, for=198.51.100.7",
            "X-Client-IP, 198.51.100.7", "X-Forwarded-For, '127.0.0.1, 198.51.100.7'"})
    void aForgedAddressChangesNothing(String header, String value) {
        refused("/fr");
        SiteLook.assertError(new Visitor(port).get("/fr", header, value), 429);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/css/base.css", "/img/icons.svg", "/actuator/health/readiness"})
    void filesAndTheHealthOfThePortalAreNotCounted(String address) {
        refused("/fr");
        new Visitor(port).read(address);
    }

    @Test
    void pagesAreServedUpToTheBurst() throws Exception {
        RateLimit limit = new RateLimit(new RateLimitProperties(BURST, 1));
        for (int n = 0; n < BURST; n++) {
            assertThat(lets(limit, "192.0.2.1")).isTrue();
        }
        assertThat(lets(limit, "192.0.2.1")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.1, 192.0.2.2, true", "192.0.2.1, 192.0.2.1, false",
            "2001:db8:0:1::1, 2001:db8:0:1:ffff::2, false", "2001:db8:0:1::1, 2001:db8:0:2::1, true",
            "192.0.2.1, 2001:db8::1, true"})
    void visitorsAreCountedByAddressOrPrefix(String one, String other, boolean apart) throws Exception {
        RateLimit limit = new RateLimit(new RateLimitProperties(1, 1));
        assertThat(lets(limit, one)).isTrue();
        assertThat(lets(limit, other)).isEqualTo(apart);
    }

    /** Asks until there are no more pages to be had. */
    private Answer refused(String page) {
        return IntStream.rangeClosed(0, BURST + 1).mapToObj(n -> new Visitor(port).get(page))
                .filter(answer -> answer.status() != 200).findFirst()
                .orElseThrow(() -> new AssertionError("More pages than a visitor may ask for"));
    }

    private static boolean lets(RateLimit limit, String address) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/fr");
        request.setRemoteAddr(address);
        MockFilterChain page = new MockFilterChain();
        limit.doFilter(request, new MockHttpServletResponse(), page);
        return page.getRequest() != null;
    }
}
