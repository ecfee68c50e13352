package brussels.zinnova.curation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import brussels.zinnova.innovation.InnovationContent;
import brussels.zinnova.innovation.InnovationDetails;
import brussels.zinnova.innovation.InnovationForm;
import brussels.zinnova.innovation.Innovations;
import brussels.zinnova.innovation.Merges;
import brussels.zinnova.innovation.Revisions;
import brussels.zinnova.innovation.WrongStateException;
import brussels.zinnova.link.LinkChecks;
import brussels.zinnova.report.Reports;
import brussels.zinnova.security.Audit;
import brussels.zinnova.security.Curator;
import brussels.zinnova.shared.Brussels;
import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.Slug;
import brussels.zinnova.submission.DecidedException;
import brussels.zinnova.submission.SubmissionDetails;
import brussels.zinnova.submission.SubmissionState;
import brussels.zinnova.submission.Submissions;

/**
 * What curators decide. Each decision and its line in the audit trail are one transaction: there is never one without
 * the other. Whatever was decided by somebody else meanwhile ends in {@link DecidedException},
 * {@link WrongStateException} or {@link OptimisticLockingFailureException}, with nothing done.
 */
@Service
@Transactional
class Decisions {

    /** The longest note, in characters. */
    private static final int NOTE = 2000;

    private static final Set<String> FIELDS = Set.copyOf(InnovationForm.fields(Language.FR));

    private final Submissions submissions;
    private final Innovations innovations;
    private final Merges merges;
    private final Revisions revisions;
    private final Reports reports;
    private final Reviews reviews;
    private final Queue queue;
    private final TwinPairs twins;
    private final LinkChecks links;
    private final Audit audit;
    private final Clock clock;

    Decisions(Submissions submissions, Innovations innovations, Merges merges, Revisions revisions,
            Reports reports, Reviews reviews, Queue queue, TwinPairs twins, LinkChecks links, Audit audit,
            Clock clock) {
        this.submissions = submissions;
        this.reports = reports;
        this.reviews = reviews;
        this.innovations = innovations;
        this.merges = merges;
        this.revisions = revisions;
        this.queue = queue;
        this.twins = twins;
        this.links = links;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Publishes what was submitted, as the curator left it; what the form does not show stays as it is in the entry.
     *
     * @param seen what she saw of it, and of the entry that it would change
     */
    public void accept(Curator curator, SubmissionDetails submission, Seen seen, InnovationForm form,
            CheckForm checks) {
        note(curator, submission.id(), seen.note(), checks);
        InnovationContent base = submission.target() == null
                ? submission.content()
                : innovations.find(submission.target()).orElseThrow().content();
        UUID innovation = submissions.accept(submission.id(), seen.number(), seen.liveNumber(), form.content(base));
        Language original = submission.content().originalLanguage();
        audit.record(curator, "submission-accepted", submission.id(),
                InnovationForm.of(submission.content()).differences(form, original));
        record(curator, submission.target() == null ? "innovation-published" : "innovation-revised", innovation,
                List.of());
    }

    /** Turns down what was submitted, or asks whoever sent it for something, with these words. */
    public void answer(Curator curator, UUID submission, Seen seen, SubmissionState state, String message,
            CheckForm checks) {
        note(curator, submission, seen.note(), checks);
        submissions.answer(submission, seen.number(), state, message);
        audit.record(curator, "submission-" + state.code(), submission, List.of());
    }

    /** Takes back that a submission was turned down, or that something was asked. */
    public void reopen(Curator curator, UUID submission, int version) {
        submissions.reopen(submission, version);
        audit.record(curator, "submission-reopened", submission, List.of());
    }

    /** Keeps what a curator found of a submission, and what she tells her colleagues, if anything. */
    public void note(Curator curator, UUID submission, String text, CheckForm checks) {
        reviews.keep(submission, checks);
        if (!text.isEmpty()) {
            reviews.add(curator, submission, text.substring(0, Math.min(NOTE, text.length())));
        }
    }

    /** Answers what was reported. */
    public void answer(Curator curator, UUID report, String words) {
        reports.answer(report, words);
        audit.record(curator, "report-answered", report, List.of());
    }

    /**
     * Changes what an entry says.
     *
     * @param reviewed the translations that are right as they are, whatever became of the original
     * @param verified whether the facts are true as of today
     * @param why it is changed; empty where nobody said
     */
    public void revise(Curator curator, InnovationDetails entry, int version, InnovationForm form,
            Set<Language> reviewed, boolean verified, String why) {
        innovations.revise(entry.id(), version, form.content(entry.content()), why.isEmpty() ? null : why);
        if (!reviewed.isEmpty()) {
            innovations.review(entry.id(), innovations.find(entry.id()).orElseThrow().version(), reviewed);
            audit.record(curator, "translation-reviewed", entry.id(),
                    reviewed.stream().map(Language::code).sorted().toList());
        }
        if (verified) {
            innovations.verify(entry.id(), LocalDate.now(clock.withZone(Brussels.ZONE)));
            audit.record(curator, "innovation-verified", entry.id(), List.of());
        }
        List<String> changes = changes(entry, form);
        if (!changes.isEmpty()) {
            record(curator, "innovation-revised", entry.id(), changes);
        }
    }

    /**
     * Gives an entry another address.
     *
     * @throws IllegalArgumentException if it is or was another entry’s
     */
    public void move(Curator curator, InnovationDetails entry, int version, Slug slug) {
        if (!slug.equals(entry.slug())) {
            innovations.move(entry.id(), version, slug);
            audit.record(curator, "innovation-moved", entry.id(), List.of());
        }
    }

    /** Takes an entry out of the catalogue, with what its form says by then. */
    public void withdraw(Curator curator, InnovationDetails entry, int version, InnovationForm form, String reason) {
        innovations.withdraw(entry.id(), version, form.content(entry.content()), reason);
        record(curator, "innovation-withdrawn", entry.id(), changes(entry, form));
    }

    /** Brings a withdrawn entry back, with what its form says by then. */
    public void republish(Curator curator, InnovationDetails entry, int version, InnovationForm form) {
        innovations.republish(entry.id(), version, form.content(entry.content()));
        record(curator, "innovation-republished", entry.id(), changes(entry, form));
    }

    /** Lets an entry say again what it said in one of its revisions. */
    public void restore(Curator curator, InnovationDetails entry, int version, int number) {
        innovations.restore(entry.id(), version, number);
        record(curator, "innovation-restored", entry.id(), List.of());
    }

    /**
     * Makes one entry part of another.
     *
     * @param taken the fields in which the one that stays says from then on what the other said
     */
    public void merge(Curator curator, InnovationDetails kept, int version, InnovationDetails lost, int lostVersion,
            Set<String> taken) {
        merges.merge(kept.id(), version, lost.id(), lostVersion,
                new Union(kept.content(), lost.content()).content(taken));
        record(curator, "innovation-merged", kept.id(), taken.stream().filter(FIELDS::contains).sorted().toList());
        record(curator, "innovation-absorbed", lost.id(), List.of());
    }

    /** Makes an entry of its own again of one that became part of another. */
    public void separate(Curator curator, InnovationDetails lost, int version) {
        merges.separate(lost.id(), version);
        revisions.sign(Objects.requireNonNull(lost.mergedInto()), curator.account());
        record(curator, "innovation-separated", lost.id(), List.of());
    }

    /** Deletes a withdrawn entry for good. */
    public void erase(Curator curator, UUID entry, int version) {
        innovations.erase(entry, version);
        audit.record(curator, "innovation-erased", entry, List.of());
    }

    /** Says that two which look like one are two. */
    public void tellApart(Curator curator, UUID one, UUID other) {
        if (twins.tellApart(one, other)) {
            audit.record(curator, "twins-told-apart", one, List.of());
        }
    }

    /** Says that two which were told apart may be one after all. */
    public void doubt(Curator curator, UUID one, UUID other) {
        if (twins.doubt(one, other)) {
            audit.record(curator, "twins-doubted", one, List.of());
        }
    }

    /** Says that a website is there, whatever the machine found. */
    public void dismissLink(Curator curator, UUID innovation) {
        if (links.dismiss(innovation)) {
            audit.record(curator, "link-dismissed", innovation, List.of());
        }
    }

    /**
     * Takes something, or hands it to a colleague.
     *
     * @param former the account of whoever had it when the curator looked; null where nobody had
     * @return whether that was done: not where somebody else has taken it since, or it waits no longer
     */
    public boolean assign(Curator curator, WorkItem.Kind kind, UUID subject, UUID account, @Nullable UUID former) {
        boolean assigned = queue.assign(kind, subject, account, former);
        if (assigned) {
            audit.record(curator, account.equals(curator.account()) ? "work-taken" : "work-handed-over", subject,
                    List.of());
        }
        return assigned;
    }

    /**
     * Lets something go, whoever has it.
     *
     * @param former the account of whoever had it when the curator looked
     * @return whether that was done: not where somebody else has taken it since
     */
    public boolean release(Curator curator, WorkItem.Kind kind, UUID subject, UUID former) {
        boolean released = queue.release(kind, subject, former);
        if (released) {
            audit.record(curator, "work-released", subject, List.of());
        }
        return released;
    }

    /** Has seen that a mail was not delivered. */
    public void dismissMail(Curator curator, UUID mail) {
        if (queue.dismissMail(mail)) {
            audit.record(curator, "mail-dismissed", mail, List.of());
        }
    }

    private void record(Curator curator, String action, UUID innovation, List<String> fields) {
        revisions.sign(innovation, curator.account());
        audit.record(curator, action, innovation, fields);
    }

    private static List<String> changes(InnovationDetails entry, InnovationForm form) {
        return InnovationForm.of(entry.content()).differences(form, entry.content().originalLanguage());
    }
}
