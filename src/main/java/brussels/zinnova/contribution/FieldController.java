package brussels.zinnova.contribution;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.context.MessageSource;
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
import brussels.zinnova.innovation.InnovationForm;
import brussels.zinnova.innovation.InnovationFormRules;
import brussels.zinnova.shared.Language;
import brussels.zinnova.web.FormErrors;

/**
 * Helps while the form is being filled, where there is a script: says what is wrong with a field that was left, by the
 * rules that the whole form is checked by, and which actors are known. Keeps nothing and takes no database connection.
 */
@Controller
class FieldController {

    private final FormRules rules;
    private final Catalogue catalogue;
    private final MessageSource messages;

    FieldController(FormRules rules, Catalogue catalogue, MessageSource messages) {
        this.rules = rules;
        this.catalogue = catalogue;
        this.messages = messages;
    }

    /** @param change whether the form is about an entry, of which less may be known */
    @PostMapping("/{language:fr|nl|en}/submit/field")
    String check(@PathVariable Language language, @RequestParam String field, @RequestParam Language original,
            @RequestParam(defaultValue = "false") boolean change, @Valid @ModelAttribute("form") InnovationForm form,
            BindingResult formErrors, @Valid @ModelAttribute("sender") SenderForm sender, BindingResult senderErrors,
            HttpServletResponse response, Model model) {
        rules.of(original, change ? InnovationFormRules.FOR_ENTRIES : InnovationFormRules.FOR_SUBMISSIONS).check(form,
                formErrors);
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("name", field);
        model.addAttribute("errors",
                FormErrors.of(messages, language.locale(), List.of(), formErrors, senderErrors));
        return "innovation/_fields :: wrong";
    }

    @GetMapping("/{language:fr|nl|en}/submit/actors")
    String actors(@RequestParam(name = "q", defaultValue = "") String typed, HttpServletResponse response,
            Model model) {
        response.setHeader("X-Robots-Tag", "noindex");
        model.addAttribute("actors", catalogue.actors(typed));
        return "contribution/_actors :: actors";
    }
}
