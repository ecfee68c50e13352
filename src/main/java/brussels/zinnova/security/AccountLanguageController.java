package brussels.zinnova.security;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import brussels.zinnova.shared.Language;

/** The language in which the desk speaks to whoever is signed in. */
@Controller
class AccountLanguageController {

    private final Accounts accounts;

    AccountLanguageController(Accounts accounts) {
        this.accounts = accounts;
    }

    @PostMapping("/admin/language")
    String choose(@AuthenticationPrincipal Curator curator, @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String back) {
        Language.of(language).ifPresent(chosen -> accounts.speak(curator.account(), chosen));
        return "see-other:" + (Resumption.isAddress(back) ? back : "/admin");
    }
}
