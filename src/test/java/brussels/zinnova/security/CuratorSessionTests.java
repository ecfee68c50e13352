package brussels.zinnova.security;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import brussels.zinnova.PortalTest;
import brussels.zinnova.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class CuratorSessionTests {

    @LocalServerPort
    private int port;

    /** The first is three NULs in Base64, which PostgreSQL takes for an error. */
    @ParameterizedTest
    @ValueSource(strings = {"AAAA", "bm90IGEgdXVpZA==", "%", "", "N2M1MDRmZmQtYjY5MS00YzA1LTlmNTEtMDAwMDAwMDAwMDAw"})
    void aCookieThatIsNoSessionIsNoSession(String cookie) {
        for (String address : new String[]{"/admin", "/sign-in"}) {
            assertThat(new Visitor(port).get(address, "Cookie", "SESSION=" + cookie).status()).isEqualTo(404);
        }
    }
}
