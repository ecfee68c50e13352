package brussels.zinnova.submission;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import brussels.zinnova.Sequences;
import brussels.zinnova.innovation.InnovationMother;

import static brussels.zinnova.submission.SubmissionState.ACCEPTED;
import static brussels.zinnova.submission.SubmissionState.CHANGES_REQUESTED;
import static brussels.zinnova.submission.SubmissionState.DECLINED;
import static brussels.zinnova.submission.SubmissionState.RECEIVED;
import static brussels.zinnova.submission.SubmissionState.UNCONFIRMED;
import static brussels.zinnova.submission.SubmissionState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Every sequence of things done to one submission, up to a length at which nothing new can happen. */
class SubmissionStatesTests {

    private static final int LENGTH = 4;
    private static final UUID ENTRY = UUID.randomUUID();

    /** Where a submission gets only with words to whoever sent it. */
    private static final Set<SubmissionState> SPOKEN = Set.of(CHANGES_REQUESTED, DECLINED);

    /** Where a submission may go from where it stands, as the architecture says. */
    private static final Map<SubmissionState, Set<SubmissionState>> ALLOWED = Map.of(UNCONFIRMED, Set.of(RECEIVED),
            RECEIVED, Set.of(CHANGES_REQUESTED, ACCEPTED, DECLINED, WITHDRAWN),
            CHANGES_REQUESTED, Set.of(RECEIVED, ACCEPTED, DECLINED, WITHDRAWN), ACCEPTED, Set.of(), DECLINED, Set.of(),
            WITHDRAWN, Set.of());

    static Stream<List<SubmissionState>> sequences() {
        return Sequences.upTo(LENGTH, List.of(SubmissionState.values()));
    }

    @ParameterizedTest
    @MethodSource("sequences")
    void goesOnlyWhereItMayAndRemembersEachStep(List<SubmissionState> moves) {
        Submission submission = new Submission(new Proposal(InnovationMother.bikeLibrary("Vélothèque", "Voisins"),
                "someone@example.org", UUID.randomUUID(), "1"), Instant.EPOCH);
        SubmissionState expected = UNCONFIRMED;
        int steps = 1;
        for (int n = 0; n < moves.size(); n++) {
            SubmissionState to = moves.get(n);
            Instant now = Instant.ofEpochSecond(n);
            if (ALLOWED.getOrDefault(expected, Set.of()).contains(to)) {
                go(submission, to, now);
                expected = to;
                steps++;
                SubmissionDetails gone = submission.details();
                assertThat(gone.message()).isEqualTo(SPOKEN.contains(to) ? "Message " + n : null);
                assertThat(gone.steps().getLast().happenedAt()).isEqualTo(now);
            } else {
                assertThatExceptionOfType(DecidedException.class).isThrownBy(() -> go(submission, to, now));
            }
        }
        SubmissionDetails details = submission.details();
        assertThat(details.state()).isEqualTo(expected);
        assertThat(details.steps()).hasSize(steps);
        assertThat(details.steps().getLast().state()).isEqualTo(expected);
        assertThat(details.isOpen()).isEqualTo(expected == RECEIVED || expected == CHANGES_REQUESTED);
        assertThat(details.innovation()).isEqualTo(expected == ACCEPTED ? ENTRY : null);
    }

    private static void go(Submission submission, SubmissionState to, Instant now) {
        if (to == ACCEPTED) {
            submission.accept(ENTRY, now);
        } else {
            submission.move(to, SPOKEN.contains(to) ? "Message " + now.getEpochSecond() : null, now);
        }
    }
}
