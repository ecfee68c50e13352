package brussels.zinnova.contribution;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;

import org.jspecify.annotations.Nullable;

import brussels.zinnova.report.Notice;
import brussels.zinnova.report.ReportKind;
import brussels.zinnova.shared.EmailAddress;
import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.MaxLength;
import brussels.zinnova.shared.Typed;

/**
 * What somebody reports about an entry, as they typed it.
 *
 * @param kind the code of a {@link brussels.zinnova.report.ReportKind}
 * @param reference a field that people do not see; what fills it is a machine
 * @param key see {@link brussels.zinnova.web.FormKeys}
 */
record ReportForm(@NotBlank(message = "{report.kind.required}") String kind,
        @NotBlank(message = "{report.text.required}") @MaxLength(MAX_TEXT) String text,
        @MaxLength(MAX_PLACE) String place,
        @MaxLength(EmailAddress.MAX_LENGTH) @Pattern(regexp = EmailAddress.OR_NOTHING, message = "{form.contact-email.kind}") String contactEmail,
        @MaxLength(MAX_NAME) String sender, String reference, String key) {

    /** The most that is read, in characters. */
    static final int MAX_TEXT = 2000;

    private static final int MAX_PLACE = 300;
    private static final int MAX_NAME = 120;

    ReportForm {
        kind = ReportKind.of(Typed.line(kind)).map(ReportKind::code).orElse("");
        text = Typed.text(text);
        place = Typed.line(place);
        contactEmail = Typed.text(contactEmail);
        sender = Typed.line(sender);
        reference = Typed.line(reference);
        key = Typed.line(key);
    }

    /** Nothing typed yet; most who write have seen a mistake. */
    static final ReportForm EMPTY = new ReportForm("error", "", "", "", "", "", "");

    /** Whether there is a name that nobody could be answered under. */
    boolean isNamedOnly() {
        return contactEmail.isEmpty() && !sender.isEmpty();
    }

    /** The same about something of another kind. */
    ReportForm about(ReportKind other) {
        return new ReportForm(other.code(), text, place, contactEmail, sender, reference, key);
    }

    /** The same with another key, for a form that is sent again. */
    ReportForm withKey(String other) {
        return new ReportForm(kind, text, place, contactEmail, sender, "", other);
    }

    /** What a valid form means, about that entry. */
    Notice notice(UUID innovation, Language language, UUID formKey) {
        return new Notice(innovation, ReportKind.of(kind).orElseThrow(), language, text, given(place),
                given(contactEmail), given(sender), formKey);
    }

    private static @Nullable String given(String typed) {
        return typed.isEmpty() ? null : typed;
    }
}
