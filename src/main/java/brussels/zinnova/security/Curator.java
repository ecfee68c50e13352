package brussels.zinnova.security;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import brussels.zinnova.shared.Language;

/**
 * Who is signed in, as the account is at this request.
 *
 * @param language the one they chose; null until they do
 * @param duty what they must do before anything else is open to them; null for nothing
 */
public record Curator(UUID account, String email, Role role, @Nullable Language language, @Nullable Duty duty) {

    /** Whether they also answer for the portal. */
    public boolean isAdministrator() {
        return role == Role.ADMINISTRATOR;
    }

    /** Tells no address. */
    @Override
    public String toString() {
        return "Curator " + account;
    }
}
