package brussels.zinnova.contribution;

import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import brussels.zinnova.innovation.InnovationForm;
import brussels.zinnova.shared.KeyUsedException;
import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.NotFoundException;
import brussels.zinnova.submission.Drafts;
import brussels.zinnova.web.FormKeys.FormKey;
import brussels.zinnova.web.Throttle;

/**
 * Keeps a form that somebody goes on with later: whatever is in it, right or wrong. Only its private link, which is sent
 * by mail, opens it. It is sent as any other form is ({@link SubmissionController}), which ends it.
 */
@Controller
class DraftController {

    private final SubmissionFormPage page;
    private final PrivatePages pages;
    private final SubmissionOrigin origin;
    private final Drafts drafts;
    private final Throttle throttle;
    private final SubmissionProperties properties;

    DraftController(SubmissionFormPage page, PrivatePages pages, SubmissionOrigin origin, Drafts drafts,
            Throttle throttle, SubmissionProperties properties) {
        this.page = page;
        this.pages = pages;
        this.origin = origin;
        this.drafts = drafts;
        this.throttle = throttle;
        this.properties = properties;
    }

    @PostMapping(path = "/{language:fr|nl|en}/drafts", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String begin(@PathVariable Language language, @ModelAttribute("form") InnovationForm form, BindingResult unchecked,
            @ModelAttribute("sender") SenderForm sender, BindingResult senderUnchecked,
            @Valid @ModelAttribute("contact") ContactForm contact, BindingResult errors, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        Optional<FormKey> key = origin.check(sender.key(), sender.reference(), request, response, errors);
        if (key.isEmpty() || errors.hasErrors()
                || !throttle.admits(properties.limit("draft"), request, response, errors)) {
            return page.again(language, form, sender, model, errors);
        }
        try {
            return "see-other:" + pages.path(language,
                    drafts.begin(key.get().id(), language, form, contact.contactEmail()));
        } catch (KeyUsedException used) {
            errors.reject("form.key.used");
            return page.again(language, form, sender.withoutKey(), model, errors);
        }
    }

    @GetMapping("/{language:fr|nl|en}/drafts/{token}")
    String show(@PathVariable Language language, @PathVariable String token, HttpServletResponse response,
            Model model) {
        UUID id = open(token);
        return drafts.find(id)
                .map(draft -> page.draft(draft, token, language,
                        draft.form().toldIn(language, draft.language()), SenderForm.EMPTY, response, model))
                .orElseGet(() -> over(id, language, response, model));
    }

    @PostMapping("/{language:fr|nl|en}/drafts/{token}")
    String save(@PathVariable Language language, @PathVariable String token,
            @ModelAttribute("form") InnovationForm form, BindingResult errors,
            @ModelAttribute("sender") SenderForm sender, BindingResult senderUnchecked, HttpServletResponse response,
            Model model) {
        UUID id = open(token);
        try {
            drafts.rewrite(id, version(sender), language, form);
            return "see-other:" + pages.path(language, drafts.find(id).orElseThrow());
        } catch (OptimisticLockingFailureException changed) {
            errors.reject("draft.changed");
        } catch (NotFoundException over) {
            errors.reject(drafts.sent(id).isPresent() ? "draft.sent" : "draft.over");
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        return drafts.find(id).map(now -> page.draft(now, token, language, form, sender, response, model, errors))
                .orElseGet(() -> page.again(language, form, sender.withoutKey(), model, errors));
    }

    /** What the browser saves meanwhile: the answer says when that was, or what keeps it from it. */
    @PostMapping("/{language:fr|nl|en}/drafts/{token}/autosave")
    String autosave(@PathVariable Language language, @PathVariable String token,
            @ModelAttribute("form") InnovationForm form, BindingResult unchecked,
            @ModelAttribute("sender") SenderForm sender, BindingResult senderUnchecked, HttpServletResponse response,
            Model model) {
        UUID id = open(token);
        try {
            drafts.rewrite(id, version(sender), language, form);
        } catch (OptimisticLockingFailureException | NotFoundException overtaken) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return "contribution/_draft :: overtaken";
        }
        PrivatePages.hide(response, model);
        model.addAttribute("draft", drafts.find(id).orElseThrow());
        return "contribution/_draft :: saved";
    }

    @PostMapping("/{language:fr|nl|en}/drafts/{token}/deletion")
    String delete(@PathVariable Language language, @PathVariable String token) {
        drafts.delete(open(token));
        return "see-other:/" + language.code() + "/submit";
    }

    private UUID open(String token) {
        return pages.draft(token).orElseThrow(() -> new NotFoundException("draft"));
    }

    /** Leads to what it has become, or says that it was kept for long enough. */
    private String over(UUID id, Language language, HttpServletResponse response, Model model) {
        return drafts.sent(id).map(sent -> "see-other:" + pages.path(language, sent)).orElseGet(() -> {
            response.setStatus(HttpStatus.GONE.value());
            PrivatePages.hide(response, model);
            return "contribution/draft-over";
        });
    }

    private static int version(SenderForm sender) {
        return sender.version().matches("[0-9]{1,9}") ? Integer.parseInt(sender.version()) : -1;
    }
}
