package brussels.zinnova.vocabulary;

import java.util.Arrays;

import jakarta.persistence.EnumeratedValue;

/** The controlled vocabularies of the portal, called concept schemes as in SKOS. */
public enum Scheme {

    /** The ten challenges of Brussels and the three pressures on it. */
    CHALLENGE("challenge"),
    /** The four values of social innovation. */
    VALUE("value"),
    /** The four criteria of its definition. */
    CRITERION("criterion"),
    /** What the definition is relative to: time, place, recognition. */
    RELATIVITY("relativity"),
    /** Ways of going about it: social economy, digital technology… */
    APPROACH("approach"),
    /** The five steps of the circular economy, each a part of that approach. */
    CIRCULAR_STEP("circular-step"),
    /** What sort of body carries an innovation. */
    ACTOR_KIND("actor-kind"),
    /** How far an innovation has come. */
    STAGE("stage"),
    /** The nineteen communes of the Region. */
    COMMUNE("commune");

    @EnumeratedValue
    private final String code;

    Scheme(String code) {
        this.code = code;
    }

    /** The stable code that stands in columns, files and parameters. */
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException if there is no such scheme */
    public static Scheme of(String code) {
        return Arrays.stream(values()).filter(scheme -> scheme.code.equals(code)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No scheme " + code));
    }
}
