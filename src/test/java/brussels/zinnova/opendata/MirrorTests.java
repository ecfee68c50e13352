package brussels.zinnova.opendata;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import brussels.zinnova.Answer;
import brussels.zinnova.Visitor;
import brussels.zinnova.WritingPortalTest;
import brussels.zinnova.actor.Actors;
import brussels.zinnova.innovation.InnovationDetails;
import brussels.zinnova.innovation.InnovationMother;
import brussels.zinnova.innovation.Innovations;
import brussels.zinnova.innovation.Merges;
import brussels.zinnova.shared.Slug;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Whoever keeps a copy of the catalogue learns of every change and nothing else, in pages of any size. */
@WritingPortalTest
class MirrorTests {

    private static final String PATH = "/api/v1/innovations";

    @LocalServerPort
    private int port;

    @Autowired
    private Innovations innovations;

    @Autowired
    private Merges merges;

    @Autowired
    private Actors actors;

    @Autowired
    private JsonMapper json;

    private long before;

    @BeforeEach
    void beginNow() {
        before = read(PATH + "?size=1").at("/revision").asLong();
    }

    @Test
    void aCopyThatAsksForChangesIsTheCatalogue() {
        UUID kept = publish();
        UUID gone = publish();
        UUID changed = publish();
        Map<String, String> copy = follow(new TreeMap<>(), 0, 2);
        long since = read(PATH + "?since=0").at("/revision").asLong();
        InnovationDetails details = find(changed);
        innovations.revise(changed, details.version(), InnovationMother.inFrench(details.name(), "Autre chose.",
                details.content().actors().getFirst().name()));
        innovations.withdraw(gone, find(gone).version(), find(gone).content(), "A reason");
        UUID added = publish();
        assertThat(copy).containsKeys(kept.toString(), gone.toString(), changed.toString());

        JsonNode changes = read(PATH + "?size=100&since=" + since);
        assertThat(changes.at("/innovations").valueStream().map(one -> one.at("/id").asString()))
                .containsExactly(changed.toString(), added.toString());
        assertThat(changes.at("/removed").valueStream().map(one -> one.at("/id").asString()))
                .containsExactly(gone.toString());
        assertThat(follow(copy, since, 1)).isEqualTo(follow(new TreeMap<>(), 0, 100));
    }

    @Test
    void noCellOfATableIsAFormula() {
        UUID id = publish();
        InnovationDetails details = find(id);
        innovations.revise(id, details.version(), InnovationMother.inFrench(details.name(), "=HYPERLINK(1)",
                details.content().actors().getFirst().name()));
        String row = "/innovations.csv?entry=" + details.slug();
        await().until(() -> new Visitor(port).get("/api/v1" + row).body().contains("HYPERLINK"));
        assertThat(new Visitor(port).read("/api/v1" + row).body()).contains("'=HYPERLINK(1)")
                .doesNotContain(",=HYPERLINK").doesNotContain("\"=HYPERLINK");
        assertThat(new Visitor(port).read("/api/v1" + row.replace("csv", "jsonl")).body())
                .contains("\"=HYPERLINK(1)\"");
    }

    @Test
    void whoeverGoesOnAtANodeThatIsBehindIsToldToWait() {
        publish();
        publish();
        String next = read(PATH + "?size=1&since=" + before).at("/links/next").asString()
                .replaceFirst("^https?://[^/]+", "");
        Answer behind = new Visitor(port).get(next.replaceFirst("since=[0-9]+", "since=999999"));
        assertThat(behind.status()).isEqualTo(503);
        assertThat(new Visitor(port).get(next.replaceFirst("epoch=[0-9a-f]+", "epoch=another")).status())
                .isEqualTo(410);
    }

    @Test
    void anEntryWhoseActorIsRenamedHasChanged() {
        UUID id = publish();
        long since = read(PATH + "?size=1").at("/revision").asLong();
        String name = "Renamed " + UUID.randomUUID();
        actors.rename(actors.register(find(id).content().actors().getFirst().name(), "asbl"), name);
        await().untilAsserted(() -> assertThat(read(PATH + "?since=" + since).at("/innovations/0/actors/0/name")
                .asString()).isEqualTo(name));
    }

    @Test
    void anEntryThatWasErasedIsToldApartByNothingButItsIdentifier() {
        UUID id = publish();
        String slug = find(id).slug().value();
        innovations.withdraw(id, find(id).version(), find(id).content(), "A reason");
        innovations.erase(id, find(id).version());
        await().until(() -> new Visitor(port).get(PATH + "/" + slug).status() == 410);
        JsonNode removed = read(PATH + "?since=" + before).at("/removed");
        assertThat(removed.valueStream().filter(one -> one.at("/id").asString().equals(id.toString())).toList())
                .singleElement().satisfies(one -> assertThat(one.propertyNames())
                        .containsExactlyInAnyOrder("uri", "id", "revision"));
        assertThat(new Visitor(port).get("/id/" + id).status()).isEqualTo(410);
    }

    @Test
    void anEntryThatBecamePartOfAnotherLeadsThere() {
        UUID stays = publish();
        UUID goes = publish();
        InnovationDetails one = find(stays);
        InnovationDetails other = find(goes);
        merges.merge(stays, one.version(), goes, other.version(), one.content());
        await().until(() -> new Visitor(port).get("/id/" + goes, "Accept", "application/json").status() == 303);
        assertThat(new Visitor(port).get("/id/" + goes, "Accept", "application/json").header("Location"))
                .isEqualTo(PATH + "/" + find(stays).slug().value());
        assertThat(read(PATH + "?since=" + before).at("/removed").valueStream()
                .filter(removed -> removed.at("/id").asString().equals(goes.toString()))
                .map(removed -> removed.at("/mergedInto").asString())).containsExactly(stays.toString());
    }

    @Test
    void aCopyFromAnotherEpochIsToldToBeginAnew() {
        String epoch = read(PATH).at("/epoch").asString();
        assertThat(epoch).matches("[0-9a-f]{12}");
        assertThat(new Visitor(port).read(PATH).header("ETag")).as("an answer of before is another one")
                .contains(epoch);
        assertThat(new Visitor(port).get(PATH + "?since=0&epoch=" + epoch).status()).isEqualTo(200);
        assertThat(new Visitor(port).get(PATH + "?since=0&epoch=" + epoch.replace(epoch.charAt(0), 'x')).status())
                .isEqualTo(410);
    }

    /** What a program does that keeps a copy: takes in what changed, page after page, and drops what was removed. */
    private Map<String, String> follow(Map<String, String> copy, long since, int size) {
        Map<String, String> now = new TreeMap<>(copy);
        String next = PATH + "?since=" + since + "&size=" + size;
        while (!next.isEmpty()) {
            JsonNode page = read(next);
            page.at("/innovations").forEach(one -> now.put(one.at("/id").asString(), one.toString()));
            page.at("/removed").forEach(removed -> now.remove(removed.at("/id").asString()));
            next = page.at("/links/next").asString("").replaceFirst("^https?://[^/]+", "");
        }
        return now;
    }

    private UUID publish() {
        String name = "Vélothèque " + UUID.randomUUID();
        UUID id = innovations.publish(InnovationMother.bikeLibrary(name, "Voisins " + name), null, null, null,
                Instant.EPOCH);
        await().until(() -> new Visitor(port).get(PATH + "/" + Slug.from(name, "").value()).status() == 200);
        return id;
    }

    private InnovationDetails find(UUID id) {
        return innovations.find(id).orElseThrow();
    }

    private JsonNode read(String address) {
        return json.readTree(new Visitor(port).read(address).body());
    }
}
