package brussels.zinnova.security;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.RequestContextUtils;

import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.NotFoundException;
import brussels.zinnova.web.FormErrors;

/** Who may sign in: administrators invite people, give them another role, and close or open their accounts. */
@Controller
class PeopleController {

    private final Accounts accounts;
    private final SecondFactors factors;
    private final CuratorSession session;
    private final MessageSource messages;

    PeopleController(Accounts accounts, SecondFactors factors, CuratorSession session, MessageSource messages) {
        this.accounts = accounts;
        this.factors = factors;
        this.session = session;
        this.messages = messages;
    }

    @GetMapping("/admin/people")
    String index(@ModelAttribute("invitation") InvitationForm typed, BindingResult none, HttpServletRequest request,
            Model model) {
        return page(Resumption.isResumed(request) ? typed : InvitationForm.EMPTY, model);
    }

    @PostMapping("/admin/people")
    String invite(@AuthenticationPrincipal Curator curator,
            @Valid @ModelAttribute("invitation") InvitationForm invitation, BindingResult errors,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<Role> role = Role.of(invitation.role());
        Optional<Language> language = Language.of(invitation.speaks());
        if (!errors.hasErrors() && (role.isEmpty() || language.isEmpty() || accounts
                .invite(curator, invitation.email(), role.get(), language.get()).isEmpty()
                && !accounts.isJustInvited(invitation.email()))) {
            errors.rejectValue("email", "people.taken");
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(invitation, model, errors);
        }
        return tell("invited", request);
    }

    /** Sends somebody a new link: an invitation again, or to choose another password. */
    @PostMapping("/admin/people/{id}/link")
    String link(@AuthenticationPrincipal Curator curator, @PathVariable UUID id, HttpServletRequest request) {
        accounts.link(curator, id);
        return tell("linked", request);
    }

    @PostMapping("/admin/people/{id}/role")
    String changeRole(@AuthenticationPrincipal Curator curator, @PathVariable UUID id,
            @RequestParam(defaultValue = "") String role, HttpServletRequest request, HttpServletResponse response,
            Model model) {
        Role other = Role.of(role).orElseThrow(() -> new NotFoundException("role"));
        String view = unlessLast(() -> accounts.be(curator, id, other), "changed", request, response, model);
        // Who is one no longer has no business on that page.
        return id.equals(curator.account()) && other != Role.ADMINISTRATOR && view.startsWith("see-other:")
                ? "see-other:/admin"
                : view;
    }

    @PostMapping("/admin/people/{id}/disabling")
    String disable(@AuthenticationPrincipal Curator curator, @PathVariable UUID id, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        return unlessLast(() -> {
            accounts.disable(curator, id);
            session.signOutEverywhere(id);
        }, "changed", request, response, model);
    }

    @PostMapping("/admin/people/{id}/enabling")
    String enable(@AuthenticationPrincipal Curator curator, @PathVariable UUID id, HttpServletRequest request) {
        accounts.enable(curator, id);
        return tell("changed", request);
    }

    /** Lets somebody who has lost it set up another second factor. */
    @PostMapping("/admin/people/{id}/second-factor")
    String dropSecondFactor(@AuthenticationPrincipal Curator curator, @PathVariable UUID id,
            HttpServletRequest request) {
        factors.drop(curator, id);
        session.signOutEverywhere(id);
        return tell("changed", request);
    }

    /** Where something is sent is no page. */
    @GetMapping({"/admin/people/{id}/link", "/admin/people/{id}/role", "/admin/people/{id}/disabling",
            "/admin/people/{id}/enabling", "/admin/people/{id}/second-factor"})
    String back() {
        return "see-other:/admin/people";
    }

    private String unlessLast(Runnable change, String what, HttpServletRequest request, HttpServletResponse response,
            Model model) {
        try {
            change.run();
        } catch (LastAdministratorException last) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("refused", "last");
            return page(InvitationForm.EMPTY, model);
        }
        return tell(what, request);
    }

    private static String tell(String what, HttpServletRequest request) {
        RequestContextUtils.getOutputFlashMap(request).put("done", what);
        return "see-other:/admin/people";
    }

    private String page(InvitationForm invitation, Model model, Errors... errors) {
        model.addAttribute("people", accounts.all());
        model.addAttribute("invitation", invitation);
        model.addAttribute("keeping", true);
        model.addAttribute("roles", Role.values());
        model.addAttribute("errors",
                FormErrors.of(messages, LocaleContextHolder.getLocale(), List.of("email"), errors));
        return "security/people";
    }
}
