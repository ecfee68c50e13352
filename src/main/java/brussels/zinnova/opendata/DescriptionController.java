package brussels.zinnova.opendata;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;

import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import tools.jackson.databind.json.JsonMapper;

import brussels.zinnova.catalogue.CatalogueSnapshot;
import brussels.zinnova.opendata.ProblemException.Wrong;
import brussels.zinnova.shared.Language;
import brussels.zinnova.web.SiteProperties;

/**
 * What there is to harvest, after DCAT-AP 3 (https://semiceu.github.io/DCAT-AP/releases/3.0.0/), what the properties of
 * its JSON are elsewhere, and what the interface is asked and answers.
 */
@Controller
class DescriptionController {

    static final String OPEN_API = "/api/v1/openapi.json";

    private static final MediaType TURTLE = MediaType.valueOf("text/turtle;charset=utf-8");

    private final ITemplateEngine templates;
    private final SiteProperties site;
    private final OpenApiWebMvcResource openApi;
    private final Words words;

    DescriptionController(ITemplateEngine templates, SiteProperties site, OpenApiWebMvcResource openApi,
            MessageSource messages, JsonMapper json) {
        this.templates = templates;
        this.site = site;
        this.openApi = openApi;
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
    ResponseEntity<String> turtle(@RequestParam MultiValueMap<String, String> parameters, CatalogueSnapshot snapshot) {
        return written("catalog.ttl", TURTLE, parameters, snapshot);
    }

    @GetMapping("/catalog.jsonld")
    ResponseEntity<String> jsonLd(@RequestParam MultiValueMap<String, String> parameters, CatalogueSnapshot snapshot) {
        return written("catalog.jsonld", ApiFormat.JSON_LD.type(), parameters, snapshot);
    }

    /** What a reader of JSON-LD takes each property of an innovation for. */
    @GetMapping("/api/v1/context.jsonld")
    ResponseEntity<String> context(@RequestParam MultiValueMap<String, String> parameters,
            CatalogueSnapshot snapshot) {
        return written("context.jsonld", ApiFormat.JSON_LD.type(), parameters, snapshot);
    }

    /** The interface in OpenAPI 3.1, in the visitor’s language; the snapshot is for its tag alone. */
    @GetMapping(OPEN_API)
    ResponseEntity<byte[]> openApi(@RequestParam MultiValueMap<String, String> parameters, CatalogueSnapshot snapshot,
            HttpServletRequest request, Locale locale) throws IOException {
        new ApiQuery(parameters, Set.of()).check();
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON)
                .body(openApi.openapiJson(request, OPEN_API, locale));
    }

    /** The address of the interface itself. */
    @GetMapping("/api/v1")
    String endpoint() {
        return "see-other:" + OPEN_API;
    }

    /** Whoever wants something else of the interface is told what there is. */
    @RequestMapping(path = "/api/**", method = {RequestMethod.GET, RequestMethod.POST, RequestMethod.PUT,
            RequestMethod.PATCH, RequestMethod.DELETE, RequestMethod.OPTIONS})
    ResponseEntity<Void> nothing(HttpServletRequest request) {
        String method = request.getMethod();
        if (method.equals(HttpMethod.OPTIONS.name())) {
            return ResponseEntity.ok().build();
        }
        if (!method.equals(HttpMethod.GET.name()) && !method.equals(HttpMethod.HEAD.name())) {
            throw new ProblemException(HttpStatus.METHOD_NOT_ALLOWED, "method",
                    List.of(new Wrong("method", "method", method)));
        }
        throw new ProblemException(HttpStatus.NOT_FOUND, "missing",
                List.of(new Wrong("address", "nowhere", ApiQuery.shown(request.getRequestURI()))));
    }

    private ResponseEntity<String> written(String file, MediaType type, MultiValueMap<String, String> parameters,
            CatalogueSnapshot snapshot) {
        new ApiQuery(parameters, Set.of()).check();
        String text = templates.process("opendata/" + file, new Context(Locale.ROOT, Map.of("site", site, "root",
                site.publicUrl().toString(), "words", words, "changed", snapshot.revision().raisedAt().toString())));
        return ResponseEntity.ok().contentType(type).body(text);
    }
}
