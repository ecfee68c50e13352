package brussels.zinnova.curation;

import jakarta.validation.constraints.NotBlank;

import brussels.zinnova.shared.MaxLength;
import brussels.zinnova.shared.Typed;

/** Why a curator says no, in her words. */
record ReasonForm(@NotBlank(message = "{desk.reason.required}") @MaxLength(1000) String reason) {

    static final ReasonForm EMPTY = new ReasonForm("");

    ReasonForm {
        reason = Typed.text(reason);
    }
}
