package brussels.zinnova.contribution;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;

import brussels.zinnova.catalogue.Twin;
import brussels.zinnova.shared.EmailAddress;
import brussels.zinnova.shared.MaxLength;
import brussels.zinnova.shared.Typed;

/**
 * What a submission’s form asks beside the innovation itself: how to reach whoever sends it, and what they agree to.
 *
 * @param consent anything but nothing means that the box was ticked
 * @param yearlyCheck anything but nothing means that they agree to be asked every year if the entry is still true
 * @param another the addresses of the entries that it is not, as whoever sends it has seen; separated by spaces
 * @param reference a field that people do not see; what fills it is a machine
 * @param switchedFrom the language that the form was in, where it is only to go on in another one
 * @param key see {@link brussels.zinnova.web.FormKeys}
 * @param draft the token of the draft that it goes on with; empty if it is none
 * @param version the version of that draft which the form began with
 */
record SenderForm(
        @NotBlank(message = "{form.contact-email.required}") @MaxLength(EmailAddress.MAX_LENGTH) @Pattern(regexp = EmailAddress.OR_NOTHING, message = "{form.contact-email.kind}") String contactEmail,
        @NotBlank(message = "{form.consent.required}") String consent, String yearlyCheck, String another,
        String reference, String switchedFrom, String key, String draft, String version) {

    static final SenderForm EMPTY = new SenderForm("", "", "", "", "", "", "", "", "");

    SenderForm {
        contactEmail = Typed.text(contactEmail);
        consent = Typed.line(consent);
        yearlyCheck = Typed.line(yearlyCheck);
        another = Typed.line(another);
        reference = Typed.line(reference);
        switchedFrom = Typed.line(switchedFrom);
        key = Typed.line(key);
        draft = Typed.line(draft);
        version = Typed.line(version);
    }

    /** The same for a form that gets another key: it is no longer the draft that it was. */
    SenderForm withoutKey() {
        return new SenderForm(contactEmail, consent, yearlyCheck, another, reference, switchedFrom, "", "", "");
    }

    /** The same for a form that is kept as a draft. */
    SenderForm of(String token, int draftVersion) {
        return new SenderForm(contactEmail, consent, yearlyCheck, another, reference, switchedFrom, key, token,
                String.valueOf(draftVersion));
    }

    boolean agreesToYearlyCheck() {
        return !yearlyCheck.isEmpty();
    }

    /** Whether whoever sends it has said that it is none of these entries. */
    boolean isAnotherThan(List<Twin> twins) {
        return isAnotherThan(twins, another);
    }

    /** @param another the addresses of the entries that it is not, separated by spaces */
    static boolean isAnotherThan(List<Twin> twins, String another) {
        List<String> seen = List.of(another.split(" +"));
        return twins.stream().allMatch(twin -> seen.contains(twin.innovation().slug()));
    }
}
