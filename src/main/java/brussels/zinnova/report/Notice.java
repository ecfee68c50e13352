package brussels.zinnova.report;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import brussels.zinnova.shared.Language;

/**
 * What somebody sends about an entry.
 *
 * @param language the language that they are answered in
 * @param place where in the entry, in their words; null where they did not say
 * @param email how to reach them; null where they do not want to be
 * @param name who they are; null where they did not say
 * @param formKey what tells one filled form from another: each makes one report
 */
public record Notice(UUID innovation, ReportKind kind, Language language, String reason, @Nullable String place,
        @Nullable String email, @Nullable String name, UUID formKey) {}
