package brussels.zinnova.contribution;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;

import brussels.zinnova.innovation.Innovations;
import brussels.zinnova.notification.UndeliveredMails;
import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.Slug;
import brussels.zinnova.submission.SubmissionDetails;
import brussels.zinnova.submission.SubmissionState;
import brussels.zinnova.web.FormErrors;

/** Fills the page of whoever sent a submission. */
@Component
class SubmissionPage {

    private final Innovations innovations;
    private final UndeliveredMails undelivered;
    private final MessageSource messages;

    SubmissionPage(Innovations innovations, UndeliveredMails undelivered, MessageSource messages) {
        this.undelivered = undelivered;
        this.innovations = innovations;
        this.messages = messages;
    }

    /**
     * @param token the one that has opened it
     * @param contactEmail what was typed into its form, if anything
     */
    String of(SubmissionDetails submission, String token, Language language, String contactEmail,
            HttpServletResponse response, Model model, Errors... errors) {
        model.addAttribute("token", token);
        model.addAttribute("undelivered",
                submission.state() == SubmissionState.UNCONFIRMED && undelivered.has(submission.id()));
        model.addAttribute("contactEmail", contactEmail);
        model.addAttribute("errors",
                FormErrors.of(messages, language.locale(), List.of("contactEmail"), errors));
        model.addAttribute("progress", Progress.of(submission, Optional.ofNullable(submission.innovation())
                .flatMap(innovations::publicSlug).map(Slug::value).orElse(null)));
        return "contribution/submission";
    }
}
