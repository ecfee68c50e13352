package brussels.zinnova.contribution;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;

import brussels.zinnova.catalogue.Catalogue;
import brussels.zinnova.catalogue.PublishedInnovation;
import brussels.zinnova.catalogue.TermChoices;
import brussels.zinnova.catalogue.Twin;
import brussels.zinnova.innovation.InnovationForm;
import brussels.zinnova.innovation.InnovationFormRules;
import brussels.zinnova.innovation.Twins.Traits;
import brussels.zinnova.shared.Language;
import brussels.zinnova.submission.DraftDetails;
import brussels.zinnova.web.FormErrors;
import brussels.zinnova.web.FormKeys;
import brussels.zinnova.web.FormProperties;

/** Fills the page of the form, empty or as it was sent. Takes no database connection, but for a draft. */
@Component
class SubmissionFormPage {

    private static final String VIEW = "contribution/form";

    private final Catalogue catalogue;
    private final MessageSource messages;
    private final FormKeys keys;
    private final PrivatePages pages;
    private final FormProperties properties;

    SubmissionFormPage(Catalogue catalogue, MessageSource messages, FormKeys keys, PrivatePages pages,
            FormProperties properties) {
        this.catalogue = catalogue;
        this.messages = messages;
        this.keys = keys;
        this.pages = pages;
        this.properties = properties;
    }

    /** The form with nothing in it. */
    String empty(Language language, Model model) {
        model.addAttribute("key", keys.issue(Duration.ZERO));
        model.addAttribute("fresh", true);
        return page(language, InnovationForm.EMPTY, SenderForm.EMPTY, model);
    }

    /**
     * The form as it was sent, with what is wrong with it, if anything is. Whoever gets it has spent their time on it: a
     * key that it needs anew counts as old enough.
     */
    String again(Language language, InnovationForm form, SenderForm sender, HttpServletResponse response, Model model,
            Errors... errors) {
        Optional<DraftDetails> draft = pages.draft(sender.draft());
        draft.ifPresent(kept -> {
            PrivatePages.hide(response, model);
            model.addAttribute("draft", kept);
        });
        model.addAttribute("key", draft.map(kept -> keys.issue(kept.id(), properties.minimumFillTime()))
                .orElseGet(() -> keys.renew(sender.key(), properties.minimumFillTime())));
        return page(language, form, sender, model, errors);
    }

    /** The form as it was kept, and until when it is. */
    String draft(DraftDetails draft, String token, Language language, InnovationForm form, SenderForm sender,
            HttpServletResponse response, Model model, Errors... errors) {
        model.addAttribute("fresh", errors.length == 0);
        return again(language, form, sender.of(token, draft.version()), response, model, errors);
    }

    private String page(Language language, InnovationForm form, SenderForm sender, Model model, Errors... errors) {
        model.addAttribute("sender", sender);
        model.addAttribute("switchTo", "/submit");
        tell(twins(form), sender.another(), model);
        fill(language, language, InnovationFormRules.FOR_SUBMISSIONS, form, model, errors);
        return VIEW;
    }

    /** The form of a change of an entry, as it is published or as it was sent. */
    String change(PublishedInnovation entry, Language language, InnovationForm form, SenderForm sender, Model model,
            Errors... errors) {
        model.addAttribute("key",
                keys.renew(sender.key(), errors.length == 0 ? Duration.ZERO : properties.minimumFillTime()));
        model.addAttribute("entry", entry);
        model.addAttribute("sender", sender);
        model.addAttribute("switchTo", "/innovations/" + entry.slug() + "/change");
        model.addAttribute("except", entry.slug());
        tell(twins(form, InnovationForm.of(entry.content()), entry.id()), sender.another(), model);
        model.addAttribute("unlisted", true);
        fill(language, entry.originalLanguage(), InnovationFormRules.FOR_ENTRIES, form, model, errors);
        return "contribution/change";
    }

    /** The entries that it may be already; none while there is nothing to tell it by. */
    List<Twin> twins(InnovationForm form) {
        Traits traits = form.traits();
        return traits.names().isEmpty() && form.website().isEmpty() ? List.of() : catalogue.twins(traits);
    }

    /**
     * The entries that it may be already since it was rewritten; none while it is told apart by the same as before.
     *
     * @param target the entry that it would change, which it may well be; null for a new one
     */
    List<Twin> twins(InnovationForm form, InnovationForm before, @Nullable UUID target) {
        return isTheSame(form.traits(), before.traits())
                ? List.of()
                : twins(form).stream().filter(twin -> !twin.innovation().id().equals(target)).toList();
    }

    /** Boxes that are ticked have no order, and a name that is told twice is one. */
    private static boolean isTheSame(Traits one, Traits other) {
        return Set.copyOf(one.names()).equals(Set.copyOf(other.names())) && one.actors().equals(other.actors())
                && Objects.equals(one.website(), other.website())
                && Set.copyOf(one.communes()).equals(Set.copyOf(other.communes()));
    }

    /** @param another the addresses of the entries that it is not, as whoever sends it has said */
    void tell(List<Twin> twins, String another, Model model) {
        model.addAttribute("twins", twins);
        model.addAttribute("another", another);
    }

    /**
     * What the fields of an innovation need on any page.
     *
     * @param original the language that it is told in
     * @param required the texts that must be there in it
     */
    void fill(Language language, Language original, List<String> required, InnovationForm form, Model model,
            Errors... errors) {
        InnovationForm current = form.withTerms(catalogue.vocabulary()::current);
        model.addAttribute("form", current);
        model.addAttribute("errors", FormErrors.of(messages, language.locale(), fields(original), errors));
        model.addAttribute("original", original);
        model.addAttribute("required", required);
        model.addAttribute("choices", TermChoices.of(catalogue.vocabulary(), language, current));
    }

    /** The fields as they follow each other on the page. */
    private static List<String> fields(Language original) {
        List<String> fields = new ArrayList<>(InnovationForm.fields(original));
        fields.add(2, "another");
        fields.add(0, "answer");
        fields.addAll(List.of("contactEmail", "consent"));
        return fields;
    }
}
