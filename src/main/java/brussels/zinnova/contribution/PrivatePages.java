package brussels.zinnova.contribution;

import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.NotFoundException;
import brussels.zinnova.submission.DraftDetails;
import brussels.zinnova.submission.SubmissionDetails;
import brussels.zinnova.submission.Submissions;
import brussels.zinnova.web.PrivateLinks;
import brussels.zinnova.web.PrivatePage;

/** The pages of a submission that only whoever sent it can open: nobody in between keeps them, and nobody lists them. */
@Component
class PrivatePages {

    private final Submissions submissions;
    private final PrivateLinks links;

    PrivatePages(Submissions submissions, PrivateLinks links) {
        this.submissions = submissions;
        this.links = links;
    }

    /** @throws NotFoundException if the token opens no submission, or opens none any longer */
    SubmissionDetails open(PrivatePage page, String token) {
        return links.open(page, token)
                .flatMap(opened -> submissions.find(opened.id())
                        .filter(found -> generation(page, found) == opened.generation()))
                .orElseThrow(() -> new NotFoundException("submission"));
    }

    private static int generation(PrivatePage page, SubmissionDetails submission) {
        return page == PrivatePage.CONFIRMATION ? submission.confirmations() : submission.linkGeneration();
    }

    /** What the token of a draft’s link opens; nothing where it is no such token. */
    Optional<PrivateLinks.Opened> draft(String token) {
        return links.open(PrivatePage.DRAFT, token);
    }

    /** The address where somebody goes on with a draft. */
    String path(Language language, DraftDetails draft) {
        return links.path(PrivatePage.DRAFT, language, draft.id(), draft.linkGeneration());
    }

    /** The address of what becomes of a submission. */
    String path(Language language, SubmissionDetails submission) {
        return path(PrivatePage.SUBMISSION, language, submission);
    }

    /** The address of one of the pages of a submission. */
    String path(PrivatePage page, Language language, SubmissionDetails submission) {
        return links.path(page, language, submission.id(), submission.linkGeneration());
    }

    /** What keeps a page private whose links are, wherever it is shown. */
    static void hide(HttpServletResponse response, Model model) {
        PrivatePage.hide(response);
        model.addAttribute("unlisted", true);
    }
}
