package brussels.zinnova.opendata;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import tools.jackson.databind.json.JsonMapper;

import brussels.zinnova.catalogue.CatalogueSnapshot;
import brussels.zinnova.shared.Language;
import brussels.zinnova.web.SiteProperties;

/**
 * What there is to harvest, after DCAT-AP 3 (https://semiceu.github.io/DCAT-AP/releases/3.0.0/), and what the properties
 * of its JSON are elsewhere.
 */
@Controller
class DescriptionController {

    private static final MediaType TURTLE = MediaType.valueOf("text/turtle;charset=utf-8");

    private final ITemplateEngine templates;
    private final SiteProperties site;
    private final Words words;

    DescriptionController(ITemplateEngine templates, SiteProperties site, MessageSource messages, JsonMapper json) {
        this.templates = templates;
        this.site = site;
        this.words = new Words(messages, json);
    }

    /** What the texts are made with: strings as both Turtle and JSON write them. */
    record Words(MessageSource messages, JsonMapper json) {

        public String quoted(String text) {
            return json.writeValueAsString(text);
        }

        /** A message in a language. */
        public String in(Language language, String key) {
            return quoted(messages.getMessage(key, null, language.locale()));
        }

        public List<Language> languages() {
            return Arrays.asList(Language.values());
        }
    }

    @GetMapping("/catalog.ttl")
    ResponseEntity<String> turtle(CatalogueSnapshot snapshot) {
        return written("catalog.ttl", TURTLE, snapshot);
    }

    @GetMapping("/catalog.jsonld")
    ResponseEntity<String> jsonLd(CatalogueSnapshot snapshot) {
        return written("catalog.jsonld", ApiFormat.JSON_LD.type(), snapshot);
    }

    /** What a reader of JSON-LD takes each property of an innovation for. */
    @GetMapping("/api/v1/context.jsonld")
    ResponseEntity<String> context(CatalogueSnapshot snapshot) {
        return written("context.jsonld", ApiFormat.JSON_LD.type(), snapshot);
    }

    private ResponseEntity<String> written(String file, MediaType type, CatalogueSnapshot snapshot) {
        String text = templates.process("opendata/" + file, new Context(Locale.ROOT, Map.of("site", site, "root",
                site.publicUrl().toString(), "words", words, "changed", snapshot.revision().raisedAt().toString())));
        return ResponseEntity.ok().contentType(type).body(text);
    }
}
