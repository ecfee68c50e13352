package brussels.zinnova.curation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;

import brussels.zinnova.catalogue.Catalogue;
import brussels.zinnova.catalogue.FormRules;
import brussels.zinnova.catalogue.TermChoices;
import brussels.zinnova.innovation.InnovationContent;
import brussels.zinnova.innovation.InnovationForm;
import brussels.zinnova.innovation.InnovationFormRules;
import brussels.zinnova.shared.Language;
import brussels.zinnova.web.AmbiguousParameters;
import brussels.zinnova.web.FormErrors;

/** The form of an innovation as curators fill it: its rules, and what its part of a page needs. */
@Component
class DeskForms {

    /** What may be in a form of the desk several times. */
    static final Set<String> LISTS = Stream.concat(InnovationForm.LISTS.stream(), Stream.of("reviewed", "left"))
            .collect(Collectors.toUnmodifiableSet());

    private final Catalogue catalogue;
    private final MessageSource messages;
    private final FormRules rules;

    DeskForms(Catalogue catalogue, MessageSource messages, FormRules rules) {
        this.catalogue = catalogue;
        this.messages = messages;
        this.rules = rules;
    }

    /** Adds to the errors whatever rule the form breaks that is to change this content. */
    void check(InnovationForm form, InnovationContent stored, HttpServletRequest request, Errors errors) {
        rules.of(stored.originalLanguage(), InnovationFormRules.FOR_ENTRIES).check(form, errors);
        if (AmbiguousParameters.in(request, LISTS)) {
            errors.reject("form.ambiguous");
        }
    }

    /** Puts the form on a page. */
    void fill(Model model, InnovationForm form, Language original, Errors... errors) {
        List<String> order = new ArrayList<>(InnovationForm.fields(original));
        order.add("reason");
        InnovationForm current = form.withTerms(catalogue.vocabulary()::current);
        model.addAttribute("form", current);
        model.addAttribute("keeping", true);
        model.addAttribute("sideBySide", true);
        model.addAttribute("original", original);
        model.addAttribute("required", InnovationFormRules.FOR_ENTRIES);
        model.addAttribute("choices", TermChoices.of(catalogue.vocabulary(), language(), current));
        model.addAttribute("errors", FormErrors.of(messages, LocaleContextHolder.getLocale(), order, errors));
    }

    /** Puts beside the form on a page what has been stored since it was read. */
    void compare(Model model, InnovationForm stored, InnovationForm typed, Language original) {
        compare(model, null, stored, typed, original);
    }

    /** The same beside what both began with, if that is known. */
    void compare(Model model, @Nullable InnovationForm base, InnovationForm stored, InnovationForm typed,
            Language original) {
        model.addAttribute("differences",
                Difference.between(base, stored, typed, original, catalogue.vocabulary(), language()));
    }

    /** The language in which the desk speaks at this request. */
    static Language language() {
        return Stream.of(Language.values())
                .filter(language -> language.locale().equals(LocaleContextHolder.getLocale())).findFirst()
                .orElse(Language.FR);
    }
}
