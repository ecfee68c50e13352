package brussels.zinnova.security;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import brussels.zinnova.shared.Language;
import brussels.zinnova.web.PrivateLinks;
import brussels.zinnova.web.PrivatePage;

/**
 * Lets an operator who is locked out in again: started with {@code zinnova.rescue} set to the address of an account, the
 * portal makes it an administrator’s without a second factor, and shows a link to choose a password with.
 */
@Component
class Rescue {

    private final Accounts accounts;
    private final PrivateLinks links;
    private final @Nullable String email;

    Rescue(Accounts accounts, PrivateLinks links, @Value("${zinnova.rescue:#{null}}") @Nullable String email) {
        this.accounts = accounts;
        this.links = links;
        this.email = email;
    }

    /** On the console and not in the log, which may be kept and sent elsewhere. */
    @EventListener(ApplicationReadyEvent.class)
    void rescue() {
        if (email == null || email.isBlank()) {
            return;
        }
        Optional<AccountDetails> account = accounts.rescue(email);
        if (account.isEmpty()) {
            System.out.printf("%nZINNOVA_RESCUE names no account: nobody is let in.%n%n");
            return;
        }
        Language language = account.get().language() == null ? Language.EN : account.get().language();
        System.out.printf("%nTo choose a new password, open %s within two hours.%n"
                + "Start without ZINNOVA_RESCUE from then on.%n%n",
                links.address(PrivatePage.ACCOUNT, language, account.get().id(), account.get().linkGeneration()));
    }
}
