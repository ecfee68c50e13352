package brussels.zinnova.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

import brussels.zinnova.shared.Language;
import brussels.zinnova.web.SiteProperties;

/**
 * What a page says to machines that read schema.org, as JSON-LD for a data block of its HTML: no angle bracket is left in
 * it, whatever anybody wrote. https://schema.org/docs/full.html names the types.
 */
@Component
class StructuredData {

    private static final String CONTEXT = "https://schema.org";
    private static final String TYPE = "@type";

    private final SiteProperties site;
    private final MessageSource messages;
    private final JsonMapper json;

    StructuredData(SiteProperties site, MessageSource messages, JsonMapper json) {
        this.site = site;
        this.messages = messages;
        this.json = json;
    }

    /** The portal itself, and how to search it. */
    String portal(Language language) {
        Map<String, Object> search = new LinkedHashMap<>();
        search.put(TYPE, "SearchAction");
        search.put("target", Map.of(TYPE, "EntryPoint", "urlTemplate",
                address(language, "/innovations?q={search_term_string}")));
        search.put("query-input", "required name=search_term_string");
        Map<String, Object> portal = page("WebSite", language, "");
        portal.put("name", "Zinnova");
        portal.put("description", say("home.description", language));
        portal.put("potentialAction", search);
        return written(portal);
    }

    /**
     * An entry: a page about a project, and the way to it.
     *
     * @param shown the entry as its page shows it in that language
     */
    String entry(PublishedInnovation innovation, InnovationPage shown, Language language) {
        String path = "/innovations/" + innovation.slug();
        Map<String, Object> project = new LinkedHashMap<>();
        project.put(TYPE, "Project");
        project.put("@id", site.publicUrl() + "/id/" + innovation.id());
        project.put("name", shown.name().text());
        project.put("description", shown.tagline().text());
        putIfKnown(project, "url", innovation.website());
        putIfKnown(project, "foundingDate", text(innovation.startedYear()));
        putIfKnown(project, "dissolutionDate", text(innovation.endedYear()));
        project.put("areaServed", areas(shown, language));
        project.put("keywords", Stream.of(shown.challenges(), shown.values(), shown.approaches()).flatMap(List::stream)
                .map(term -> term.label(language)).toList());
        project.put("member", shown.actors().stream()
                .map(actor -> named("Organization", actor.name().text())).toList());
        Map<String, Object> page = page("WebPage", language, path);
        page.put("name", shown.name().text());
        page.put("datePublished", innovation.firstPublished().toString());
        page.put("dateModified", innovation.contentChanged().toString());
        page.put("mainEntity", project);
        page.put("breadcrumb", trail(language, List.of(
                new Step("", say("breadcrumb.home", language)),
                new Step("/innovations", say("catalogue.title", language)),
                new Step("/challenges/" + shown.challenges().getFirst().code(),
                        shown.challenges().getFirst().label(language)),
                new Step(path, shown.name().text()))));
        return written(page);
    }

    /**
     * A page of a list of entries.
     *
     * @param path of the page behind its language, with its query
     * @param total how many entries the whole list has
     * @param first the place of the first card in it, from 1
     */
    String list(Language language, String path, int total, int first, List<InnovationCard> cards) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (InnovationCard card : cards) {
            items.add(item(first + items.size(), address(language, "/innovations/" + card.slug()), card.plainName()));
        }
        Map<String, Object> list = new LinkedHashMap<>();
        list.put(TYPE, "ItemList");
        list.put("numberOfItems", total);
        list.put("itemListElement", items);
        Map<String, Object> page = page("CollectionPage", language, path);
        page.put("mainEntity", list);
        return written(page);
    }

    /** A page on the way to another, by its path behind the language and its name. */
    private record Step(String path, String name) {}

    private Map<String, Object> trail(Language language, List<Step> steps) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (Step step : steps) {
            items.add(item(items.size() + 1, address(language, step.path()), step.name()));
        }
        Map<String, Object> trail = new LinkedHashMap<>();
        trail.put(TYPE, "BreadcrumbList");
        trail.put("itemListElement", items);
        return trail;
    }

    private static Map<String, Object> item(int position, String address, String name) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put(TYPE, "ListItem");
        item.put("position", position);
        item.put("name", name);
        item.put("item", address);
        return item;
    }

    private Map<String, Object> page(String type, Language language, String path) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("@context", CONTEXT);
        page.put(TYPE, type);
        page.put("url", address(language, path));
        page.put("inLanguage", language.locale().toLanguageTag());
        page.put("license", site.licence().url().toString());
        return page;
    }

    private List<Map<String, Object>> areas(InnovationPage shown, Language language) {
        return shown.communes().isEmpty()
                ? List.of(named("AdministrativeArea", say("place.region", language)))
                : shown.communes().stream().map(commune -> named("AdministrativeArea", commune.label(language)))
                        .toList();
    }

    private static Map<String, Object> named(String type, String name) {
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put(TYPE, type);
        thing.put("name", name);
        return thing;
    }

    private static void putIfKnown(Map<String, Object> thing, String property, @Nullable String value) {
        if (value != null) {
            thing.put(property, value);
        }
    }

    private static @Nullable String text(@Nullable Integer year) {
        return year == null ? null : year.toString();
    }

    private String say(String key, Language language) {
        return messages.getMessage(key, null, language.locale());
    }

    private String address(Language language, String path) {
        return site.publicUrl() + "/" + language.code() + path;
    }

    /** A data block ends with its closing tag, and with nothing that somebody wrote. */
    private String written(Map<String, Object> thing) {
        return json.writeValueAsString(thing).replace("<", "\\u003c").replace(">", "\\u003e");
    }
}
