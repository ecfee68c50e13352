package brussels.zinnova.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import brussels.zinnova.Answer;
import brussels.zinnova.PortalTest;
import brussels.zinnova.PublicPages;
import brussels.zinnova.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class StaticFilesTests {

    private static final String HASHED = ".*-[0-9a-f]{32}\\.[a-z0-9]+";

    @LocalServerPort
    private int port;

    /** The files that pages of each kind refer to, without the fragments of icons. */
    static List<String> files(Visitor visitor) {
        return PublicPages.KINDS.stream().map(kind -> visitor.read("/fr" + kind))
                .flatMap(page -> Stream.of(page.links("link[href^=/]:not([type=application/atom+xml])"),
                        page.links("use"), page.page().select("script").eachAttr("src"),
                        page.page().select("[data-htmx]").eachAttr("data-htmx")).flatMap(List::stream))
                .map(address -> address.replaceFirst("#.*", "")).distinct().toList();
    }

    @Test
    void pagesReferToThemByTheHashOfTheirContent() {
        assertThat(files(new Visitor(port))).allSatisfy(file -> assertThat(file).matches(HASHED));
    }

    @Test
    void whatHasAHashInItsNameIsKeptForEver() {
        for (String file : files(new Visitor(port))) {
            assertThat(new Visitor(port).read(file).header("Cache-Control")).as(file)
                    .contains("public", "max-age=31536000", "immutable").doesNotContain("no-");
        }
    }

    @Test
    void whatHasNoneIsNotKeptForEver() {
        Answer answer = new Visitor(port).get("/css/base.css");
        assertThat(answer.header("Cache-Control")).doesNotContain("immutable").doesNotContain("max-age=31536000");
    }

    @Test
    void stylesReferToFilesThatAreThere() {
        Visitor visitor = new Visitor(port);
        List<String> styles = files(visitor).stream().filter(file -> file.endsWith(".css")).toList();
        List<String> referred = styles.stream().flatMap(style -> Pattern
                .compile("url\\([\"']?([^)\"']+)").matcher(visitor.read(style).body()).results()
                .map(found -> URI.create(style).resolve(found.group(1)).toString())).toList();
        assertThat(referred).isNotEmpty().allSatisfy(file -> {
            assertThat(file).startsWith("/").matches(HASHED);
            visitor.read(file);
        });
    }

    @Test
    void theSheetsOfAllPagesComeInOneFile() {
        Visitor visitor = new Visitor(port);
        List<String> sheets = PublicPages.KINDS.stream()
                .flatMap(kind -> visitor.read("/fr" + kind).links("link[rel=stylesheet]").stream()).distinct().toList();
        assertThat(sheets).hasSize(1);
        assertThat(visitor.read(sheets.getFirst()).body())
                .contains("--color-paper:", ".button {", ".notice {", ".chapter {")
                .matches("(?s).*url\\(\"[^)]*/fonts/bricolage-grotesque-[0-9a-f]{32}\\.woff2\"\\).*");
    }

    @Test
    void aBundleIsWhereSheetsAreAndNowhereElse() {
        assertThat(new Visitor(port).get("/css/public.css").status()).isEqualTo(200);
        assertThat(new Visitor(port).get("/js/public.css").status()).isEqualTo(404);
    }

    @Test
    void saysWhatTheyAre() {
        for (String file : files(new Visitor(port))) {
            String type = new Visitor(port).read(file).header("Content-Type").toLowerCase(Locale.ROOT);
            String expected = switch (file.substring(file.lastIndexOf('.'))) {
                case ".css" -> "text/css;charset=utf-8";
                case ".js" -> "text/javascript";
                case ".svg" -> "image/svg+xml";
                case ".woff2" -> "font/woff2";
                case ".png" -> "image/png";
                default -> "a type that this test knows";
            };
            assertThat(type).as(file).startsWith(expected);
        }
    }

    @Test
    void aWrongHashIsNotFound() {
        String file = files(new Visitor(port)).getFirst();
        SiteLook.assertError(new Visitor(port).get(file.replaceFirst("-[0-9a-f]{32}", "-" + "0".repeat(32))), 404);
    }
}
