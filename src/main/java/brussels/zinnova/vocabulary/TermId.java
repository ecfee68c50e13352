package brussels.zinnova.vocabulary;

import java.io.Serializable;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** A term’s scheme and its stable, opaque code in it. */
@Embeddable
public record TermId(@Enumerated(EnumType.STRING) Scheme scheme, String code) implements Serializable {

    /** The longest code, in characters. */
    public static final int MAX_CODE = 60;
}
