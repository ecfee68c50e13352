package brussels.zinnova.notification;

import java.util.Optional;

import org.springframework.stereotype.Component;

import brussels.zinnova.security.AccountDetails;
import brussels.zinnova.security.Accounts;
import brussels.zinnova.shared.Language;
import brussels.zinnova.web.PrivateLinks;
import brussels.zinnova.web.PrivatePage;

/** Sends somebody who may sign in the link with which they choose a password: the first one, or another. */
@Component
class AccountCorrespondence implements Correspondence {

    private final Accounts accounts;
    private final PrivateLinks links;

    AccountCorrespondence(Accounts accounts, PrivateLinks links) {
        this.accounts = accounts;
        this.links = links;
    }

    @Override
    public Letter.Subject subject() {
        return Letter.Subject.ACCOUNT;
    }

    @Override
    public Optional<Mail> mail(Letter letter) {
        return accounts.details(letter.about()).filter(AccountDetails::linked).map(this::mail);
    }

    private Mail mail(AccountDetails account) {
        Language language = account.language() == null ? Language.FR : account.language();
        return new Mail(account.email(), language, account.hasPassword() ? "forgotten" : "invitation", "why-account",
                "Zinnova", null,
                links.address(PrivatePage.ACCOUNT, language, account.id(), account.linkGeneration()), null);
    }
}
