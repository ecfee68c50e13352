package brussels.zinnova.innovation;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.Slug;

/**
 * All of one entry that curators may change, at one version of it.
 *
 * @param stateReason why it was withdrawn; null unless it is
 * @param mergedInto the entry that it became part of; null unless it did
 * @param translations what a reader may expect of its text in each language that it has
 * @param curatorNotes what curators know beyond the content, and nobody else
 * @param verifiedOn the day on which its facts were last checked, if they were
 */
public record InnovationDetails(UUID id, int version, InnovationState state, @Nullable String stateReason,
        @Nullable UUID mergedInto, Slug slug,
        InnovationContent content, @Nullable LocalDate verifiedOn, @Nullable String curatorNotes,
        Map<Language, TranslationStatus> translations) {

    /** The name in its original language. */
    public String name() {
        String name = content.in(content.originalLanguage()).name();
        return name == null ? "" : name;
    }
}
