package brussels.zinnova.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a log may show of an address. */
class PrivateLinksTests {

    private static final String SIGNATURE = "DuKDxPVD_nBvwzr5qcA3kIn1wE3U9i2c6Ths0MkINFk";
    private static final String TOKEN = "e9df039e-bb6f-4a5c-bca7-a19dee74b57c.0." + SIGNATURE;

    @ParameterizedTest
    @ValueSource(strings = {"/fr/submissions/", "/en/submissions//", "/en/%73ubmissions/", "/en/submissions;a/",
            "/en/submissions%2f", "/en/submission/", "/en/SUBMISSIONS/", "/en/submissions/%2e%0a", "/fr/nothing/"})
    void noTokenIsShownHoweverItsAddressIsWritten(String address) {
        for (String written : new String[]{TOKEN, TOKEN.replace(".", "%2e"), TOKEN.replace(".", "%252e"),
                TOKEN.replace(".", "%25252e"), TOKEN.replace(".", "\uff0e"), TOKEN.replace(".0.", ".%200."),
                TOKEN.replace("-", "%252D"), TOKEN.replace(".", "%c0%ae")}) {
            assertThat(PrivateLinks.masked(address + written)).doesNotContain(SIGNATURE).doesNotContain("DuKDxPVD");
        }
    }

    @Test
    void nobodyWritesALineOfTheirOwnIntoALog() {
        assertThat(PrivateLinks.masked("/fr/%0aERROR%0d%1b[31m%e2%80%a8x"))
                .doesNotContain("\n", "\r", "\u001b", "\u2028").contains("ERROR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fr/innovations/community-land-trust-bruxelles", "/nl/communes/forest",
            "/admin/submissions/e9df039e-bb6f-4a5c-bca7-a19dee74b57c/acceptance"})
    void whatIsNoSecretIsShown(String address) {
        assertThat(PrivateLinks.masked(address)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%zz", "%25252525252525"})
    void whatCannotBeReadIsNotShown(String address) {
        assertThat(PrivateLinks.masked(address)).doesNotContain("%");
    }

    @Test
    void aRequestThatIsNoneHasNoAddress() {
        assertThat(PrivateLinks.masked(null)).isEmpty();
    }
}
