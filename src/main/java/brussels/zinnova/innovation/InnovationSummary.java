package brussels.zinnova.innovation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import brussels.zinnova.shared.Brussels;
import brussels.zinnova.shared.Language;

/** One line of a list of entries, in whatever state: its name in its original language, and where it stands. */
public record InnovationSummary(UUID id, String name, Language originalLanguage, InnovationState state, String slug,
        Instant contentChangedAt) {

    /** The day its content changed last, in Brussels. */
    public LocalDate changedOn() {
        return LocalDate.ofInstant(contentChangedAt, Brussels.ZONE);
    }
}
