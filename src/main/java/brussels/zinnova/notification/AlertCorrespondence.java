package brussels.zinnova.notification;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import brussels.zinnova.alert.AlertDetails;
import brussels.zinnova.alert.Alerts;
import brussels.zinnova.catalogue.Catalogue;
import brussels.zinnova.catalogue.PublishedInnovation;
import brussels.zinnova.catalogue.Selection;
import brussels.zinnova.catalogue.Selections;
import brussels.zinnova.shared.Language;
import brussels.zinnova.web.PrivateLinks;
import brussels.zinnova.web.PrivatePage;
import brussels.zinnova.web.SiteProperties;

/** Asks readers whether they want an alert, and tells them what is new. */
@Component
class AlertCorrespondence implements Correspondence {

    private final Alerts alerts;
    private final Catalogue catalogue;
    private final Selections selections;
    private final PrivateLinks links;
    private final SiteProperties site;

    AlertCorrespondence(Alerts alerts, Catalogue catalogue, Selections selections, PrivateLinks links,
            SiteProperties site) {
        this.alerts = alerts;
        this.catalogue = catalogue;
        this.selections = selections;
        this.links = links;
        this.site = site;
    }

    @Override
    public Letter.Subject subject() {
        return Letter.Subject.ALERT;
    }

    @Override
    public Optional<Mail> mail(Letter letter) {
        Letter.News news = letter.news();
        return alerts.find(letter.about())
                .flatMap(alert -> selections.ask(alert.language(), alert.parameters(), selection -> news == null
                        ? Optional.of(question(alert, selection))
                        : told(alert, news, selection)));
    }

    @Override
    public void settled(Letter letter) {
        if (letter.news() != null) {
            alerts.reached(letter.about());
        }
    }

    /** What was asked and never confirmed goes by itself. */
    @Override
    public void undelivered(Letter letter, boolean refused) {
        Letter.News news = letter.news();
        if (news != null) {
            alerts.missed(letter.about(), news.from(), refused);
        }
    }

    /** Whoever gets it may have asked for nothing: it tells that words were typed, and not which. */
    private Mail question(AlertDetails alert, Selection selection) {
        String asked = selection.askedBySomebody();
        boolean kept = alert.isConfirmed();
        PrivatePage page = kept ? PrivatePage.ALERT : PrivatePage.ALERT_CONFIRMATION;
        String kind = kept ? "alert-kept" : "alert-asked";
        return new Mail(alert.email(), alert.language(),
                asked.isEmpty() ? kind + "-unnamed" : kind,
                kept ? "why-alert" : "why-unconfirmed", asked, null,
                links.address(page, alert.language(), alert.id(), 0), null);
    }

    /**
     * What was taken out of the catalogue meanwhile is no news any longer, nor is anything in a list that means less now.
     *
     * @throws UndeliveredException if this node does not know all of it yet
     */
    private Optional<Mail> told(AlertDetails alert, Letter.News news, Selection selection) {
        Language language = alert.language();
        if (selection.revision() < news.upTo()) {
            throw new UndeliveredException();
        }
        List<Mail.Item> items = news.innovations().stream().map(catalogue::innovation).flatMap(Optional::stream)
                .map(entry -> item(entry, language)).toList();
        if (items.isEmpty() || selection.isWidened()) {
            return Optional.empty();
        }
        String page = links.address(PrivatePage.ALERT, language, alert.id(), 0);
        int total = news.total() - news.innovations().size() + items.size();
        String asked = selection.asked();
        return Optional.of(new Mail(alert.email(), language, asked.isEmpty() ? "alert-news-all" : "alert-news",
                "why-alert", asked, null, address(language, "/innovations" + selection.queryString()), page,
                new Mail.News(items, total, page + "/stop")));
    }

    private Mail.Item item(PublishedInnovation entry, Language language) {
        return new Mail.Item(entry.name(language), entry.tagline(language),
                address(language, "/innovations/" + entry.slug()));
    }

    private String address(Language language, String path) {
        return site.publicUrl() + "/" + language.code() + path;
    }
}
