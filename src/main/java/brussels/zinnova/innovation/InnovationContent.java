package brussels.zinnova.innovation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.LocalizedText;
import brussels.zinnova.shared.MaxLength;
import brussels.zinnova.shared.WebAddress;
import brussels.zinnova.vocabulary.Scheme;

/**
 * All that anybody may propose to change in an entry: the one shape that forms, imports, comparisons and validation
 * share. Curators’ facts (slug, notes, date of verification, translation status) are not in it.
 *
 * @param challenges codes of the scheme {@code challenge}, the most telling first
 * @param communes codes of the scheme {@code commune}; empty for an innovation of the whole Region
 * @param sources addresses where the facts were read
 */
public record InnovationContent(Language originalLanguage, @Valid InnovationTexts fr,
        @Valid InnovationTexts nl, @Valid InnovationTexts en,
        @Min(1800) @Max(2100) @Nullable Integer startedYear, @Min(1800) @Max(2100) @Nullable Integer endedYear,
        @Nullable String stage, SequencedSet<String> communes, boolean regionWide,
        @Size(max = MAX_PLACE) @Nullable String address,
        @Pattern(regexp = "[0-9]{4}") @Nullable String postalCode, @Valid @Nullable Point point,
        @WebAddress @MaxLength(MAX_ADDRESS) @Nullable String website,
        @Size(min = 1, max = MAX_CHALLENGES) SequencedSet<String> challenges,
        @Size(min = 1, max = MAX_VALUES) SequencedSet<String> values,
        SequencedSet<String> approaches, @Size(min = 1, max = 20) List<@Valid ActorShare> actors,
        List<LocalizedText> recognitions,
        List<@Pattern(regexp = SOURCE) @MaxLength(MAX_ADDRESS) String> sources) {

    /** The longest web address, in characters. */
    public static final int MAX_ADDRESS = 500;

    /** The most challenges. */
    public static final int MAX_CHALLENGES = 3;

    /** The most values. */
    public static final int MAX_VALUES = 4;

    /** The longest address of a place, in characters. */
    public static final int MAX_PLACE = 300;

    private static final String SOURCE = "https?://[^\\s]+";

    /** The texts in one language. */
    public InnovationTexts in(Language language) {
        return switch (language) {
            case FR -> fr;
            case NL -> nl;
            case EN -> en;
        };
    }

    /** The same with these codes in place of its own, each once. */
    public InnovationContent withTerms(BiFunction<Scheme, String, String> code) {
        return new InnovationContent(originalLanguage, fr, nl, en, startedYear, endedYear,
                stage == null ? null : code.apply(Scheme.STAGE, stage), each(communes, Scheme.COMMUNE, code),
                regionWide, address, postalCode, point, website, each(challenges, Scheme.CHALLENGE, code),
                each(values, Scheme.VALUE, code), each(approaches, Scheme.APPROACH, code),
                actors.stream().map(actor -> new ActorShare(actor.name(), code.apply(Scheme.ACTOR_KIND, actor.kind()),
                        actor.role())).toList(),
                recognitions, sources);
    }

    private static SequencedSet<String> each(SequencedSet<String> codes, Scheme scheme,
            BiFunction<Scheme, String, String> code) {
        return codes.stream().map(one -> code.apply(scheme, one)).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The same at that point, with these actors and sources. */
    public InnovationContent with(@Nullable Point newPoint, List<ActorShare> newActors, List<String> newSources) {
        return new InnovationContent(originalLanguage, fr, nl, en, startedYear, endedYear, stage, communes, regionWide,
                address, postalCode, newPoint, website, challenges, values, approaches, newActors, recognitions,
                newSources);
    }

    @AssertTrue
    boolean isCompleteInItsOriginalLanguage() {
        return in(originalLanguage).isComplete();
    }

    @AssertTrue
    boolean isSomewhere() {
        return regionWide == communes.isEmpty();
    }

    @AssertTrue
    boolean isEndedAfterItStarted() {
        return startedYear == null || endedYear == null || endedYear >= startedYear;
    }
}
