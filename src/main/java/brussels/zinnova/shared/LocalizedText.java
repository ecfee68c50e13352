package brussels.zinnova.shared;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

/** One text in up to three languages; null where it is not written in that language. */
@Embeddable
public record LocalizedText(@Nullable String fr, @Nullable String nl, @Nullable String en) {

    /** The text in exactly this language. */
    public @Nullable String in(Language language) {
        return switch (language) {
            case FR -> fr;
            case NL -> nl;
            case EN -> en;
        };
    }

    /** The text in the first of these languages that has it, with that language; nothing where none has. */
    public Optional<Wording> firstOf(Language... languages) {
        return Stream.concat(Arrays.stream(languages), Arrays.stream(Language.values()))
                .map(language -> Wording.of(in(language), language))
                .filter(Objects::nonNull)
                .findFirst();
    }
}
