package brussels.zinnova.innovation;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import brussels.zinnova.shared.Brussels;

/**
 * All of one revision of an entry.
 *
 * @param number the first is 1
 * @param reason why, where a reason was given; see {@link #isOfProposal}
 * @param account whose decision it was; null where no curator’s
 * @param content what the entry said from then on
 */
public record RevisionDetails(int number, RevisionAction action, @Nullable String reason, @Nullable UUID account,
        Instant madeAt, InnovationContent content) {

    /** The page of a proposal at the desk, behind {@code /admin/}: the reason of a revision that it made. */
    private static final Pattern PROPOSAL = Pattern.compile("submissions/[0-9a-f-]{36}");

    /** The reason of a revision that is made by accepting that proposal. */
    public static String accepting(UUID proposal) {
        return "submissions/" + proposal;
    }

    /** Whether its reason is the proposal that was accepted, and no words. */
    public boolean isOfProposal() {
        return reason != null && PROPOSAL.matcher(reason).matches();
    }

    /** When it was made, in Brussels. */
    public LocalDateTime made() {
        return LocalDateTime.ofInstant(madeAt, Brussels.ZONE);
    }
}
