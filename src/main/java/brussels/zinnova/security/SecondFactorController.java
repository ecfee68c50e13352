package brussels.zinnova.security;

import java.util.List;
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

import brussels.zinnova.shared.Typed;

/** The second factor of whoever is signed in: set up, or in place of the one before, which only its owner may see to. */
@Controller
class SecondFactorController {

    private static final String VIEW = "security/second-factor";

    private final Accounts accounts;
    private final SecondFactors factors;
    private final CuratorSession session;

    SecondFactorController(Accounts accounts, SecondFactors factors, CuratorSession session) {
        this.accounts = accounts;
        this.factors = factors;
        this.session = session;
    }

    @GetMapping("/admin/second-factor")
    String show(@AuthenticationPrincipal Curator curator, Model model) {
        return curator.duty() == Duty.CODE
                ? "see-other:" + Duty.CODE.path()
                : page(curator, factors.newSecret(), model);
    }

    /** @param secret the one that the page showed, in Base32 */
    @PostMapping("/admin/second-factor")
    String enrol(@AuthenticationPrincipal Curator curator, @RequestParam(defaultValue = "") String secret,
            @RequestParam(defaultValue = "") String code, HttpServletRequest request, HttpServletResponse response,
            Model model) {
        if (curator.duty() == Duty.CODE) {
            return "see-other:" + Duty.CODE.path();
        }
        Optional<List<String>> recovery = factors.enrol(curator.account(), Typed.line(secret), Typed.line(code));
        if (recovery.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("wrong", true);
            return page(curator, secret.matches("[A-Z2-7]{32}") ? secret : factors.newSecret(), model);
        }
        session.signOutEverywhere(curator.account());
        Curator identified = accounts.find(curator.account(), true).orElseThrow();
        session.signIn(identified, true, request);
        model.addAttribute("curator", identified);
        model.addAttribute("recovery", recovery.get());
        return VIEW;
    }

    private String page(Curator curator, String secret, Model model) {
        String address = "otpauth://totp/Zinnova:" + curator.email().replaceAll("[^\\w@.+-]", "") + "?secret=" + secret
                + "&issuer=Zinnova";
        model.addAttribute("secret", secret);
        model.addAttribute("address", address);
        model.addAttribute("code", QrCode.of(address));
        model.addAttribute("set", accounts.details(curator.account()).orElseThrow().hasSecondFactor());
        return VIEW;
    }
}
