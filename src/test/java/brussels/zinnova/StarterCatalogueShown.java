package brussels.zinnova;

import java.time.Duration;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** Lets tests begin when visitors can see the starter catalogue, a moment after the portal has started. */
class StarterCatalogueShown implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext test) {
        int port = SpringExtension.getApplicationContext(test).getEnvironment()
                .getRequiredProperty("local.server.port", Integer.class);
        Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(
                () -> assertThat(new Visitor(port).get("/fr" + PublicPages.ENTRY).status()).isEqualTo(200));
    }
}
