package brussels.zinnova.curation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

import brussels.zinnova.Visitor;
import brussels.zinnova.WritingPortalTest;
import brussels.zinnova.innovation.InnovationContent;
import brussels.zinnova.innovation.InnovationDetails;
import brussels.zinnova.innovation.InnovationMother;
import brussels.zinnova.innovation.InnovationState;
import brussels.zinnova.innovation.Innovations;
import brussels.zinnova.innovation.Merges;
import brussels.zinnova.innovation.RevisionAction;
import brussels.zinnova.innovation.RevisionDetails;
import brussels.zinnova.innovation.Revisions;
import brussels.zinnova.innovation.WrongStateException;
import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.Slug;
import brussels.zinnova.submission.DecidedException;
import brussels.zinnova.submission.Proposal;
import brussels.zinnova.submission.SubmissionDetails;
import brussels.zinnova.submission.SubmissionState;
import brussels.zinnova.submission.Submissions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is decided about some entries and their submissions, in whatever order, legal or not, from pages that are old
 * or new: what must always hold still does. Each run makes three hundred decisions, the same ones for the same seed.
 */
@WritingPortalTest
class DecisionSequencesTests {

    private static final int ENTRIES = 4;
    private static final int DECISIONS = 300;
    private static final int STALE = 8;

    private final List<UUID> entries = new ArrayList<>();
    private final List<UUID> sent = new ArrayList<>();

    @LocalServerPort
    private int port;

    @Autowired
    private Innovations innovations;

    @Autowired
    private Merges merges;

    @Autowired
    private Revisions revisions;

    @Autowired
    private Submissions submissions;

    @Autowired
    private JdbcClient jdbc;

    private SplittableRandom random = new SplittableRandom();

    @BeforeEach
    void publishSome() {
        for (int n = 0; n < ENTRIES; n++) {
            entries.add(innovations.publish(content(), null, null, null, Instant.now()));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 300})
    void noSequenceOfDecisionsBreaksWhatMustHold(long seed) {
        random = new SplittableRandom(seed);
        int done = 0;
        for (int n = 0; n < DECISIONS; n++) {
            List<RevisionDetails> before = revisions.of(entries.getFirst());
            done += decide() ? 1 : 0;
            List<RevisionDetails> after = revisions.of(entries.getFirst());
            assertThat(after.subList(after.size() - before.size(), after.size())).as("revisions are only added to")
                    .isEqualTo(before);
            assertThat(after.size()).isGreaterThanOrEqualTo(before.size());
        }
        assertThat(done).as("decisions that were legal").isGreaterThan(DECISIONS / 5);
        entries.forEach(this::assertSound);
        sent.forEach(this::assertDecidedOnce);
    }

    private boolean decide() {
        InnovationDetails entry = innovations.find(any(entries)).orElseThrow();
        InnovationDetails other = innovations.find(any(entries)).orElseThrow();
        // Some pages were opened before somebody else did something.
        int version = random.nextInt(STALE) == 0 ? entry.version() - 1 : entry.version();
        try {
            switch (random.nextInt(11)) {
                case 0, 1 -> innovations.revise(entry.id(), version, content());
                case 2 -> innovations.withdraw(entry.id(), version, entry.content(), "Une raison");
                case 3 -> innovations.republish(entry.id(), version, entry.content());
                case 4 -> innovations.move(entry.id(), version, new Slug("atelier-" + UUID.randomUUID()));
                case 5 -> innovations.restore(entry.id(), version,
                        1 + random.nextInt(Math.max(1, revisions.of(entry.id()).size())));
                case 6 -> merges.merge(entry.id(), version, other.id(), other.version(), entry.content());
                case 7, 8 -> merges.separate(entry.id(), version);
                case 9 -> propose(entry.id());
                default -> answer();
            }
            return true;
        } catch (WrongStateException | DecidedException | OptimisticLockingFailureException
                | IllegalArgumentException refused) {
            return false;
        }
    }

    private void propose(UUID target) {
        UUID id = submissions.send(new Proposal(random.nextBoolean() ? target : null, content(), Language.FR,
                "someone@example.org", false, UUID.randomUUID(), "1")).id();
        submissions.confirm(id);
        sent.add(id);
    }

    private void answer() {
        if (sent.isEmpty()) {
            throw new IllegalArgumentException("Nothing was sent yet");
        }
        SubmissionDetails submission = submissions.find(any(sent)).orElseThrow();
        switch (random.nextInt(4)) {
            case 0 -> submissions.answer(submission.id(), submission.version(), SubmissionState.DECLINED, "Non");
            case 1 -> submissions.answer(submission.id(), submission.version(), SubmissionState.CHANGES_REQUESTED, "?");
            case 2 -> submissions.reopen(submission.id(), submission.version());
            default -> {
                int live = submission.target() == null
                        ? 0
                        : innovations.find(submission.target()).orElseThrow().version();
                entries.add(submissions.accept(submission.id(), submission.version(), live, submission.content()));
            }
        }
    }

    /** What is public is whole, what is part of another leads to something, what is withdrawn says so. */
    private void assertSound(UUID id) {
        InnovationDetails entry = innovations.find(id).orElseThrow();
        int status = new Visitor(port).get("/fr/innovations/" + entry.slug()).status();
        InnovationDetails whole = entry;
        for (int steps = 0; whole.mergedInto() != null; steps++) {
            assertThat(steps).as("merges go in no circle").isLessThan(entries.size());
            whole = innovations.find(whole.mergedInto()).orElseThrow();
        }
        assertThat(whole.state()).isNotEqualTo(InnovationState.MERGED);
        assertThat(status).isEqualTo(whole.state() == InnovationState.WITHDRAWN ? 410 : entry == whole ? 200 : 301);
        RevisionDetails last = revisions.of(id).getFirst();
        if (entry.state() == InnovationState.WITHDRAWN) {
            assertThat(last.action()).as("nothing is a revision that nobody could read")
                    .isEqualTo(RevisionAction.WITHDRAWN);
        } else {
            assertThat(last.content()).as("the last revision is what it says").isEqualTo(entry.content());
        }
        for (String slug : jdbc.sql("SELECT slug FROM slugs WHERE innovation_id = ? AND NOT current").param(id)
                .query((row, number) -> row.getString("slug")).list()) {
            assertThat(new Visitor(port).get("/nl/innovations/" + slug).status()).as("a former address")
                    .isIn(301, 410);
        }
    }

    private void assertDecidedOnce(UUID id) {
        SubmissionDetails submission = submissions.find(id).orElseThrow();
        long accepted = submission.steps().stream().filter(step -> step.state() == SubmissionState.ACCEPTED).count();
        assertThat(accepted).isEqualTo(submission.state() == SubmissionState.ACCEPTED ? 1 : 0);
        assertThat(submission.innovation() != null).isEqualTo(submission.state() == SubmissionState.ACCEPTED);
    }

    private UUID any(List<UUID> some) {
        return some.get(random.nextInt(some.size()));
    }

    private InnovationContent content() {
        return InnovationMother.inFrench("Atelier " + UUID.randomUUID(), "Accroche " + random.nextInt(1000),
                "Voisins " + random.nextInt(10));
    }
}
