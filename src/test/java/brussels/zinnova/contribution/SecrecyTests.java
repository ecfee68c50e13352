package brussels.zinnova.contribution;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import brussels.zinnova.Answer;
import brussels.zinnova.Crawl;
import brussels.zinnova.Form;
import brussels.zinnova.PostOffice;
import brussels.zinnova.Visitor;
import brussels.zinnova.WritingPortalTest;
import brussels.zinnova.innovation.InnovationDetails;
import brussels.zinnova.innovation.InnovationMother;
import brussels.zinnova.innovation.Innovations;
import brussels.zinnova.submission.SubmissionDetails;
import brussels.zinnova.submission.SubmissionState;
import brussels.zinnova.submission.Submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** No public answer has an address of whoever wrote, or anything that is not published. */
@WritingPortalTest
class SecrecyTests {

    private final String published = newName();
    private final List<String> unpublished = Stream.generate(SecrecyTests::newName).limit(5).toList();

    @LocalServerPort
    private int port;

    @Autowired
    private Submissions submissions;

    @Autowired
    private Innovations innovations;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    void everyLinkOfThePortalLeadsToNoAddressAndToNothingUnpublished() {
        Visitor visitor = new Visitor(port);
        accept(published);
        decline(unpublished.get(0));
        SubmissionForms.send(port, "nl", unpublished.get(1));
        visitor.post("/nl/submit", SubmissionForms.filled(port, "nl", unpublished.get(2)));
        assertThat(visitor.post("/nl/drafts", SubmissionForms.filled(port, "nl", unpublished.get(3))).status())
                .isEqualTo(303);
        withdraw(unpublished.get(4));
        Form report = Form.of(visitor.read("/fr/innovations/" + slug(published) + "/report"), "form.form");
        assertThat(visitor.post("/fr/innovations/" + slug(published) + "/report",
                report.with("text", "Secret").with("contactEmail", "reader.secret@example.org")).status())
                .isEqualTo(303);
        Form alert = Form.of(visitor.read("/fr/alerts?challenge=mobilite"), "form.form");
        assertThat(visitor.post("/fr/alerts", alert.with("contactEmail", "watcher.secret@example.org")).status())
                .isEqualTo(303);

        Map<String, Answer> pages = Crawl.of(port);

        assertThat(pages).containsKeys("/nl/innovations/" + slug(published), "/fr/innovations.atom");
        assertThat(pages).allSatisfy(this::expectNothing);
        for (String hidden : unpublished) {
            expectNothing(Stream.of("/nl/suggestions?q=", "/nl/submit/actors?q=", "/nl/submit/twins?name=",
                    "/api/v1/suggest?q=").map(asked -> asked + hidden.replace(" ", "+")));
            expectNothing(routes(slug(hidden)));
            expectNothing(routes(slug(hidden + " vzw")));
            expectNothing(Stream.of("/nl/innovations", "/nl/map", "/nl/innovations.atom", "/nl/embed/innovations",
                    "/nl/embed/map", "/nl/alerts", "/api/v1/innovations", "/api/v1/innovations.csv",
                    "/api/v1/innovations.jsonl", "/api/v1/innovations.geojson")
                    .map(selection -> selection + "?entry=" + slug(hidden)));
        }
        jdbc.sql("SELECT id FROM submissions UNION SELECT id FROM drafts UNION SELECT id FROM innovations"
                + " WHERE state <> 'published'").query(UUID.class).stream().map(UUID::toString).forEach(
                        id -> expectNothing(routes(id)));
        expectNothing(Stream.of("/api/v1/innovations?since=0&size=100", "/api/v1/actors", "/api/v1/vocabulary"));
    }

    private void expectNothing(Stream<String> addresses) {
        addresses.forEach(address -> expectNothing(address, new Visitor(port).get(address)));
    }

    /** Only an address that was asked for may be said again. */
    private void expectNothing(String address, Answer answer) {
        List<String> slugs = unpublished.stream().map(SecrecyTests::slug).filter(slug -> !address.contains(slug))
                .toList();
        assertThat(answer.body() + answer.headers()).as(address).doesNotContain("secret@example.org")
                .doesNotContain(unpublished).doesNotContain(slugs);
    }

    /**
     * Every address outside the desk that something is mapped to, for an entry of that address or identifier where it names
     * one, for a term where it names that; whatever its links are for, a private page shows what it is about.
     */
    private Stream<String> routes(String slug) {
        return mappings.getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().isEmpty()
                        || mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(pattern -> !pattern.startsWith("/admin"))
                .filter(pattern -> !pattern.contains("{token"))
                .flatMap(pattern -> pattern.contains("{ending")
                        ? Stream.of("csv", "json", "jsonl", "jsonld", "geojson")
                                .map(ending -> fill(pattern, "ending", ending))
                        : Stream.of(pattern))
                .map(pattern -> fill(fill(pattern, "language", "nl"), "slug|id", slug))
                .map(pattern -> fill(fill(pattern, "section", "challenges"), "code", "mobilite"))
                .map(pattern -> fill(fill(pattern, "file", "1"), "page", "privacy"))
                .peek(address -> assertThat(address).as("filled in").doesNotContain("{"));
    }

    /** A variable may have a pattern with braces of its own. */
    private static String fill(String pattern, String variable, String value) {
        return pattern.replaceAll("\\{(?:" + variable + ")(?::(?:[^{}]|\\{[^}]*})*)?}", value);
    }

    private void accept(String which) {
        SubmissionDetails sent = received(which);
        submissions.accept(sent.id(), sent.version(), 0, sent.content());
    }

    private void decline(String which) {
        SubmissionDetails sent = received(which);
        submissions.answer(sent.id(), sent.version(), SubmissionState.DECLINED, "Nee");
    }

    /** Was public for a while. */
    private void withdraw(String which) {
        UUID id = innovations.publish(InnovationMother.bikeLibrary(which, which + " vzw"), null, null, null,
                Instant.now());
        String page = "/nl/innovations/" + slug(which);
        await().until(() -> new Visitor(port).get(page).body().contains(which));
        InnovationDetails entry = innovations.find(id).orElseThrow();
        innovations.withdraw(id, entry.version(), entry.content(), "Voorbij");
        await().until(() -> new Visitor(port).get(page).status() == 410);
    }

    private SubmissionDetails received(String which) {
        String page = SubmissionForms.send(port, "nl", which);
        assertThat(PostOffice.mails(which)).isNotEmpty();
        return submissions.waiting(1000).stream().filter(one -> one.name().equals(which)).findFirst()
                .orElseThrow(() -> new AssertionError(page));
    }

    private static String newName() {
        return "Verger " + UUID.randomUUID();
    }

    private static String slug(String which) {
        return which.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
