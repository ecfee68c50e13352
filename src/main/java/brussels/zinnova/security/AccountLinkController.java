package brussels.zinnova.security;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.Typed;
import brussels.zinnova.web.PrivateLinks;
import brussels.zinnova.web.PrivatePage;
import brussels.zinnova.web.Throttle;
import brussels.zinnova.web.Throttle.Limit;
import brussels.zinnova.web.VisitorAddress;

/**
 * Where the link of an invitation, or for a forgotten password, leads: a password is chosen there. A link is good once.
 * Whoever asks for one is told the same whether the address is known or not.
 */
@Controller
class AccountLinkController {

    private static final Limit PER_VISITOR = new Limit("forgotten", 10, 10);
    private static final Limit PER_ADDRESS = new Limit("forgotten-address", 3, 3);
    private static final String VIEW = "security/choose-password";
    private static final String FORGOTTEN = "security/forgotten";

    private final Accounts accounts;
    private final CuratorSession session;
    private final PrivateLinks links;
    private final Throttle throttle;

    AccountLinkController(Accounts accounts, CuratorSession session, PrivateLinks links, Throttle throttle) {
        this.accounts = accounts;
        this.session = session;
        this.links = links;
        this.throttle = throttle;
    }

    @GetMapping("/{language:fr|nl|en}/accounts/{token}")
    String show(@PathVariable String token, HttpServletResponse response,
            Model model) {
        return open(token).map(account -> page(account, token, model)).orElseGet(() -> expired(response));
    }

    @PostMapping("/{language:fr|nl|en}/accounts/{token}")
    String choose(@PathVariable Language language, @PathVariable String token,
            @RequestParam(defaultValue = "") String password, HttpServletResponse response, Model model) {
        Optional<AccountDetails> opened = open(token);
        if (opened.isEmpty()) {
            return expired(response);
        }
        AccountDetails account = opened.get();
        Optional<String> broken = PasswordRules.broken(password, account.email());
        if (broken.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("broken", broken.get());
            return page(account, token, model);
        }
        if (!accounts.choosePassword(account.id(), account.linkGeneration(), accounts.hash(password))) {
            return expired(response);
        }
        session.signOutEverywhere(account.id());
        return "see-other:" + SignInController.address(language) + "&chosen=true";
    }

    @GetMapping("/{language:fr|nl|en}/forgotten-password")
    String forgotten() {
        return FORGOTTEN;
    }

    @PostMapping("/{language:fr|nl|en}/forgotten-password")
    String sendLink(@RequestParam(defaultValue = "") String email,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        String address = Typed.line(email);
        model.addAttribute("email", address);
        if (!address.contains("@")) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("wrong", true);
            return FORGOTTEN;
        }
        long minutes = throttle.minutes(PER_VISITOR, VisitorAddress.prefix(request), response);
        if (minutes > 0) {
            model.addAttribute("wait", minutes);
            return FORGOTTEN;
        }
        // One address is not written to more often because more people ask, and nobody is told which one that is.
        if (throttle.take(PER_ADDRESS, Accounts.normal(address)).isZero()) {
            try {
                accounts.linkFor(address);
            } catch (OptimisticLockingFailureException sentAtOnce) {
                // Of two requests at once one sends it, and neither tells that there is such an account.
            }
        }
        model.addAttribute("sent", true);
        return FORGOTTEN;
    }

    private Optional<AccountDetails> open(String token) {
        return links.open(PrivatePage.ACCOUNT, token).flatMap(opened -> accounts.details(opened.id())
                .filter(account -> account.linked() && account.linkGeneration() == opened.generation()));
    }

    private static String page(AccountDetails account, String token, Model model) {
        model.addAttribute("email", account.email());
        model.addAttribute("token", token);
        return VIEW;
    }

    private static String expired(HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        return "security/link-used";
    }
}
