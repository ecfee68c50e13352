package brussels.zinnova.contribution;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;

import brussels.zinnova.shared.MaxLength;
import brussels.zinnova.shared.Typed;

/** The address that the mail about a submission is sent to once more. */
record ContactForm(
        @NotBlank(message = "{form.contact-email.required}") @MaxLength(SenderForm.MAX_EMAIL) @Pattern(regexp = SenderForm.EMAIL, message = "{form.contact-email.kind}") String contactEmail) {

    ContactForm {
        contactEmail = Typed.text(contactEmail);
    }
}
