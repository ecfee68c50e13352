package brussels.zinnova.security;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import brussels.zinnova.web.Throttle;
import brussels.zinnova.web.Throttle.Limit;
import brussels.zinnova.web.VisitorLanguage;

/**
 * The password of whoever is signed in: all that an account with a password that others know may do is change it. Whoever
 * else is signed in with the old one no longer is.
 */
@Controller
class PasswordController {

    private static final String VIEW = "security/password";

    private static final Limit PER_ACCOUNT = new Limit("password", 10, 60);

    private final Accounts accounts;
    private final CuratorSession session;
    private final Throttle throttle;

    PasswordController(Accounts accounts, CuratorSession session, Throttle throttle) {
        this.accounts = accounts;
        this.session = session;
        this.throttle = throttle;
    }

    /** Whoever still owes the code of their second factor chooses no password: that would be a way past it. */
    @GetMapping("/admin/password")
    String show(@AuthenticationPrincipal Curator curator) {
        return curator.duty() == Duty.CODE ? "see-other:" + Duty.CODE.path() : VIEW;
    }

    /** Ends every session of whoever is signed in, this one too. */
    @PostMapping("/admin/sessions")
    String signOutEverywhere(@AuthenticationPrincipal Curator curator, HttpServletRequest request) {
        session.signOutEverywhere(curator.account());
        session.signOut(request);
        return "see-other:" + SignInController.address(VisitorLanguage.of(request));
    }

    @GetMapping("/admin/sessions")
    String back() {
        return "see-other:/admin/password";
    }

    @PostMapping("/admin/password")
    String change(@AuthenticationPrincipal Curator curator, @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        if (curator.duty() == Duty.CODE) {
            return "see-other:" + Duty.CODE.path();
        }
        long minutes = throttle.minutes(PER_ACCOUNT, curator.account().toString(), response);
        if (minutes > 0) {
            model.addAttribute("wait", minutes);
            return VIEW;
        }
        boolean known = current.length() <= PasswordRules.MAX
                && accounts.authenticate(curator.email(), current).isPresent();
        Optional<String> broken = PasswordRules.broken(password, curator.email())
                .or(() -> current.equals(password) ? Optional.of("same") : Optional.empty());
        if (!known || broken.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("wrong", !known);
            model.addAttribute("broken", broken.orElse(null));
            return VIEW;
        }
        accounts.changePassword(curator.account(), accounts.hash(password));
        session.signOutEverywhere(curator.account());
        session.signIn(accounts.find(curator.account(), true).orElseThrow(), true, request);
        return "see-other:/admin";
    }
}
