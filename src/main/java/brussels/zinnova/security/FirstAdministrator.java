package brussels.zinnova.security;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import brussels.zinnova.database.EmbeddedDatabase;
import brussels.zinnova.shared.StartRefusedException;
import brussels.zinnova.web.SiteProperties;

/**
 * Sees to it that somebody can sign in to a new portal: whom the settings name; or, on the embedded database only, an
 * administrator whose random password stands on the console once and must be changed at the first sign-in.
 */
@Component
class FirstAdministrator implements SmartInitializingSingleton {

    private static final String EMBEDDED_EMAIL = "admin@zinnova.localhost";
    private static final int RANDOM_BYTES = 18;

    private final Accounts accounts;
    private final AdministratorProperties properties;
    private final boolean embedded;
    private final SiteProperties site;

    FirstAdministrator(Accounts accounts, AdministratorProperties properties, ObjectProvider<EmbeddedDatabase> embedded,
            SiteProperties site) {
        this.accounts = accounts;
        this.properties = properties;
        this.embedded = embedded.stream().findAny().isPresent();
        this.site = site;
    }

    /** Before the portal opens, so that one nobody could sign in to never does. */
    @Override
    public void afterSingletonsInstantiated() {
        if (!accounts.isEmpty()) {
            return;
        }
        String email = properties.email();
        String password = properties.password();
        if (email != null && password != null && !email.isBlank() && !password.isBlank()) {
            open(email, password);
        } else if (!embedded) {
            throw new StartRefusedException("Nobody could sign in: set ZINNOVA_ADMIN_EMAIL and ZINNOVA_ADMIN_PASSWORD "
                    + "(at least " + PasswordRules.MIN + " characters) to those of the first administrator.");
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void openWithARandomPassword() {
        if (embedded && accounts.isEmpty()) {
            byte[] random = new byte[RANDOM_BYTES];
            new SecureRandom().nextBytes(random);
            String password = Base64.getUrlEncoder().encodeToString(random);
            if (accounts.openFirst(EMBEDDED_EMAIL, accounts.hash(password), true)) {
                // On the console and not in the log, which may be kept and sent elsewhere.
                System.out.printf("%nTo curate, sign in at %s/sign-in as %s with the password %s%n"
                        + "It is shown this once and must be changed then.%n%n", site.publicUrl(), EMBEDDED_EMAIL,
                        password);
            }
        }
    }

    private void open(String email, String password) {
        Optional<String> broken = PasswordRules.broken(password, email);
        if (broken.isPresent() || !email.matches("[^\\s@]+@[^\\s@]+")) {
            throw new StartRefusedException("The first administrator cannot be as ZINNOVA_ADMIN_EMAIL and "
                    + "ZINNOVA_ADMIN_PASSWORD say: it takes an e-mail address, and a password of " + PasswordRules.MIN
                    + " to " + PasswordRules.MAX
                    + " characters that is hard to guess and has neither the portal’s name nor the address in it.");
        }
        accounts.openFirst(email, accounts.hash(password), false);
    }
}
