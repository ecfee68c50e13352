package brussels.zinnova.submission;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import brussels.zinnova.innovation.InnovationContent;
import brussels.zinnova.shared.Language;

/**
 * What somebody sends: an innovation, how to reach them, and what they agreed to.
 *
 * @param target the entry that it would change; null for a new one
 * @param language in which they read the portal and its mails
 * @param yearlyCheck whether they agree to be asked every year if the entry is still true
 * @param formKey what tells one filled form from another: each makes one submission
 * @param consentVersion which wording of the consent was agreed to
 */
public record Proposal(@Nullable UUID target, InnovationContent content, Language language, String contactEmail,
        boolean yearlyCheck, UUID formKey, String consentVersion) {

    /** A new innovation, in the language of whoever sends it, who is not asked about it later. */
    public Proposal(InnovationContent content, String contactEmail, UUID formKey, String consentVersion) {
        this(null, content, content.originalLanguage(), contactEmail, false, formKey, consentVersion);
    }
}
