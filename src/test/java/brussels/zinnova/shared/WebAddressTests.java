package brussels.zinnova.shared;

import jakarta.validation.ConstraintValidatorContext;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

class WebAddressTests {

    @ParameterizedTest
    @ValueSource(strings = {"https://www.cltb.be", "http://example.org", "https://example.org:8443/a/b?c=d&e=f#g",
            "https://Example.ORG", "https://bœuf.be/é", "https://xn--buf-0na.be", "https://a-b.museum/~x", ""})
    void takesTheAddressOfAPublicSite(String address) {
        assertThat(isValid(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "ftp://example.org", "HTTPS://example.org",
            "//example.org", "example",
            "https://", "https://user@example.org", "https://user:secret@example.org", "https://example.org@evil.org",
            "http://localhost", "http://intranet/", "http://127.0.0.1/", "http://2130706433/", "http://[::1]/",
            "http://10.0.0.1", "http://printer.local", "http://wiki.internal", "http://x.home.arpa",
            "https://example.org/a b", "https://example.org/\nx", "https://exa\tmple.org", "https://-x.org",
            "https://example..org", "https://example.org/<script>", "https://example.org\\@evil.org", " https://x.org"})
    void refusesWhatIsNone(String address) {
        assertThat(isValid(address)).isFalse();
    }

    private static boolean isValid(String address) {
        return new WebAddress.Validator().isValid(address, mock(ConstraintValidatorContext.class));
    }
}
