package brussels.zinnova.opendata;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import brussels.zinnova.catalogue.CatalogueSnapshot;
import brussels.zinnova.catalogue.Criterion;
import brussels.zinnova.catalogue.PublishedInnovation;
import brussels.zinnova.catalogue.PublishedVocabulary;
import brussels.zinnova.catalogue.Selection;
import brussels.zinnova.catalogue.Selections;
import brussels.zinnova.shared.Language;
import brussels.zinnova.vocabulary.Scheme;
import brussels.zinnova.web.SiteProperties;

/** Any filtered list of the catalogue as an Atom feed (RFC 4287), the entries that came last first. */
@Controller
class FeedController {

    private static final int MOST = 50;
    private static final MediaType ATOM = new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8);

    private final Selections selections;
    private final SiteProperties site;
    private final Addresses addresses;
    private final MessageSource messages;
    private final ITemplateEngine templates;

    FeedController(Selections selections, SiteProperties site, Addresses addresses, MessageSource messages,
            ITemplateEngine templates) {
        this.templates = templates;
        this.addresses = addresses;
        this.selections = selections;
        this.site = site;
        this.messages = messages;
    }

    @GetMapping("/{language:fr|nl|en}/innovations.atom")
    ResponseEntity<Feed> feed(@PathVariable Language language, @RequestParam MultiValueMap<String, String> parameters,
            CatalogueSnapshot snapshot) {
        Selection selection = selections.kindly(language, parameters, snapshot);
        List<PublishedInnovation> innovations = selection.newest(MOST);
        String query = selection.queryString();
        String own = page(language, "/innovations.atom" + query);
        Feed feed = new Feed("atom_1.0");
        feed.setId(own);
        feed.setTitle(title(selection.asked(), language.locale()));
        if (!selection.remarks().isEmpty()) {
            feed.setSubtitle(text(String.join(" ", selection.remarks())));
        }
        feed.setUpdated(date(selection.changed(innovations)));
        feed.setAuthors(List.of(author()));
        feed.setRights(messages.getMessage("feed.rights", new Object[]{site.licence().name()}, language.locale()));
        feed.setAlternateLinks(List.of(link("alternate", "text/html", page(language, "/innovations" + query),
                language)));
        feed.setOtherLinks(List.of(link("self", "application/atom+xml", own, language)));
        feed.setEntries(innovations.stream()
                .map(innovation -> entry(innovation, snapshot.vocabulary(), language)).toList());
        // Readers ask for many kinds of XML, or for none: they all get the one that there is.
        return ResponseEntity.ok().contentType(ATOM).body(feed);
    }

    private String title(String asked, Locale locale) {
        return asked.isEmpty()
                ? messages.getMessage("feed.title", null, locale)
                : messages.getMessage("feed.title.of", new Object[]{asked}, locale);
    }

    private Entry entry(PublishedInnovation innovation, PublishedVocabulary vocabulary, Language language) {
        Entry entry = new Entry();
        entry.setId("urn:uuid:" + innovation.id());
        entry.setTitle(innovation.name(language).text());
        entry.setPublished(date(innovation.firstPublished()));
        entry.setUpdated(date(innovation.contentChanged()));
        entry.setAlternateLinks(List.of(link("alternate", "text/html",
                page(language, "/innovations/" + innovation.slug()), language)));
        entry.setSummary(text(innovation.tagline(language).text()));
        entry.setContents(List.of(content(innovation, vocabulary, language)));
        entry.setCategories(innovation.codes(Scheme.CHALLENGE).stream()
                .map(code -> category(code, vocabulary.label(Scheme.CHALLENGE, code, language), language)).toList());
        return entry;
    }

    /** Its texts, who, where and when, and where all that comes from. */
    private Content content(PublishedInnovation innovation, PublishedVocabulary vocabulary, Language language) {
        Content content = new Content();
        content.setType("html");
        String communes = vocabulary.terms(Scheme.COMMUNE, innovation).stream().map(term -> term.label(language))
                .collect(Collectors.joining(messages.getMessage("list.separator", null, language.locale()) + " "));
        content.setValue(templates.process("opendata/_content", new Context(language.locale(), Map.of("language",
                language, "innovation", innovation, "communes", communes, "criteria",
                Criterion.of(innovation, vocabulary, language)))));
        return content;
    }

    private static Content text(String plain) {
        Content text = new Content();
        text.setType("text");
        text.setValue(plain);
        return text;
    }

    private Category category(String code, String label, Language language) {
        Category category = new Category();
        category.setTerm(code);
        category.setLabel(label);
        category.setScheme(page(language, "/challenges/"));
        return category;
    }

    private Person author() {
        Person author = new Person();
        author.setName("Zinnova");
        author.setUri(site.publicUrl().toString());
        return author;
    }

    private String page(Language language, String path) {
        return addresses.page(language, path).toString();
    }

    private static Link link(String relation, String type, String address, Language language) {
        Link link = new Link();
        link.setRel(relation);
        link.setType(type);
        link.setHref(address);
        link.setHreflang(language.code());
        return link;
    }

    private static Date date(Instant instant) {
        return Date.from(instant);
    }
}
