package brussels.zinnova.alert;

import java.util.Locale;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;

import brussels.zinnova.shared.EmailAddress;
import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.MaxLength;
import brussels.zinnova.shared.Typed;

/**
 * What somebody types who wants to be told what is new in a list.
 *
 * @param rhythm the code of a {@link Rhythm}
 * @param list the parameters of the catalogue’s page
 * @param reference a field that people do not see; what fills it is a machine
 * @param key see {@link brussels.zinnova.web.FormKeys}
 */
record AlertForm(
        @NotBlank(message = "{form.contact-email.required}") @MaxLength(EmailAddress.MAX_LENGTH) @Pattern(regexp = EmailAddress.OR_NOTHING, message = "{form.contact-email.kind}") String contactEmail,
        @NotBlank(message = "{alert.rhythm.required}") String rhythm, String list, String reference, String key) {

    /** Nothing typed yet; most need no more than a mail a week. */
    static final AlertForm EMPTY = new AlertForm("", Rhythm.WEEKLY.code(), "", "", "");

    AlertForm {
        contactEmail = Typed.text(contactEmail);
        rhythm = Rhythm.of(Typed.line(rhythm)).map(Rhythm::code).orElse("");
        list = Typed.line(list);
        reference = Typed.line(reference);
        key = Typed.line(key);
    }

    /** The same about that list, with another key. */
    AlertForm about(WatchedList watched, String other) {
        return new AlertForm(contactEmail, rhythm, watched.parameters(), "", other);
    }

    /** What a valid form means. Nobody tells two mailboxes apart by the size of letters; whoever fills them with mails might. */
    Wish wish(Language language, WatchedList watched) {
        return new Wish(contactEmail.toLowerCase(Locale.ROOT), language, watched.parameters(),
                Rhythm.of(rhythm).orElseThrow());
    }
}
