package brussels.zinnova.security;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.Typed;

/**
 * Whom to invite, as what.
 *
 * @param speaks the code of the language in which the portal speaks to whoever that is
 */
record InvitationForm(
        @NotBlank(message = "{people.email.required}") @Email(message = "{people.email.kind}") @Pattern(regexp = "[!-~]*", message = "{people.email.kind}") @Size(max = 254, message = "{people.email.kind}") String email,
        String role, String speaks) {

    static final InvitationForm EMPTY = new InvitationForm("", Role.CURATOR.code(), Language.FR.code());

    InvitationForm {
        email = Typed.line(email);
        role = Typed.line(role);
        speaks = Typed.line(speaks);
    }
}
