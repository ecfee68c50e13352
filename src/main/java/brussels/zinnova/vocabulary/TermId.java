package brussels.zinnova.vocabulary;

import java.io.Serializable;

import jakarta.persistence.Embeddable;

/** A term’s scheme and its stable, opaque code in it. */
@Embeddable
public record TermId(Scheme scheme, String code) implements Serializable {}
