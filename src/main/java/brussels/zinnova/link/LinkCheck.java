package brussels.zinnova.link;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PreDestroy;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import brussels.zinnova.database.EmbeddedDatabase;
import brussels.zinnova.web.SiteProperties;

/** Visits, a few every minute, the websites whose turn it is; with several nodes each is visited by one. */
@Component
@EnableConfigurationProperties(LinkProperties.class)
class LinkCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int AT_ONCE = 20;

    private final LinkChecks checks;
    private final LinkVisitor visitor;
    private final boolean wanted;

    LinkCheck(LinkChecks checks, LinkProperties properties, SiteProperties site,
            ObjectProvider<EmbeddedDatabase> embedded) {
        this.checks = checks;
        this.wanted = properties.check() == null ? embedded.stream().findAny().isEmpty() : properties.check();
        this.visitor = new LinkVisitor(new PublicAddresses(), site.publicUrl(), PATIENCE);
    }

    @Scheduled(initialDelay = 2, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void visit() {
        if (wanted) {
            visit(visitor);
        }
    }

    void visit(LinkVisitor by) {
        checks.take(AT_ONCE).forEach(due -> checks.found(due, by.visit(due.address())));
    }

    @PreDestroy
    void close() throws IOException {
        visitor.close();
    }
}
