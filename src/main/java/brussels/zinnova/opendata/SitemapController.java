package brussels.zinnova.opendata;

import java.io.IOException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

import brussels.zinnova.catalogue.CatalogueSnapshot;
import brussels.zinnova.catalogue.PublishedVocabulary;
import brussels.zinnova.knowledge.Chapters;
import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.NotFoundException;
import brussels.zinnova.vocabulary.Scheme;

/**
 * What search engines may list: every public page in each language but those of actors, which entries lead to, with the
 * same page in the others
 * (https://www.sitemaps.org/protocol.html). The first file has the pages that always are, the others the entries.
 */
@Controller
class SitemapController {

    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    /** With three languages a fifth of what a file may list. */
    private static final int ENTRIES = 3_000;
    private static final List<String> PAGES = List.of("", "/innovations", "/map", "/figures", "/understand", "/submit",
            "/data", "/data/api", "/how-we-decide", "/easy-to-read", "/accessibility", "/privacy", "/legal",
            "/contact");

    private static final Map<Scheme, String> SECTIONS = new EnumMap<>(Map.of(Scheme.CHALLENGE, "/challenges/",
            Scheme.VALUE, "/values/", Scheme.APPROACH, "/approaches/", Scheme.COMMUNE, "/communes/"));

    private final Addresses addresses;
    private final Chapters chapters;

    SitemapController(Addresses addresses, Chapters chapters) {
        this.addresses = addresses;
        this.chapters = chapters;
    }

    /** One page: its path behind the language, and when it changed if that is known. */
    private record Page(String path, @Nullable Instant changed) {}

    @GetMapping("/sitemap.xml")
    void index(CatalogueSnapshot snapshot, HttpServletResponse response) throws IOException, XMLStreamException {
        XMLStreamWriter xml = begin("sitemapindex", response);
        for (int file = 0; file <= files(snapshot); file++) {
            xml.writeStartElement("sitemap");
            write(xml, "loc", addresses.of("/sitemap-" + file + ".xml").toString());
            xml.writeEndElement();
        }
        end(xml);
    }

    @GetMapping("/sitemap-{file:[0-9]{1,6}}.xml")
    void file(@PathVariable int file, CatalogueSnapshot snapshot, HttpServletResponse response)
            throws IOException, XMLStreamException {
        if (file > files(snapshot)) {
            throw new NotFoundException("sitemap");
        }
        XMLStreamWriter xml = begin("urlset", response);
        for (Page page : (Iterable<Page>) pages(file, snapshot)::iterator) {
            for (Language language : Language.values()) {
                xml.writeStartElement("url");
                write(xml, "loc", address(language, page));
                if (page.changed() != null) {
                    write(xml, "lastmod", page.changed().toString());
                }
                for (Language other : Language.values()) {
                    writeAlternate(xml, other.code(), address(other, page));
                }
                if (page.path().isEmpty()) {
                    writeAlternate(xml, "x-default", addresses.of("/").toString());
                }
                xml.writeEndElement();
            }
        }
        end(xml);
    }

    /** What machines need not read: no page of the desk is anybody’s but a curator’s. */
    @GetMapping(path = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String robots() {
        return "User-agent: *\nDisallow: /admin\nDisallow: /sign-in\n\nSitemap: " + addresses.of("/sitemap.xml") + "\n";
    }

    private Stream<Page> pages(int file, CatalogueSnapshot snapshot) {
        return file == 0
                ? Stream.of(PAGES.stream(), terms(snapshot.vocabulary()),
                        chapters.all().stream().map(chapter -> "/understand/" + chapter.slug()))
                        .flatMap(paths -> paths).map(path -> new Page(path, null))
                : snapshot.all((file - 1) * ENTRIES, ENTRIES).map(innovation -> new Page(
                        "/innovations/" + innovation.slug(), innovation.contentChanged()));
    }

    private static Stream<String> terms(PublishedVocabulary vocabulary) {
        return SECTIONS.entrySet().stream().flatMap(section -> vocabulary.offered(section.getKey()).stream()
                .map(term -> section.getValue() + term.code()));
    }

    private static int files(CatalogueSnapshot snapshot) {
        return (int) IntStream.iterate(0, from -> from < snapshot.size(), from -> from + ENTRIES).count();
    }

    private String address(Language language, Page page) {
        return addresses.page(language, page.path()).toString();
    }

    private static XMLStreamWriter begin(String root, HttpServletResponse response)
            throws IOException, XMLStreamException {
        response.setContentType("application/xml;charset=utf-8");
        XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(response.getOutputStream(), "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement(root);
        xml.writeDefaultNamespace(SITEMAP);
        xml.writeNamespace("xhtml", XHTML);
        return xml;
    }

    private static void write(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void writeAlternate(XMLStreamWriter xml, String language, String address) throws XMLStreamException {
        xml.writeEmptyElement("xhtml", "link", XHTML);
        xml.writeAttribute("rel", "alternate");
        xml.writeAttribute("hreflang", language);
        xml.writeAttribute("href", address);
    }

    private static void end(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeEndDocument();
        xml.close();
    }
}
