package brussels.zinnova.contribution;

import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import brussels.zinnova.innovation.InnovationDetails;
import brussels.zinnova.innovation.InnovationState;
import brussels.zinnova.innovation.Innovations;
import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.NotFoundException;
import brussels.zinnova.submission.SubmissionDetails;
import brussels.zinnova.submission.YearlyChecks;
import brussels.zinnova.web.PrivatePage;

/** Where the yearly mail leads: the entry is still true, or has ended, or must be corrected. Opening it says nothing yet. */
@Controller
class CheckController {

    private final PrivatePages pages;
    private final Innovations innovations;
    private final YearlyChecks checks;

    CheckController(PrivatePages pages, Innovations innovations, YearlyChecks checks) {
        this.pages = pages;
        this.innovations = innovations;
        this.checks = checks;
    }

    @GetMapping("/{language:fr|nl|en}/submissions/{token}/check")
    String show(@PathVariable Language language, @PathVariable String token, HttpServletResponse response,
            Model model) {
        SubmissionDetails submission = pages.open(PrivatePage.CHECK, token);
        InnovationDetails entry = Optional.ofNullable(submission.innovation()).flatMap(innovations::find)
                .filter(found -> found.state() == InnovationState.PUBLISHED)
                .orElseThrow(() -> new NotFoundException("innovation"));
        model.addAttribute("name", submission.name());
        model.addAttribute("original", submission.content().originalLanguage());
        model.addAttribute("token", token);
        model.addAttribute("entry", "/innovations/" + entry.slug().value());
        model.addAttribute("page", pages.path(language, submission));
        model.addAttribute("verified", entry.verifiedOn());
        return "contribution/check";
    }

    @PostMapping("/{language:fr|nl|en}/submissions/{token}/check")
    String confirm(@PathVariable Language language, @PathVariable String token) {
        SubmissionDetails submission = pages.open(PrivatePage.CHECK, token);
        checks.confirm(submission.id());
        return "see-other:" + pages.path(PrivatePage.CHECK, language, submission);
    }
}
