package brussels.zinnova.curation;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import brussels.zinnova.security.Curator;
import brussels.zinnova.security.Resumption;
import brussels.zinnova.shared.NotFoundException;
import brussels.zinnova.vocabulary.Scheme;
import brussels.zinnova.vocabulary.TermDetails;
import brussels.zinnova.vocabulary.TermId;
import brussels.zinnova.web.Versions;

/** The words of the portal: what each says in three languages, where it stands, whether it is offered, what it became. */
@Controller
class VocabularyController {

    private final VocabularyPage page;
    private final Terms terms;

    VocabularyController(VocabularyPage page, Terms terms) {
        this.page = page;
        this.terms = terms;
    }

    @GetMapping("/admin/vocabulary")
    String index(@ModelAttribute("term") TermForm typed, BindingResult none,
            @RequestParam(defaultValue = "") String scheme, HttpServletRequest request, Model model) {
        return Resumption.isResumed(request)
                ? page.list(typed, scheme, model)
                : page.list(TermForm.EMPTY, Scheme.APPROACH.code(), model);
    }

    /** Adds a term to one of the schemes that are open. */
    @PostMapping("/admin/vocabulary")
    String add(@AuthenticationPrincipal Curator curator, @Valid @ModelAttribute("term") TermForm form,
            BindingResult errors, @RequestParam(defaultValue = "") String scheme, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        if (!errors.hasErrors()) {
            try {
                TermId added = terms.add(curator, scheme(scheme), form);
                Done.tell("added", request);
                return "see-other:" + address(added);
            } catch (IllegalArgumentException taken) {
                errors.rejectValue("fr.label", "vocabulary.taken");
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page.list(form, scheme, model, errors);
    }

    @GetMapping("/admin/vocabulary/{scheme}/{code}")
    String show(@PathVariable String scheme, @PathVariable String code, @ModelAttribute("term") TermForm typed,
            BindingResult none, HttpServletRequest request, Model model) {
        TermDetails term = page.find(new TermId(scheme(scheme), code));
        return page.of(term, Resumption.isResumed(request) ? typed : page.form(term), model);
    }

    @PostMapping("/admin/vocabulary/{scheme}/{code}")
    String revise(@AuthenticationPrincipal Curator curator, @PathVariable String scheme, @PathVariable String code,
            @Valid @ModelAttribute("term") TermForm form, BindingResult errors, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        TermDetails term = page.find(new TermId(scheme(scheme), code));
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page.of(term, form, model, errors);
        }
        try {
            terms.revise(curator, term, form);
        } catch (OptimisticLockingFailureException changed) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return page.conflict(term.id(), form, model);
        }
        Done.tell("saved", request);
        return "see-other:" + address(term.id());
    }

    /** Makes a term another one. */
    @PostMapping("/admin/vocabulary/{scheme}/{code}/merge")
    String merge(@AuthenticationPrincipal Curator curator, @PathVariable String scheme, @PathVariable String code,
            @RequestParam(defaultValue = "") String into, @RequestParam(defaultValue = "") String version,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        TermDetails term = page.find(new TermId(scheme(scheme), code));
        try {
            terms.merge(curator, term, Versions.of(version), into);
        } catch (IllegalArgumentException | NotFoundException | OptimisticLockingFailureException impossible) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("refused", "merge");
            TermDetails now = page.find(term.id());
            return page.of(now, page.form(now), model);
        }
        Done.tell("merged", request);
        return "see-other:" + address(new TermId(term.id().scheme(), into));
    }

    /** Where something is sent is no page. */
    @GetMapping("/admin/vocabulary/{scheme}/{code}/merge")
    String back(@PathVariable String scheme, @PathVariable String code) {
        return "see-other:" + address(new TermId(scheme(scheme), code));
    }

    private static String address(TermId term) {
        return "/admin/vocabulary/" + term.scheme().code() + "/" + term.code();
    }

    private static Scheme scheme(String code) {
        return List.of(Scheme.values()).stream().filter(scheme -> scheme.code().equals(code.toLowerCase(Locale.ROOT)))
                .findFirst().orElseThrow(() -> new NotFoundException("scheme"));
    }
}
