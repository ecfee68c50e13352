package brussels.zinnova.contribution;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;

import brussels.zinnova.shared.EmailAddress;
import brussels.zinnova.shared.MaxLength;
import brussels.zinnova.shared.Typed;

/** The address that the mail about a submission is sent to once more. */
record ContactForm(
        @NotBlank(message = "{form.contact-email.required}") @MaxLength(EmailAddress.MAX_LENGTH) @Pattern(regexp = EmailAddress.OR_NOTHING, message = "{form.contact-email.kind}") String contactEmail) {

    ContactForm {
        contactEmail = Typed.text(contactEmail);
    }
}
