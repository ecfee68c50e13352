package brussels.zinnova.opendata;

import java.net.URI;
import java.util.UUID;

import org.springframework.stereotype.Component;

import brussels.zinnova.shared.Language;
import brussels.zinnova.web.SiteProperties;

/** The absolute addresses that open data is full of. */
@Component
class Addresses {

    private final SiteProperties site;

    Addresses(SiteProperties site) {
        this.site = site;
    }

    /** What names an innovation for ever, whatever becomes of its page. */
    URI id(UUID innovation) {
        return of("/id/" + innovation);
    }

    /** A page in a language. */
    URI page(Language language, String path) {
        return of("/" + language.code() + path);
    }

    /** Of whatever has that path and query. */
    URI of(String path) {
        return URI.create(site.publicUrl() + path);
    }

    /** What says what the properties of JSON are to a reader of JSON-LD. */
    URI context() {
        return of("/api/v1/context.jsonld");
    }

    /** The same as a link of the header (RFC 8288). */
    String licenceLink() {
        return "<" + licence() + ">; rel=\"license\"";
    }

    /** The licence of all that is handed out. */
    URI licence() {
        return site.licence().url();
    }
}
