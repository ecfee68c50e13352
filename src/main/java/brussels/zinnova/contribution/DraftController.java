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
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import brussels.zinnova.innovation.InnovationForm;
import brussels.zinnova.shared.KeyUsedException;
import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.NotFoundException;
import brussels.zinnova.submission.DraftDetails;
import brussels.zinnova.submission.Drafts;
import brussels.zinnova.web.FormKeys.FormKey;
import brussels.zinnova.web.FormOrigin;
import brussels.zinnova.web.FormProperties;
import brussels.zinnova.web.Throttle;
import brussels.zinnova.web.Versions;

/**
 * Keeps a form that somebody goes on with later: whatever is in it, right or wrong. Only its private link, which is sent
 * by mail, opens it. It is sent as any other form is ({@link SubmissionController}), which ends it.
 */
@Controller
class DraftController {

    /** All that a draft may hold, in characters: more than the form takes in three languages. */
    private static final int LONGEST = 100_000;

    /** Nobody types so fast: one page saves itself every few seconds at most. */
    private static final Throttle.Limit AUTOSAVES = new Throttle.Limit("autosave", 120, 1200);

    private final SubmissionFormPage page;
    private final PrivatePages pages;
    private final FormOrigin origin;
    private final Drafts drafts;
    private final Throttle throttle;
    private final FormProperties properties;

    DraftController(SubmissionFormPage page, PrivatePages pages, FormOrigin origin, Drafts drafts,
            Throttle throttle, FormProperties properties) {
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
        Optional<FormKey> key = origin.check(sender.key(), sender.reference(), InnovationForm.LISTS, request, response,
                errors);
        if (isTooLong(form, errors) || key.isEmpty() || errors.hasErrors()
                || !throttle.admits(properties.limit("draft"), request, response, errors)
                || !throttle.admits(properties.limit("draft-mail"), contact.contactEmail(), response, errors)) {
            return page.again(language, form, sender, response, model, errors);
        }
        try {
            return "see-other:" + pages.path(language,
                    drafts.begin(key.get().id(), language, form, contact.contactEmail()));
        } catch (KeyUsedException used) {
            errors.reject("form.key.used");
        } catch (OptimisticLockingFailureException begun) {
            errors.reject("draft.begun");
        }
        return page.again(language, form, sender.withoutKey(), response, model, errors);
    }

    /** Where a draft is begun is no page: the form is. */
    @GetMapping("/{language:fr|nl|en}/drafts")
    String form(@PathVariable Language language) {
        return "see-other:/" + language.code() + "/submit";
    }

    @GetMapping("/{language:fr|nl|en}/drafts/{token}")
    String show(@PathVariable Language language, @PathVariable String token, HttpServletResponse response,
            Model model) {
        Optional<DraftDetails> draft = pages.draft(token);
        if (draft.isEmpty()) {
            response.setStatus(HttpStatus.GONE.value());
            model.addAttribute("over", drafts.isSent(pages.draftOf(token)) ? "sent" : "over");
            return "contribution/draft-over";
        }
        return page.draft(draft.get(), token, language,
                draft.get().form().toldIn(language, draft.get().language()), SenderForm.EMPTY, response, model);
    }

    /** Where it is deleted or saved from a script is no page. */
    @GetMapping("/{language:fr|nl|en}/drafts/{token}/{action:deletion|autosave}")
    String back(@PathVariable Language language, @PathVariable String token) {
        return "see-other:/" + language.code() + "/drafts/" + token;
    }

    @PostMapping("/{language:fr|nl|en}/drafts/{token}")
    String save(@PathVariable Language language, @PathVariable String token,
            @ModelAttribute("form") InnovationForm form, BindingResult errors,
            @ModelAttribute("sender") SenderForm sender, BindingResult senderUnchecked, HttpServletResponse response,
            Model model) {
        UUID id = pages.draftOf(token);
        if (isTooLong(form, errors)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page.again(language, form, sender, response, model, errors);
        }
        try {
            return "see-other:" + pages.path(language,
                    drafts.rewrite(id, Versions.of(sender.version()), language, form));
        } catch (OptimisticLockingFailureException changed) {
            errors.reject("draft.changed");
        } catch (NotFoundException over) {
            errors.reject(drafts.isSent(id) ? "draft.sent" : "draft.over");
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        return drafts.find(id).map(now -> page.draft(now, token, language, form, sender, response, model, errors))
                .orElseGet(() -> page.again(language, form, sender.withoutKey(), response, model, errors));
    }

    /** What the browser saves meanwhile: the answer says when that was, or what keeps it from it. */
    @PostMapping("/{language:fr|nl|en}/drafts/{token}/autosave")
    String autosave(@PathVariable Language language, @PathVariable String token,
            @ModelAttribute("form") InnovationForm form, BindingResult unchecked,
            @ModelAttribute("sender") SenderForm sender, BindingResult senderUnchecked, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        UUID id = pages.draftOf(token);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        if (isTooLong(form, unchecked) || !throttle.admits(AUTOSAVES, request, response, unchecked)) {
            return "contribution/_draft :: unsaved";
        }
        try {
            model.addAttribute("draft",
                    drafts.rewrite(id, Versions.of(sender.version()), language, form));
            response.setStatus(HttpStatus.OK.value());
            return "contribution/_draft :: saved";
        } catch (OptimisticLockingFailureException | NotFoundException overtaken) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return "contribution/_draft :: overtaken";
        }
    }

    @PostMapping("/{language:fr|nl|en}/drafts/{token}/deletion")
    String delete(@PathVariable Language language, @PathVariable String token) {
        drafts.delete(pages.draftOf(token));
        return "see-other:/" + language.code() + "/drafts/" + token;
    }

    private static boolean isTooLong(InnovationForm form, Errors errors) {
        if (form.length() > LONGEST) {
            errors.reject("draft.too-long");
        }
        return form.length() > LONGEST;
    }
}
