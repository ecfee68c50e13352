package brussels.zinnova.security;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import brussels.zinnova.shared.Language;
import brussels.zinnova.web.VisitorLanguage;

/** The language in which the desk speaks to whoever is signed in. */
@Controller
class AccountLanguageController {

    private final Accounts accounts;

    AccountLanguageController(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Where a language is sent is no page. */
    @GetMapping("/admin/language")
    String back() {
        return "see-other:/admin";
    }

    /** What stands in the form of the page that it is chosen on comes along and is there again in the other language. */
    @PostMapping("/admin/language")
    @Nullable
    ModelAndView choose(@AuthenticationPrincipal Curator curator, @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String back, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Language.of(language).ifPresent(chosen -> {
            accounts.speak(curator.account(), chosen);
            VisitorLanguage.prefer(chosen, request);
        });
        return Resumption.goOn(back, request, response);
    }
}
