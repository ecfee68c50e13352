package brussels.zinnova.curation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;

import brussels.zinnova.catalogue.Catalogue;
import brussels.zinnova.innovation.FormPrint;
import brussels.zinnova.innovation.InnovationContent;
import brussels.zinnova.innovation.InnovationDetails;
import brussels.zinnova.innovation.InnovationForm;
import brussels.zinnova.innovation.InnovationState;
import brussels.zinnova.innovation.Innovations;
import brussels.zinnova.innovation.Revisions;
import brussels.zinnova.innovation.Twins;
import brussels.zinnova.innovation.Twins.Traits;
import brussels.zinnova.notification.MailPreview;
import brussels.zinnova.security.AuditTrail;
import brussels.zinnova.security.CuratorNames;
import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.NotFoundException;
import brussels.zinnova.submission.SubmissionDetails;
import brussels.zinnova.submission.SubmissionState;
import brussels.zinnova.submission.Submissions;

/** Fills the page of one submission. */
@Component
class ReviewPage {

    /** With more that wait nobody reads what resembles the last. */
    private static final int COMPARED = 500;

    private final Submissions submissions;
    private final Innovations innovations;
    private final Catalogue catalogue;
    private final DeskForms forms;
    private final Reviews reviews;
    private final CuratorNames names;
    private final MailPreview mails;
    private final DeclineWords words;
    private final Queue queue;
    private final AuditTrail trail;
    private final Revisions revisions;

    ReviewPage(Submissions submissions, Innovations innovations, Catalogue catalogue, DeskForms forms,
            Reviews reviews, CuratorNames names, MailPreview mails, DeclineWords words, Queue queue, AuditTrail trail,
            Revisions revisions) {
        this.reviews = reviews;
        this.names = names;
        this.mails = mails;
        this.words = words;
        this.queue = queue;
        this.trail = trail;
        this.revisions = revisions;
        this.submissions = submissions;
        this.innovations = innovations;
        this.catalogue = catalogue;
        this.forms = forms;
    }

    /** @throws NotFoundException if there is no such submission, or nobody has confirmed it */
    SubmissionDetails find(UUID id) {
        return submissions.find(id).filter(submission -> submission.state() != SubmissionState.UNCONFIRMED)
                .orElseThrow(() -> new NotFoundException("submission"));
    }

    void check(InnovationForm form, SubmissionDetails submission, HttpServletRequest request, Errors errors) {
        forms.check(form, submission.content(), request, errors);
    }

    /** The page as it opens. */
    String open(SubmissionDetails submission, Model model) {
        InnovationDetails live = live(submission);
        Seen seen = Seen.now(submission, live);
        return of(submission, InnovationForm.of(submission.content()), DeclineForm.EMPTY,
                reviews.checks(submission.id()), live == null ? seen : seen.leaving(untouched(submission, live)),
                model);
    }

    /** The entry that it would change; null where it would be a new one. */
    private @Nullable InnovationDetails live(SubmissionDetails submission) {
        return submission.target() == null ? null : innovations.find(submission.target()).orElseThrow();
    }

    /** The fields that whoever proposed a change left as they were then, and that say something else by now. */
    private List<String> untouched(SubmissionDetails submission, InnovationDetails live) {
        Language original = submission.content().originalLanguage();
        InnovationForm proposed = InnovationForm.of(submission.content());
        List<String> touched = revisions.of(live.id()).stream()
                .filter(one -> one.madeAt().isBefore(submission.steps().getFirst().happenedAt())).findFirst()
                .map(base -> InnovationForm.of(base.content()).differences(proposed, original)).orElse(List.of());
        return touched.isEmpty()
                ? List.of()
                : InnovationForm.of(live.content()).differences(proposed, original).stream()
                        .filter(field -> !touched.contains(field)).toList();
    }

    /** Whether nobody has changed it since, nor the entry that it would change. */
    boolean isAsSeen(SubmissionDetails submission, Seen seen) {
        Seen now = Seen.now(submission, live(submission));
        return now.version().equals(seen.version()) && now.live().equals(seen.live());
    }

    /** The page with this in its forms, which goes on from what was seen. */
    String of(SubmissionDetails submission, InnovationForm form, DeclineForm decline, CheckForm checks, Seen seen,
            Model model, Errors... errors) {
        forms.fill(model, form, submission.content().originalLanguage(), errors);
        model.addAttribute("submission", submission);
        model.addAttribute("seen", seen);
        model.addAttribute("chosen", seen.left());
        model.addAttribute("reason", decline.reason());
        model.addAttribute("decline", decline);
        model.addAttribute("reasons", DeclineForm.REASONS);
        model.addAttribute("checks", checks.all());
        model.addAttribute("verdicts", CheckForm.VERDICTS);
        model.addAttribute("notes", reviews.notes(submission.id()));
        Map<UUID, String> everybody = names.all();
        model.addAttribute("names", everybody);
        model.addAttribute("colleagues", names.present());
        model.addAttribute("trail", trail.of(submission.id()));
        if (submission.isOpen()) {
            model.addAttribute("twins", catalogue.twins(Traits.of(submission.content())).stream()
                    .filter(twin -> !twin.innovation().id().equals(submission.target())).toList());
            model.addAttribute("alike", alike(submission));
            model.addAttribute("mails", Stream.of(mails.of(submission, SubmissionState.ACCEPTED, null),
                    mails.of(submission, SubmissionState.CHANGES_REQUESTED, orDots(decline.reason())),
                    mails.of(submission, SubmissionState.DECLINED, orDots(words.of(decline, submission.language()))))
                    .flatMap(Optional::stream).toList());
            queue.holder(WorkItem.Kind.of(submission), submission.id()).ifPresent(account -> {
                model.addAttribute("holderId", account);
                model.addAttribute("holder", everybody.get(account));
            });
        }
        InnovationDetails live = submission.isOpen() ? live(submission) : null;
        if (live != null) {
            model.addAttribute("changed", live);
            model.addAttribute("withdrawn", live.state() != InnovationState.PUBLISHED);
            model.addAttribute("choice", "left");
            forms.compare(model, InnovationForm.of(live.content()), form, submission.content().originalLanguage());
        }
        if (submission.innovation() != null) {
            innovations.find(submission.innovation()).ifPresent(entry -> model.addAttribute("entry", entry));
        }
        return "curation/review";
    }

    private static String orDots(String words) {
        return words.isEmpty() ? "…" : words;
    }

    /** Puts something that may be the same beside a submission: an entry, or another submission. */
    void beside(UUID other, SubmissionDetails submission, Model model) {
        innovations.find(other).map(entry -> new Beside(entry.name(), entry.content()))
                .or(() -> submissions.find(other).map(sent -> new Beside(sent.name(), sent.content())))
                .ifPresent(found -> {
                    model.addAttribute("beside", found.name());
                    model.addAttribute("choice", null);
                    model.addAttribute("plain", true);
                    Language original = submission.content().originalLanguage();
                    forms.compare(model,
                            InnovationForm.of(found.content()).toldIn(original, found.content().originalLanguage()),
                            InnovationForm.of(submission.content()), original);
                });
    }

    private record Beside(String name, InnovationContent content) {}

    /** Other submissions that wait and may be the same. */
    private List<SubmissionDetails> alike(SubmissionDetails submission) {
        return submissions.waiting(COMPARED).stream().filter(other -> !other.id().equals(submission.id()) && !Twins
                .reasons(Traits.of(submission.content()), Traits.of(other.content())).isEmpty()).toList();
    }

    /** A form but for the fields in which the entry that it would change stays as it is. */
    InnovationForm without(Collection<String> left, InnovationForm form, SubmissionDetails submission) {
        InnovationDetails live = live(submission);
        return live == null
                ? form
                : FormPrint.without(InnovationForm.of(live.content()), form, Set.copyOf(left));
    }

    /** Whether it was accepted with just that content: what was asked for once more has been done. */
    boolean isAccepted(UUID id, InnovationForm form) {
        SubmissionDetails submission = find(id);
        return submission.innovation() != null && innovations.find(submission.innovation())
                .filter(entry -> InnovationForm.of(entry.content())
                        .differences(form, entry.content().originalLanguage()).isEmpty())
                .isPresent();
    }

    /**
     * The page when somebody else has decided meanwhile, or changed what was to be decided on: what was typed, and what
     * there is now. Sent again, it decides knowingly.
     */
    String conflict(UUID id, InnovationForm typed, DeclineForm decline, CheckForm checks, Seen seen, Model model) {
        SubmissionDetails submission = find(id);
        InnovationForm stored = submission.innovation() == null
                ? InnovationForm.of(submission.content())
                : innovations.find(submission.innovation()).map(InnovationDetails::content).map(InnovationForm::of)
                        .orElseThrow();
        Language original = submission.content().originalLanguage();
        forms.compare(model, stored, typed, original);
        // Of a change the page compares what is typed with the entry: what its sender says by now stands beside that.
        model.addAttribute("rewritten", submission.target() == null || !submission.isOpen()
                ? List.of()
                : model.getAttribute("differences"));
        model.addAttribute("conflict", true);
        return of(submission, typed, decline, checks, seen.at(Seen.now(submission, live(submission))), model);
    }
}
