package brussels.zinnova.innovation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

/** An innovation’s texts in one language, and how far a reader may trust them. */
@Embeddable
record Translation(@Enumerated(EnumType.STRING) @Column(nullable = false) TranslationStatus status,
        @Nullable String name, @Nullable String tagline,
        @Nullable String answer, @Nullable String need, @Nullable String impact, @Nullable String participation) {

    static Translation of(InnovationTexts texts, boolean original) {
        return new Translation(original ? TranslationStatus.ORIGINAL : TranslationStatus.REVIEWED, texts.name(),
                texts.tagline(), texts.answer(), texts.need(), texts.impact(), texts.participation());
    }

    InnovationTexts texts() {
        return new InnovationTexts(name, tagline, answer, need, impact, participation);
    }
}
