package brussels.zinnova.submission;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import brussels.zinnova.Sequences;
import brussels.zinnova.innovation.InnovationMother;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Every sequence of decisions on one submission, up to a length at which nothing new can happen. */
class SubmissionStatesTests {

    private static final int LENGTH = 4;
    private static final UUID ENTRY = UUID.randomUUID();

    enum Decision {
        ACCEPT,
        DECLINE
    }

    static Stream<List<Decision>> sequences() {
        return Sequences.upTo(LENGTH, List.of(Decision.values()));
    }

    @ParameterizedTest
    @MethodSource("sequences")
    void theFirstDecisionStandsAndNoOtherIsMade(List<Decision> decisions) {
        Submission submission = new Submission(new Proposal(InnovationMother.bikeLibrary("Vélothèque", "Voisins"),
                "someone@example.org", UUID.randomUUID(), "1"), Instant.EPOCH);
        for (int n = 0; n < decisions.size(); n++) {
            Decision decision = decisions.get(n);
            if (n == 0) {
                decide(submission, decision, n);
            } else {
                int second = n;
                assertThatExceptionOfType(DecidedException.class)
                        .isThrownBy(() -> decide(submission, decision, second));
            }
        }
        SubmissionDetails details = submission.details();
        if (decisions.isEmpty()) {
            assertThat(details.state()).isEqualTo(SubmissionState.RECEIVED);
            assertThat(details.decidedAt()).isNull();
        } else {
            boolean accepted = decisions.getFirst() == Decision.ACCEPT;
            assertThat(details.state()).isEqualTo(accepted ? SubmissionState.ACCEPTED : SubmissionState.DECLINED);
            assertThat(details.innovation()).isEqualTo(accepted ? ENTRY : null);
            assertThat(details.reason()).isEqualTo(accepted ? null : "Reason 0");
            assertThat(details.decidedAt()).isEqualTo(Instant.ofEpochSecond(0));
        }
    }

    private static void decide(Submission submission, Decision decision, int second) {
        Instant now = Instant.ofEpochSecond(second);
        if (decision == Decision.ACCEPT) {
            submission.accept(ENTRY, now);
        } else {
            submission.decline("Reason " + second, now);
        }
    }
}
