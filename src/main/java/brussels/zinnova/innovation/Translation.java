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

    static Translation of(InnovationTexts texts, TranslationStatus status) {
        return new Translation(status, texts.name(), texts.tagline(), texts.answer(), texts.need(), texts.impact(),
                texts.participation());
    }

    /** What these texts are to a reader from now on, in place of this translation. */
    TranslationStatus statusOf(InnovationTexts texts, boolean originalChanged) {
        if (!texts.equals(texts())) {
            return TranslationStatus.REVIEWED;
        }
        return originalChanged ? TranslationStatus.OUTDATED : status;
    }

    InnovationTexts texts() {
        return new InnovationTexts(name, tagline, answer, need, impact, participation);
    }
}
