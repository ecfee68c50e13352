package brussels.zinnova.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import brussels.zinnova.Answer;
import brussels.zinnova.Crawl;
import brussels.zinnova.Form;
import brussels.zinnova.SignedIn;
import brussels.zinnova.shared.Language;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Everything that a crawl reaches, public and signed in, in three languages: public pages in each {@link Look}, those
 * of the desk and the many that only a question tells apart in looks that take turns. It takes too long for each build:
 * bin/crawl runs it, and has the Nu checker read what it saves.
 */
@WritingBrowserTest
class PortalCrawl {

    private static final Path SAVED = Path.of("target/crawl/pages");
    private static final int BROWSERS = 2;

    @LocalServerPort
    private int port;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Proposals proposals;

    @Test
    void nothingThatACrawlReachesHasABarrierOrIsMissing() throws IOException {
        Files.createDirectories(SAVED);
        List<String> found = new ArrayList<>();
        Map<String, Answer> pages = Crawl.of(port);
        found.addAll(seen("public", pages, "", PortalCrawl::looksOfPublic));
        SignedIn administrator = SignedIn.administrator(port);
        proposals.received();
        proposals.declined();
        for (Language language : Language.values()) {
            Form form = Form.of(administrator.read("/admin"), "form.languages").with("language", language.code());
            assertThat(administrator.post("/admin/language", form).status()).isEqualTo(303);
            found.addAll(seen("desk-" + language.code(), desk(administrator), administrator.cookie(), page -> 1));
        }
        assertThat(found).isEmpty();
    }

    /** What is wrong with these pages: those that are missing, and what the tools reject in so many looks at each. */
    private List<String> seen(String part, Map<String, Answer> answers, String cookie, ToIntFunction<String> looks)
            throws IOException {
        List<String> missing = answers.entrySet().stream().filter(one -> one.getValue().status() != 200)
                .map(one -> one.getValue().status() + ": " + one.getKey()).toList();
        List<String> pages = new ArrayList<>();
        for (Map.Entry<String, Answer> one : answers.entrySet()) {
            if (one.getValue().header("Content-Type").startsWith("text/html")) {
                Files.writeString(SAVED.resolve(part + "-" + pages.size() + ".html"), one.getValue().body());
                pages.add(one.getKey());
            }
        }
        List<String> barriers;
        // The common pool of a machine with two cores has one thread.
        try (ExecutorService browsers = Executors.newFixedThreadPool(BROWSERS)) {
            List<CompletableFuture<List<String>>> shares = IntStream.range(0, BROWSERS)
                    .mapToObj(share -> CompletableFuture.supplyAsync(() -> inspect(IntStream.range(0, pages.size())
                            .filter(page -> page % BROWSERS == share).mapToObj(pages::get).toList(), cookie, looks),
                            browsers))
                    .toList();
            barriers = shares.stream().flatMap(share -> share.join().stream()).toList();
        }
        System.out.printf(Locale.ROOT, "Crawl: %s, %d addresses, %d pages, %d looks, %d missing, %d barriers%n", part,
                answers.size(), pages.size(), pages.stream().mapToInt(looks).sum(), missing.size(), barriers.size());
        List<String> all = new ArrayList<>(missing);
        all.addAll(barriers);
        return all;
    }

    private static int looksOfPublic(String page) {
        return page.contains("?") ? 1 : Look.values().length;
    }

    private List<String> inspect(List<String> pages, String cookie, ToIntFunction<String> looks) {
        try (Chromium chromium = new Chromium()) {
            String portal = "http://localhost:" + port;
            Visit visit = new Visit(chromium.browser(), portal).signingIn();
            Page page = visit.by(new NewContextOptions());
            if (!cookie.isEmpty()) {
                page.context().addCookies(List.of(new Cookie(cookie.substring(0, cookie.indexOf('=')),
                        cookie.substring(cookie.indexOf('=') + 1)).setUrl(portal.replace("http:", "https:"))
                        .setSecure(true)));
            }
            Inspection inspection = new Inspection(page, Look.LIGHT_PHONE);
            for (String address : pages) {
                page.navigate(address);
                for (int look = 0; look < looks.applyAsInt(address); look++) {
                    inspection.see(address);
                }
            }
            visit.end();
            return inspection.barriers();
        }
    }

    /** Each page of the desk that a link leads to, but for files and for the same list in another order. */
    private static Map<String, Answer> desk(SignedIn administrator) {
        Map<String, Answer> pages = new LinkedHashMap<>();
        Deque<String> waiting = new ArrayDeque<>(List.of("/admin"));
        while (!waiting.isEmpty()) {
            String address = waiting.remove();
            if (!pages.containsKey(address)) {
                Answer answer = administrator.get(address);
                pages.put(address, answer);
                answer.links("a[href^=/admin]").stream().map(link -> link.replaceFirst("#.*", ""))
                        .map(link -> link.contains("/merge?") ? link : link.replaceFirst("\\?.*", ""))
                        .filter(link -> !link.matches(".*/exports/.*|.*\\.csv")).forEach(waiting::add);
            }
        }
        return pages;
    }
}
