package brussels.zinnova.contribution;

import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.NotFoundException;
import brussels.zinnova.submission.DraftDetails;
import brussels.zinnova.submission.Drafts;
import brussels.zinnova.submission.SubmissionDetails;
import brussels.zinnova.submission.Submissions;
import brussels.zinnova.web.PrivateLinks;
import brussels.zinnova.web.PrivatePage;

/** The pages of a draft and of a submission that only whoever holds their link can open. */
@Component
class PrivatePages {

    private final Submissions submissions;
    private final Drafts drafts;
    private final PrivateLinks links;

    PrivatePages(Submissions submissions, Drafts drafts, PrivateLinks links) {
        this.submissions = submissions;
        this.drafts = drafts;
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

    /** The draft that a token opens; nothing where it opens none, or none any longer. */
    Optional<DraftDetails> draft(String token) {
        return links.open(PrivatePage.DRAFT, token).flatMap(
                opened -> drafts.find(opened.id()).filter(kept -> kept.linkGeneration() == opened.generation()));
    }

    /**
     * Which draft a token is for, kept or sent or deleted.
     *
     * @throws NotFoundException if it is for none, or is of a link to a former address
     */
    UUID draftOf(String token) {
        return links.open(PrivatePage.DRAFT, token)
                .filter(opened -> drafts.find(opened.id())
                        .map(kept -> kept.linkGeneration() == opened.generation()).orElse(true))
                .map(PrivateLinks.Opened::id).orElseThrow(() -> new NotFoundException("draft"));
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

    /** What keeps a page private that has a private link in it, at an address that is not. */
    static void hide(HttpServletResponse response, Model model) {
        PrivatePage.hide(response);
        model.addAttribute("unlisted", true);
    }
}
