package brussels.zinnova.security;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import brussels.zinnova.web.Throttle;
import brussels.zinnova.web.Throttle.Limit;

/** The second step of a sign-in: the code of the second factor, or a recovery code. What was typed before comes along. */
@Controller
class CodeController {

    private static final Limit PER_ACCOUNT = new Limit("code", 10, 60);

    /** Nobody guesses one: whoever uses up the attempts at an app’s codes does not keep their owner out. */
    private static final Limit PER_RECOVERY = new Limit("recovery-code", 60, 600);
    private static final int LONGEST = 100;

    private final Accounts accounts;
    private final SecondFactors factors;
    private final CuratorSession session;
    private final Throttle throttle;

    CodeController(Accounts accounts, SecondFactors factors, CuratorSession session, Throttle throttle) {
        this.accounts = accounts;
        this.factors = factors;
        this.session = session;
        this.throttle = throttle;
    }

    @GetMapping("/admin/code")
    ModelAndView show(HttpServletRequest request) {
        return page(request, "");
    }

    @PostMapping("/admin/code")
    @Nullable
    ModelAndView check(@AuthenticationPrincipal Curator curator, @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String resume, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Limit limit = SecondFactors.isRecoveryCode(code) ? PER_RECOVERY : PER_ACCOUNT;
        long minutes = throttle.minutes(limit, curator.account().toString(), response);
        if (minutes > 0) {
            return page(request, resume).addObject("wait", minutes);
        }
        if (!isRight(curator, code)) {
            accounts.codeRefused(curator.account());
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(request, resume).addObject("wrong", true);
        }
        throttle.giveBack(limit, curator.account().toString());
        Curator identified = accounts.find(curator.account(), true).orElseThrow();
        session.signIn(identified, true, request);
        accounts.signedIn(curator.account());
        return identified.duty() == null
                ? Resumption.goOn(resume, request, response)
                : new ModelAndView("see-other:" + identified.duty().path());
    }

    /** Of a code that is sent twice at once one is right. */
    private boolean isRight(Curator curator, String code) {
        try {
            return code.length() <= LONGEST && factors.use(curator.account(), code);
        } catch (OptimisticLockingFailureException used) {
            return false;
        }
    }

    static ModelAndView page(HttpServletRequest request, String resume) {
        return new ModelAndView("security/code").addObject("resume", resume)
                .addObject("typed", Resumption.typed(request, resume));
    }
}
