package brussels.zinnova.curation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import brussels.zinnova.Answer;
import brussels.zinnova.Form;
import brussels.zinnova.SignedIn;
import brussels.zinnova.Visitor;
import brussels.zinnova.WritingPortalTest;
import brussels.zinnova.innovation.ActorRole;
import brussels.zinnova.innovation.ActorShare;
import brussels.zinnova.innovation.InnovationContent;
import brussels.zinnova.innovation.InnovationDetails;
import brussels.zinnova.innovation.InnovationMother;
import brussels.zinnova.innovation.InnovationState;
import brussels.zinnova.innovation.Innovations;

import static org.assertj.core.api.Assertions.assertThat;

/** Two entries that are the same innovation become one, and two again; what is one is shown beside the other. */
@WritingPortalTest
class MergeTests {

    private final String name = "Atelier " + UUID.randomUUID();

    @LocalServerPort
    private int port;

    @Autowired
    private Innovations innovations;

    @Autowired
    private TwinPairs twins;

    @Autowired
    private Queue queue;

    private SignedIn curator;
    private UUID kept = UUID.randomUUID();
    private UUID lost = UUID.randomUUID();

    @BeforeEach
    void publishBoth() {
        curator = new SignedIn(port);
        kept = publish("Une première phrase.", "Voisins", "https://example.org/a");
        lost = publish("Une seconde phrase.", "Amies", "https://example.org/b");
    }

    @Test
    void whatIsTickedComesFromTheOtherAndSourcesAndActorsAreUnited() {
        assertThat(merge("fr.tagline").header("Location")).isEqualTo("/admin/innovations/" + kept);
        InnovationContent content = find(kept).content();
        assertThat(content.fr().tagline()).isEqualTo("Une seconde phrase.");
        assertThat(content.actors()).extracting(ActorShare::name).containsExactly("Voisins", "Amies");
        assertThat(content.sources()).containsExactly("https://example.org/a", "https://example.org/b");
        assertThat(find(lost).state()).isEqualTo(InnovationState.MERGED);
    }

    @Test
    void theAddressOfTheOneThatGoesLeadsToTheOneThatStaysWhereverThatGoes() {
        merge();
        assertRedirect(lost, kept);
        UUID another = publish("Une autre.", "Voisins", "https://example.org/c");
        curator.post("/admin/innovations/" + another + "/merge", form(another, kept));
        assertRedirect(lost, another);
        assertRedirect(kept, another);
        InnovationDetails entry = find(another);
        innovations.withdraw(another, entry.version(), entry.content(), "Fini");
        assertThat(new Visitor(port).get(page(lost)).status()).isEqualTo(410);
    }

    @Test
    void twoAreTwoAgainAndSayWhatTheySaidBefore() {
        merge("fr.tagline");
        Form separation = Form.of(curator.read("/admin/innovations/" + lost), "form[action$=separation]");
        curator.post("/admin/innovations/" + lost + "/separation", separation);
        assertThat(find(kept).content().fr().tagline()).isEqualTo("Une première phrase.");
        assertThat(find(kept).content().actors()).extracting(ActorShare::name).containsExactly("Voisins");
        assertThat(new Visitor(port).get(page(lost)).status()).isEqualTo(200);
        Answer again = curator.post("/admin/innovations/" + lost + "/separation", separation);
        assertThat(again.status()).isEqualTo(303);
        assertThat(find(lost).state()).isEqualTo(InnovationState.PUBLISHED);
    }

    @Test
    void whoeverChangedTheOneThatStaysSinceKeepsTheirWords() {
        merge();
        curator.post("/admin/innovations/" + kept,
                curator.open("/admin/innovations/" + kept).with("fr.need", "Un autre besoin."));
        curator.post("/admin/innovations/" + lost + "/separation",
                Form.of(curator.read("/admin/innovations/" + lost), "form[action$=separation]"));
        assertThat(find(kept).content().fr().need()).isEqualTo("Un autre besoin.");
        assertThat(find(kept).content().actors()).hasSize(2);
    }

    @Test
    void nothingHalfDoneComesOfAMergeWithItselfInACircleOrOfAnOldPage() {
        Form early = form(kept, lost);
        curator.post("/admin/innovations/" + kept,
                curator.open("/admin/innovations/" + kept).with("fr.need", "Un autre besoin."));
        Answer late = curator.post("/admin/innovations/" + kept + "/merge", early.with("taken", "fr.tagline"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.page().select("[name=taken][value='fr.tagline'][checked]")).as("the choice stays").hasSize(1);
        Form circle = form(lost, kept);
        merge();
        assertThat(curator.post("/admin/innovations/" + lost + "/merge", circle).status()).isEqualTo(409);
        assertThat(curator.post("/admin/innovations/" + kept + "/merge",
                circle.with("other", kept.toString())).status()).isEqualTo(422);
        assertThat(find(kept).state()).isEqualTo(InnovationState.PUBLISHED);
        assertThat(curator.get("/admin/innovations/" + kept + "/merge?with=nothing-here").status()).isEqualTo(422);
        assertThat(curator.get("/admin/innovations/" + kept + "/merge?with=" + kept).status()).isEqualTo(422);
    }

    @Test
    void theOtherOneIsNamedByItsPublicAddress() {
        String address = "https://zinnova.example/nl/innovations/" + find(lost).slug() + "?x=1";
        assertThat(curator.read("/admin/innovations/" + kept + "/merge?with=" + address).page().select("dl").text())
                .contains(find(lost).slug().value());
    }

    @Test
    void likelyTwinsWaitInTheQueueUntilSomebodyTellsThemApart() {
        twins.seek();
        assertThat(pairs()).hasSize(1);
        Answer both = curator.read("/admin/" + pairs().getFirst().path());
        String dismissal = "form[action$=dismissal]";
        curator.post(both.page().select(dismissal).attr("action"), Form.of(both, dismissal));
        twins.seek();
        assertThat(pairs()).isEmpty();
        Answer apart = curator.read("/admin/innovations/" + kept + "/merge?with=" + lost);
        String doubt = "form[action$=doubt]";
        curator.post(apart.page().select(doubt).attr("action"), Form.of(apart, doubt));
        assertThat(pairs()).as("one after all").hasSize(1);
    }

    @Test
    void twoThatHaveMoreActorsThanAnEntryMayAreNotMergedByDroppingSome() {
        UUID crowded = innovations.publish(withActors(20), null, null, null, Instant.now());
        Answer refused = curator.post("/admin/innovations/" + crowded + "/merge", form(crowded, lost));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".notice[autofocus]").text()).contains("more than twenty actors");
        assertThat(find(lost).state()).isEqualTo(InnovationState.PUBLISHED);
    }

    @Test
    void anotherLanguageLeavesTheChoiceAsItIs() {
        String page = "/admin/innovations/" + kept + "/merge";
        Answer dutch = curator.post("/admin/language?back=" + page,
                form(kept, lost).with("taken", "fr.tagline").with("language", "nl"));
        assertThat(dutch.status()).isEqualTo(200);
        assertThat(dutch.page().select("html").attr("lang")).isEqualTo("nl");
        assertThat(dutch.page().select("[name=taken][checked]").eachAttr("value")).containsExactly("fr.tagline");
        curator.post("/admin/language?back=" + page, Form.of(dutch, "#desk").with("language", "en"));
    }

    private List<WorkItem> pairs() {
        return queue.list(new Queue.Filter(WorkItem.Kind.TWINS, null), Queue.Sort.NEWEST, 1, 10_000).stream()
                .filter(item -> item.path() != null && item.path().contains(kept.toString())
                        && item.path().contains(lost.toString()))
                .toList();
    }

    private Answer merge(String... taken) {
        return curator.post("/admin/innovations/" + kept + "/merge", form(kept, lost).with("taken", taken));
    }

    private Form form(UUID one, UUID other) {
        return Form.of(curator.read("/admin/innovations/" + one + "/merge?with=" + other), "#desk");
    }

    private void assertRedirect(UUID from, UUID to) {
        Answer answer = new Visitor(port).get(page(from));
        assertThat(answer.status()).isEqualTo(301);
        assertThat(answer.header("Location")).endsWith(page(to));
    }

    private String page(UUID id) {
        return "/fr/innovations/" + find(id).slug();
    }

    private InnovationDetails find(UUID id) {
        return innovations.find(id).orElseThrow();
    }

    private InnovationContent withActors(int count) {
        InnovationContent content = InnovationMother.inFrench(name, "Une phrase.", "Voisins");
        return content.with(null, Stream.concat(content.actors().stream(), IntStream.range(1, count)
                .mapToObj(n -> new ActorShare("Groupe " + n, content.actors().getFirst().kind(), ActorRole.PARTNER)))
                .toList(), content.sources());
    }

    private UUID publish(String tagline, String carrier, String source) {
        InnovationContent content = InnovationMother.inFrench(name, tagline, carrier);
        return innovations.publish(content.with(null, content.actors(), List.of(source)), null, null, null,
                Instant.now());
    }
}
