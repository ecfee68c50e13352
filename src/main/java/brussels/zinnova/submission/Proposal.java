package brussels.zinnova.submission;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import brussels.zinnova.innovation.InnovationContent;

/**
 * What somebody sends: an innovation, how to reach them, and what they agreed to.
 *
 * @param target the entry that it would change; null for a new one
 * @param formKey what tells one filled form from another: each makes one submission
 * @param consentVersion which wording of the consent was agreed to
 */
public record Proposal(@Nullable UUID target, InnovationContent content, String contactEmail, UUID formKey,
        String consentVersion) {

    /** A new innovation. */
    public Proposal(InnovationContent content, String contactEmail, UUID formKey, String consentVersion) {
        this(null, content, contactEmail, formKey, consentVersion);
    }
}
