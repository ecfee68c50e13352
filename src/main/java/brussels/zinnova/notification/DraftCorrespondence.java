package brussels.zinnova.notification;

import java.util.Objects;
import java.util.Optional;

import org.springframework.stereotype.Component;

import brussels.zinnova.submission.DraftDetails;
import brussels.zinnova.submission.Drafts;
import brussels.zinnova.web.PrivateLinks;
import brussels.zinnova.web.PrivatePage;

/** Sends the link of a draft to whoever goes on with it. */
@Component
class DraftCorrespondence implements Correspondence {

    private final Drafts drafts;
    private final PrivateLinks links;

    DraftCorrespondence(Drafts drafts, PrivateLinks links) {
        this.drafts = drafts;
        this.links = links;
    }

    @Override
    public Letter.Subject subject() {
        return Letter.Subject.DRAFT;
    }

    @Override
    public Optional<Mail> mail(Letter letter) {
        return drafts.find(letter.about()).filter(found -> found.email() != null).map(this::mail);
    }

    private Mail mail(DraftDetails draft) {
        String name = draft.form().name();
        String page = links.address(PrivatePage.DRAFT, draft.language(), draft.id(),
                draft.linkGeneration());
        return new Mail(Objects.requireNonNull(draft.email()), draft.language(),
                Advertisement.isUnlikely(name) ? "draft" : "draft-unnamed", "why-draft", name, null, page, null);
    }
}
