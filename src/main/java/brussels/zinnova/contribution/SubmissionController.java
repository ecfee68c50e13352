package brussels.zinnova.contribution;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import brussels.zinnova.catalogue.FormRules;
import brussels.zinnova.innovation.InnovationForm;
import brussels.zinnova.innovation.InnovationFormRules;
import brussels.zinnova.shared.KeyUsedException;
import brussels.zinnova.shared.Language;
import brussels.zinnova.submission.DraftDetails;
import brussels.zinnova.submission.Drafts;
import brussels.zinnova.submission.Proposal;
import brussels.zinnova.web.CrossSiteFilter;
import brussels.zinnova.web.FormKeys.FormKey;
import brussels.zinnova.web.FormOrigin;
import brussels.zinnova.web.Versions;

/**
 * The form by which anybody proposes an innovation: no account, no cookie, no script. What is refused comes back as it
 * was typed, with 422. {@link SubmissionPageController} shows what becomes of what is taken in.
 */
@Controller
class SubmissionController {

    /** Which wording of the consent the form shows: raised whenever its meaning changes. */
    static final String CONSENT = "2026-11";

    /** Not kept by anyone in between, yet by the browser, which brings back what was typed when its visitor goes back. */
    static final String CACHED = "private, no-cache";

    private final SubmissionFormPage page;
    private final SubmissionIntake intake;
    private final FormRules rules;
    private final FormOrigin origin;
    private final Drafts drafts;
    private final PrivatePages pages;

    SubmissionController(SubmissionFormPage page, SubmissionIntake intake, FormRules rules,
            FormOrigin origin, Drafts drafts, PrivatePages pages) {
        this.page = page;
        this.intake = intake;
        this.rules = rules;
        this.origin = origin;
        this.drafts = drafts;
        this.pages = pages;
    }

    @GetMapping("/{language:fr|nl|en}/submit")
    String newForm(@PathVariable Language language, HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CACHED);
        return page.empty(language, model);
    }

    @PostMapping(path = "/{language:fr|nl|en}/submit", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String create(@PathVariable Language language, @Valid @ModelAttribute("form") InnovationForm form,
            BindingResult formErrors, @Valid @ModelAttribute("sender") SenderForm sender, BindingResult senderErrors,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CACHED);
        Optional<Language> before = Language.of(sender.switchedFrom());
        if (before.isPresent() && !CrossSiteFilter.isCrossSite(request)) {
            return page.again(language, form.toldIn(language, before.get()), sender, response, model);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        rules.of(language, InnovationFormRules.FOR_SUBMISSIONS).check(form, formErrors);
        Optional<FormKey> key = origin.check(sender.key(), sender.reference(), InnovationForm.LISTS, request, response,
                senderErrors);
        if (!formErrors.hasErrors() && !sender.isAnotherThan(page.twins(form))) {
            senderErrors.rejectValue("another", "form.another.required");
        }
        if (key.isEmpty() || formErrors.hasErrors() || senderErrors.hasErrors()) {
            return page.again(language, form, sender, response, model, formErrors, senderErrors);
        }
        Optional<DraftDetails> newer = drafts.findNewer(key.get().id(), Versions.of(sender.version()), form);
        if (newer.isPresent()) {
            response.setStatus(HttpStatus.CONFLICT.value());
            senderErrors.reject("draft.changed.sending");
            return page.again(language, form, sender.of(sender.draft(), newer.get().version()), response, model,
                    senderErrors);
        }
        return takeIn(new Proposal(null, form.content(language), language, sender.contactEmail(),
                sender.agreesToYearlyCheck(), key.get().id(), CONSENT), language, form, sender, senderErrors, request,
                response, model);
    }

    private String takeIn(Proposal proposal, Language language, InnovationForm form, SenderForm sender, Errors errors,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            return intake.takeIn(proposal, request, response, errors)
                    .map(received -> "see-other:" + pages.path(language, received))
                    .orElseGet(() -> page.again(language, form, sender, response, model, errors));
        } catch (KeyUsedException used) {
            errors.reject("form.key.used");
            return page.again(language, form, sender.withoutKey(), response, model, errors);
        }
    }
}
