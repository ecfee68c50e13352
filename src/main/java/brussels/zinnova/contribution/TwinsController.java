package brussels.zinnova.contribution;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import brussels.zinnova.innovation.InnovationForm;
import brussels.zinnova.shared.Language;
import brussels.zinnova.web.FormErrors;

/** What the form shows while it is being filled: the entries that it may be about already. Without script it comes later. */
@Controller
class TwinsController {

    private final SubmissionFormPage page;

    TwinsController(SubmissionFormPage page) {
        this.page = page;
    }

    /** @param except the address of the entry that is to be changed */
    @GetMapping("/{language:fr|nl|en}/submit/twins")
    String show(@PathVariable Language language, @RequestParam(defaultValue = "") String except,
            @ModelAttribute("form") InnovationForm form, BindingResult unchecked,
            @ModelAttribute("sender") SenderForm sender, BindingResult senderUnchecked, HttpServletResponse response,
            Model model) {
        response.setHeader("X-Robots-Tag", "noindex");
        page.tell(page.twins(form).stream().filter(twin -> !twin.innovation().slug().equals(except)).toList(),
                sender.another(), model);
        model.addAttribute("errors", FormErrors.NONE);
        return "contribution/_twins :: twins";
    }
}
