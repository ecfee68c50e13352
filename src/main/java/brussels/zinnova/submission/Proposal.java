package brussels.zinnova.submission;

import java.util.UUID;

import brussels.zinnova.innovation.InnovationContent;

/**
 * What somebody sends: an innovation, how to reach them, and what they agreed to.
 *
 * @param formKey what tells one filled form from another: each makes one submission
 * @param consentVersion which wording of the consent was agreed to
 */
public record Proposal(InnovationContent content, String contactEmail, UUID formKey, String consentVersion) {}
