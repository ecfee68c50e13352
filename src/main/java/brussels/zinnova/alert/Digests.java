package brussels.zinnova.alert;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import brussels.zinnova.catalogue.Catalogue;
import brussels.zinnova.catalogue.PublishedInnovation;
import brussels.zinnova.catalogue.SelectedPage;
import brussels.zinnova.catalogue.Selections;

/** Looks for what is new in the lists of the alerts whose turn it is. Each node may: see {@link Alerts#look}. */
@Component
class Digests {

    private static final Logger log = LoggerFactory.getLogger(Digests.class);

    /** What a mail names; the list itself has the others. */
    private static final int MOST = 20;
    private static final int AT_ONCE = 100;
    private static final UUID FIRST = new UUID(0, 0);

    private final Alerts alerts;
    private final Catalogue catalogue;
    private final Selections selections;

    Digests(Alerts alerts, Catalogue catalogue, Selections selections) {
        this.alerts = alerts;
        this.catalogue = catalogue;
        this.selections = selections;
    }

    @Scheduled(initialDelay = 2, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void tell() {
        if (!catalogue.isLoaded()) {
            return;
        }
        for (List<UUID> due = alerts.due(FIRST, AT_ONCE); !due.isEmpty(); due = alerts.due(due.getLast(), AT_ONCE)) {
            due.forEach(this::tell);
        }
    }

    /** What keeps one from being looked at is no reason not to look at the others. */
    private void tell(UUID id) {
        try {
            alerts.find(id).ifPresent(this::look);
        } catch (RuntimeException failed) {
            // What it says may repeat the row, and an address with it.
            log.warn("Alert {} could not be looked at and will be again: {}", id, failed.getClass().getSimpleName());
        }
    }

    private void look(AlertDetails alert) {
        News news = selections.ask(alert.language(), alert.parameters(),
                selection -> new News(selection.revision(), selection.news(alert.toldRevision(), MOST)));
        // A node that lags behind the one that told last knows nothing new.
        if (news.revision() >= alert.toldRevision()) {
            alerts.look(alert.id(), alert.toldRevision(), news.revision(),
                    news.page().innovations().stream().map(PublishedInnovation::id).toList(), news.page().total());
        }
    }

    private record News(long revision, SelectedPage page) {}
}
