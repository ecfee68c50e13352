package brussels.zinnova.report;

import java.util.Arrays;
import java.util.Optional;

import jakarta.persistence.EnumeratedValue;

import org.jspecify.annotations.Nullable;

/** What a report is about. */
public enum ReportKind {

    /** Something is wrong, or out of date. */
    ERROR("error"),
    /** Whoever made the entry wants it to go. */
    REMOVAL("removal"),
    /** Something is against the law: article 16 of the EU’s Digital Services Act says how it is reported and answered. */
    ILLEGAL("illegal"),
    /** Somebody does not want to be named: article 21 of the GDPR. */
    PERSON("person");

    @EnumeratedValue
    private final String code;

    ReportKind(String code) {
        this.code = code;
    }

    /** The code that stands in columns, parameters and message keys. */
    public String code() {
        return code;
    }

    /** The kind of a code, if there is one. */
    public static Optional<ReportKind> of(@Nullable String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
