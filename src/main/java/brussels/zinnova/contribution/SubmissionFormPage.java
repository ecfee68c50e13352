package brussels.zinnova.contribution;

import java.util.ArrayList;
import java.util.List;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;

import brussels.zinnova.catalogue.Catalogue;
import brussels.zinnova.catalogue.TermChoices;
import brussels.zinnova.innovation.InnovationForm;
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

    SubmissionFormPage(Catalogue catalogue, MessageSource messages, FormKeys keys) {
        this.catalogue = catalogue;
        this.messages = messages;
        this.keys = keys;
    }

    /** The form with nothing in it. */
    String empty(Language language, Model model) {
        return page(language, InnovationForm.EMPTY, SenderForm.EMPTY, FormErrors.NONE, model);
    }

    /** The form as it was sent, with what is wrong with it. */
    String refused(Language language, InnovationForm form, SenderForm sender, Model model, Errors... errors) {
        return page(language, form, sender, FormErrors.of(messages, language.locale(), fields(language), errors),
                model);
    }

    private String page(Language language, InnovationForm form, SenderForm sender, FormErrors errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("sender", sender);
        model.addAttribute("errors", errors);
        model.addAttribute("original", language);
        model.addAttribute("choices", TermChoices.of(catalogue.vocabulary(), language));
        model.addAttribute("key", keys.read(sender.key()).map(good -> sender.key()).orElseGet(keys::issue));
        return VIEW;
    }

    /** The fields as they follow each other on the page. */
    private static List<String> fields(Language language) {
        List<String> fields = new ArrayList<>(InnovationForm.fields(language));
        fields.addAll(List.of("contactEmail", "consent"));
        return fields;
    }
}
