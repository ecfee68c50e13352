package brussels.zinnova.curation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;

import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.NotFoundException;
import brussels.zinnova.vocabulary.Scheme;
import brussels.zinnova.vocabulary.TermDetails;
import brussels.zinnova.vocabulary.TermId;
import brussels.zinnova.vocabulary.Vocabulary;
import brussels.zinnova.web.FormErrors;

/** Fills the pages of the vocabulary. */
@Component
class VocabularyPage {

    private static final List<String> ORDER = Stream.of(Language.values())
            .flatMap(
                    language -> Stream.of("label", "explanation", "synonyms").map(text -> language.code() + "." + text))
            .toList();

    private final Vocabulary vocabulary;
    private final MessageSource messages;

    VocabularyPage(Vocabulary vocabulary, MessageSource messages) {
        this.vocabulary = vocabulary;
        this.messages = messages;
    }

    /** @throws NotFoundException if there is no such term */
    TermDetails find(TermId id) {
        return vocabulary.find(id).orElseThrow(() -> new NotFoundException("term"));
    }

    /** A term as its form opens. */
    TermForm form(TermDetails term) {
        return TermForm.of(term, like(term).indexOf(term) + 1);
    }

    /** The terms among which one has its place, itself among them. */
    private List<TermDetails> like(TermDetails term) {
        return vocabulary.all(term.id().scheme()).stream().filter(other -> other.pressure() == term.pressure())
                .toList();
    }

    /** All schemes with their terms, and the form for another one. */
    String list(TermForm form, String scheme, Model model, Errors... errors) {
        Map<Scheme, List<TermDetails>> terms = new LinkedHashMap<>();
        for (Scheme one : Scheme.values()) {
            terms.put(one, vocabulary.all(one));
        }
        model.addAttribute("vocabulary", terms);
        model.addAttribute("open", Vocabulary.OPEN);
        model.addAttribute("scheme", scheme);
        model.addAttribute("keeping", true);
        fill(form, model, errors);
        return "curation/vocabulary";
    }

    /** One term, with this in its form. */
    String of(TermDetails term, TermForm form, Model model, Errors... errors) {
        model.addAttribute("details", term);
        model.addAttribute("like", like(term));
        model.addAttribute("mergeable", Vocabulary.MERGEABLE.contains(term.id().scheme())
                && term.mergedInto() == null);
        model.addAttribute("keeping", term.mergedInto() == null);
        fill(form, model, errors);
        return "curation/term";
    }

    /** The term when somebody else has changed it meanwhile: what is stored now above what was typed. */
    String conflict(TermId id, TermForm typed, Model model) {
        TermDetails now = find(id);
        model.addAttribute("refused", "conflict");
        model.addAttribute("stored", form(now));
        return of(now, new TermForm(typed.fr(), typed.nl(), typed.en(), typed.goals(), typed.place(), typed.hidden(),
                String.valueOf(now.version())), model);
    }

    private void fill(TermForm form, Model model, Errors... errors) {
        model.addAttribute("term", form);
        model.addAttribute("errors", FormErrors.of(messages, LocaleContextHolder.getLocale(), ORDER, errors));
    }
}
