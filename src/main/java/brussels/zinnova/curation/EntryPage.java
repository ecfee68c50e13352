package brussels.zinnova.curation;

import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;

import brussels.zinnova.innovation.FormPrint;
import brussels.zinnova.innovation.InnovationDetails;
import brussels.zinnova.innovation.InnovationForm;
import brussels.zinnova.innovation.InnovationState;
import brussels.zinnova.innovation.Innovations;
import brussels.zinnova.innovation.RevisionDetails;
import brussels.zinnova.innovation.Revisions;
import brussels.zinnova.shared.NotFoundException;

/** Fills the page of one entry at the desk. */
@Component
class EntryPage {

    private final Innovations innovations;
    private final Revisions revisions;
    private final DeskForms forms;

    EntryPage(Innovations innovations, Revisions revisions, DeskForms forms) {
        this.innovations = innovations;
        this.revisions = revisions;
        this.forms = forms;
    }

    /** @throws NotFoundException if there is no such entry */
    InnovationDetails find(UUID id) {
        return innovations.find(id).orElseThrow(() -> new NotFoundException("innovation"));
    }

    void check(InnovationForm form, InnovationDetails entry, HttpServletRequest request, Errors errors) {
        forms.check(form, entry.content(), request, errors);
    }

    /** The page as it opens. */
    String open(InnovationDetails entry, Model model) {
        return of(entry, InnovationForm.of(entry.content()), now(entry), ReasonForm.EMPTY, model);
    }

    /** The page with this in its form, which goes on from what it was opened with. */
    String of(InnovationDetails entry, InnovationForm form, Opened opened, ReasonForm reason, Model model,
            Errors... errors) {
        forms.fill(model, form, entry.content().originalLanguage(), errors);
        model.addAttribute("entry", entry);
        model.addAttribute("parts", innovations.parts(entry.id()));
        model.addAttribute("reason", reason.reason());
        model.addAttribute("opened", opened);
        return "curation/entry";
    }

    /**
     * The page when somebody else has changed the entry meanwhile: what was typed, laid over what is stored now, and
     * both, beside what they began with, where they differ. The form is of the new version, so that sending it again
     * replaces knowingly.
     */
    String conflict(UUID id, InnovationForm typed, Opened opened, ReasonForm reason, Model model) {
        InnovationDetails entry = find(id);
        InnovationForm stored = InnovationForm.of(entry.content());
        InnovationForm merged = FormPrint.over(stored, typed, opened.opened());
        forms.compare(model, revisions.find(id, opened.revision()).map(RevisionDetails::content)
                .map(InnovationForm::of).orElse(null), stored, merged, entry.content().originalLanguage());
        model.addAttribute("conflict", true);
        model.addAttribute("reasonTyped", entry.state() == InnovationState.PUBLISHED ? "" : reason.reason());
        return of(entry, merged, now(entry), reason, model);
    }

    /** Whether that is how the entry is by now: what was asked for once more has been done. */
    boolean isAlready(UUID id, InnovationState state, InnovationForm form) {
        InnovationDetails entry = find(id);
        return entry.state() == state && InnovationForm.of(entry.content())
                .differences(form, entry.content().originalLanguage()).isEmpty();
    }

    private Opened now(InnovationDetails entry) {
        // What is changed while it is out of the catalogue is no revision.
        int base = entry.state() == InnovationState.PUBLISHED ? revisions.lastNumber(entry.id()) : 0;
        return new Opened(String.valueOf(entry.version()), String.valueOf(base),
                FormPrint.of(InnovationForm.of(entry.content())));
    }
}
