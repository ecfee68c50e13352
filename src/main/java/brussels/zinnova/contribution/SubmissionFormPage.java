package brussels.zinnova.contribution;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;

import brussels.zinnova.catalogue.Catalogue;
import brussels.zinnova.catalogue.TermChoices;
import brussels.zinnova.innovation.InnovationForm;
import brussels.zinnova.innovation.InnovationFormRules;
import brussels.zinnova.shared.Language;
import brussels.zinnova.web.FormErrors;
import brussels.zinnova.web.FormKeys;

/** Fills the page of the form, empty or as it was sent. Takes no database connection. */
@Component
class SubmissionFormPage {

    private static final String VIEW = "contribution/form";

    private final Catalogue catalogue;
    private final MessageSource messages;
    private final FormKeys keys;
    private final SubmissionProperties properties;

    SubmissionFormPage(Catalogue catalogue, MessageSource messages, FormKeys keys, SubmissionProperties properties) {
        this.catalogue = catalogue;
        this.messages = messages;
        this.keys = keys;
        this.properties = properties;
    }

    /** The form with nothing in it. */
    String empty(Language language, Model model) {
        model.addAttribute("key", keys.issue(Duration.ZERO));
        return page(language, InnovationForm.EMPTY, SenderForm.EMPTY, FormErrors.NONE, model);
    }

    /**
     * The form as it was sent, with what is wrong with it, if anything is. Whoever gets it has spent their time on it: a key that it needs
     * anew counts as old enough.
     */
    String again(Language language, InnovationForm form, SenderForm sender, Model model, Errors... errors) {
        model.addAttribute("key", keys.read(sender.key()).map(good -> sender.key())
                .orElseGet(() -> keys.issue(properties.minimumFillTime())));
        return page(language, form, sender, FormErrors.of(messages, language.locale(), fields(language), errors),
                model);
    }

    private String page(Language language, InnovationForm form, SenderForm sender, FormErrors errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("sender", sender);
        model.addAttribute("errors", errors);
        model.addAttribute("original", language);
        model.addAttribute("required", InnovationFormRules.FOR_SUBMISSIONS);
        model.addAttribute("choices", TermChoices.of(catalogue.vocabulary(), language));
        return VIEW;
    }

    /** The fields as they follow each other on the page. */
    private static List<String> fields(Language language) {
        List<String> fields = new ArrayList<>(InnovationForm.fields(language));
        fields.addAll(List.of("contactEmail", "consent"));
        return fields;
    }
}
