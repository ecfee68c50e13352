package brussels.zinnova.security;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.Typed;
import brussels.zinnova.web.Throttle;
import brussels.zinnova.web.Throttle.Limit;
import brussels.zinnova.web.VisitorAddress;
import brussels.zinnova.web.VisitorLanguage;

/**
 * Sign-in with an address and a password. Whoever is refused is never told which of the two was wrong, and waits longer
 * the more often they try, never for good. The page begins no session: what protects it from other sites is the filter
 * that refuses what they send.
 */
@Controller
class SignInController {

    /** For one account from one address: whoever guesses from elsewhere does not use up its owner’s attempts. */
    private static final Limit PER_BOTH = new Limit("sign-in", 10, 60);
    private static final Limit PER_ADDRESS = new Limit("sign-in-address", 30, 120);
    /** For one account from everywhere: what many addresses may guess together. */
    private static final Limit PER_ACCOUNT = new Limit("sign-in-account", 200, 1200);
    private static final int LONGEST = 1000;

    private final Accounts accounts;
    private final CuratorSession session;
    private final Throttle throttle;

    SignInController(Accounts accounts, CuratorSession session, Throttle throttle) {
        this.accounts = accounts;
        this.session = session;
        this.throttle = throttle;
    }

    /** The page in a language, whatever the browser asks for. */
    static String address(Language language) {
        return "/sign-in?speak=" + language.code();
    }

    /**
     * The language chosen on the page, or that of the page that led to it. Elsewhere nothing is read: the body of whoever
     * may not send one is left alone.
     */
    static Optional<Language> chosenLanguage(HttpServletRequest request) {
        if (!request.getServletPath().equals("/sign-in")) {
            return Optional.empty();
        }
        return Stream.of("switchTo", "speak").map(request::getParameter).filter(Objects::nonNull).findFirst()
                .flatMap(Language::of);
    }

    @GetMapping("/sign-in")
    ModelAndView show(@RequestParam(defaultValue = "") String resume, HttpServletRequest request) {
        boolean resumed = Resumption.isResumed(request);
        return page(request, resumed ? Resumption.pageOf(request).orElse("/admin") : resume, "");
    }

    /**
     * Signs in; or, where another language is chosen, shows the page in it with all that came along but for the password.
     * That is no mapping of its own: a condition on a parameter would read the body of whatever is sent anywhere.
     */
    @PostMapping("/sign-in")
    @Nullable
    ModelAndView signIn(@RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password, @RequestParam(defaultValue = "") String resume,
            @RequestParam(defaultValue = "") String switchTo, HttpServletRequest request,
            HttpServletResponse response) throws IOException, ServletException {
        if (!switchTo.isEmpty()) {
            return page(request, resume, username);
        }
        String account = Accounts.normal(Typed.line(username));
        String address = VisitorAddress.prefix(request);
        long minutes = take(account, address, response);
        if (minutes > 0) {
            return page(request, resume, username).addObject("wait", minutes);
        }
        Optional<Curator> curator = password.length() > LONGEST
                ? Optional.empty()
                : accounts.authenticate(account, password);
        if (curator.isEmpty()) {
            accounts.refused(account);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(request, resume, username).addObject("wrong", true);
        }
        throttle.giveBack(PER_BOTH, account + " " + address);
        throttle.giveBack(PER_ADDRESS, address);
        throttle.giveBack(PER_ACCOUNT, account);
        return admit(curator.get(), resume, request, response);
    }

    private @Nullable ModelAndView admit(Curator curator, String resume, HttpServletRequest request,
            HttpServletResponse response) throws IOException, ServletException {
        session.signIn(curator, false, request);
        Duty duty = curator.duty();
        if (duty == Duty.CODE) {
            return CodeController.page(request, resume);
        }
        accounts.signedIn(curator.account());
        return duty == null
                ? Resumption.goOn(resume, request, response)
                : new ModelAndView("see-other:" + duty.path());
    }

    @PostMapping("/admin/sign-out")
    String signOut(HttpServletRequest request) {
        session.signOut(request);
        return "see-other:" + address(VisitorLanguage.of(request));
    }

    private static ModelAndView page(HttpServletRequest request, String resume, String username) {
        // What an address brings along was typed by whoever made the link.
        boolean sent = request.getMethod().equals("POST")
                || Resumption.isResumed(request);
        return new ModelAndView("security/sign-in").addObject("username", username).addObject("resume", resume)
                .addObject("typed", sent ? Resumption.typed(request, resume) : List.of());
    }

    /** Counts an attempt, and says how many minutes it has to wait; one that has to counts for nothing beyond. */
    private long take(String account, String address, HttpServletResponse response) {
        long minutes = throttle.minutes(PER_BOTH, account + " " + address, response);
        if (minutes == 0) {
            minutes = throttle.minutes(PER_ADDRESS, address, response);
        }
        return minutes == 0 ? throttle.minutes(PER_ACCOUNT, account, response) : minutes;
    }
}
