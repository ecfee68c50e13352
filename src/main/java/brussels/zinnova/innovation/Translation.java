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

    /**
     * What a translation is to a reader from now on.
     *
     * @param before the one that it replaces, if there was one
     * @param originalChanged whether the text that it translates has changed with it
     * @param rewritten what it is if it says something else than before
     */
    static TranslationStatus status(@Nullable Translation before, InnovationTexts texts, boolean originalChanged,
            TranslationStatus rewritten) {
        if (before == null || before.status == TranslationStatus.ORIGINAL || !texts.equals(before.texts())) {
            return rewritten;
        }
        return originalChanged ? TranslationStatus.OUTDATED : before.status;
    }

    InnovationTexts texts() {
        return new InnovationTexts(name, tagline, answer, need, impact, participation);
    }
}
