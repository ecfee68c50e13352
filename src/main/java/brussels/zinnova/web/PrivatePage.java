package brussels.zinnova.web;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;

/** The pages that only their private links open. A link to one of them opens no other. */
public enum PrivatePage {

    /** What becomes of a submission, for whoever sent it. */
    SUBMISSION("submission", "/submissions/%s"),
    /** Where whoever has the mail says that the submission is theirs. */
    CONFIRMATION("submission-confirmation", "/submissions/%s/confirmation"),
    /** Where whoever sent a submission says every year whether the entry is still true. */
    CHECK("submission-check", "/submissions/%s/check"),
    /** What somebody goes on with before it is sent. */
    DRAFT("draft", "/drafts/%s"),
    /** What becomes of a report, for whoever sent it. */
    REPORT("report", "/reports/%s"),
    /** Where whoever has the mail says that the report is theirs. */
    REPORT_CONFIRMATION("report-confirmation", "/reports/%s/confirmation"),
    /** Where whoever is told what is new says how often, or stops it. */
    ALERT("alert", "/alerts/%s"),
    /** Where whoever has the mail says that they want to be told. */
    ALERT_CONFIRMATION("alert-confirmation", "/alerts/%s/confirmation"),

    /** Where somebody who may sign in chooses a password. */
    ACCOUNT("account", "/accounts/%s");

    /** The words that their addresses begin with, behind the language. */
    static final Set<String> ROOTS = Stream.of(values()).map(page -> page.path.split("/")[1])
            .collect(Collectors.toUnmodifiableSet());

    private final String purpose;
    private final String path;

    PrivatePage(String purpose, String path) {
        this.purpose = purpose;
        this.path = path;
    }

    /** Makes an answer private that has such a link in it, at an address that is not. */
    public static void hide(HttpServletResponse response) {
        SecurityHeaders.hide(response);
    }

    /** What its links are signed for. */
    String purpose() {
        return purpose;
    }

    /** Its address behind the language. */
    String path(String token) {
        return path.formatted(token);
    }
}
