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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import brussels.zinnova.catalogue.Catalogue;
import brussels.zinnova.catalogue.FormRules;
import brussels.zinnova.catalogue.PublishedInnovation;
import brussels.zinnova.innovation.InnovationContent;
import brussels.zinnova.innovation.InnovationForm;
import brussels.zinnova.innovation.InnovationFormRules;
import brussels.zinnova.shared.KeyUsedException;
import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.NotFoundException;
import brussels.zinnova.submission.Proposal;
import brussels.zinnova.web.FormKeys.FormKey;
import brussels.zinnova.web.FormOrigin;

/**
 * The form by which anybody proposes a change of an entry, filled with what is published. The entry stays as it is until a
 * curator accepts the change. See {@link SubmissionController} for a new one.
 */
@Controller
class ChangeController {

    private final SubmissionFormPage page;
    private final FormRules rules;
    private final FormOrigin origin;
    private final SubmissionIntake intake;
    private final PrivatePages pages;
    private final Catalogue catalogue;

    ChangeController(SubmissionFormPage page, FormRules rules, FormOrigin origin, SubmissionIntake intake,
            PrivatePages pages, Catalogue catalogue) {
        this.page = page;
        this.rules = rules;
        this.origin = origin;
        this.intake = intake;
        this.pages = pages;
        this.catalogue = catalogue;
    }

    @GetMapping("/{language:fr|nl|en}/innovations/{slug}/change")
    String form(@PathVariable Language language, @PathVariable String slug,
            @RequestParam(defaultValue = "false") boolean translate, HttpServletResponse response, Model model) {
        model.addAttribute("translate", translate);
        response.setHeader(HttpHeaders.CACHE_CONTROL, SubmissionController.CACHED);
        PublishedInnovation entry = entry(slug);
        return page.change(entry, language, InnovationForm.of(entry.content()), SenderForm.EMPTY, model);
    }

    @PostMapping(path = "/{language:fr|nl|en}/innovations/{slug}/change", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String send(@PathVariable Language language, @PathVariable String slug,
            @Valid @ModelAttribute("form") InnovationForm form, BindingResult formErrors,
            @Valid @ModelAttribute("sender") SenderForm sender, BindingResult senderErrors, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, SubmissionController.CACHED);
        PublishedInnovation entry = entry(slug);
        if (Language.of(sender.switchedFrom()).isPresent()) {
            return page.change(entry, language, form, sender, model);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        rules.of(entry.originalLanguage(), InnovationFormRules.FOR_ENTRIES).check(form, formErrors);
        Optional<FormKey> key = origin.check(sender.key(), sender.reference(), InnovationForm.LISTS, request, response,
                senderErrors);
        if (!formErrors.hasErrors() && InnovationForm.of(entry.content())
                .differences(form, entry.originalLanguage()).isEmpty()) {
            formErrors.reject("change.nothing");
        }
        if (!formErrors.hasErrors()
                && !sender.isAnotherThan(page.twins(form, InnovationForm.of(entry.content()), entry.id()))) {
            senderErrors.rejectValue("another", "form.another.required");
        }
        if (key.isEmpty() || formErrors.hasErrors() || senderErrors.hasErrors()) {
            return page.change(entry, language, form, sender, model, formErrors, senderErrors);
        }
        InnovationContent content = form.content(entry.content());
        try {
            return intake
                    .takeIn(new Proposal(entry.id(), content, language, sender.contactEmail(),
                            sender.agreesToYearlyCheck(), key.get().id(), SubmissionController.CONSENT), request,
                            response, senderErrors)
                    .map(received -> "see-other:" + pages.path(language, received))
                    .orElseGet(() -> page.change(entry, language, form, sender, model, formErrors, senderErrors));
        } catch (KeyUsedException used) {
            senderErrors.reject("form.key.used");
            return page.change(entry, language, form, sender.withoutKey(), model, formErrors, senderErrors);
        }
    }

    private PublishedInnovation entry(String slug) {
        return catalogue.innovation(slug).orElseThrow(() -> new NotFoundException("innovation"));
    }
}
