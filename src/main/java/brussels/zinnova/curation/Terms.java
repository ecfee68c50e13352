package brussels.zinnova.curation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import brussels.zinnova.security.Audit;
import brussels.zinnova.security.Curator;
import brussels.zinnova.vocabulary.Scheme;
import brussels.zinnova.vocabulary.TermDetails;
import brussels.zinnova.vocabulary.TermId;
import brussels.zinnova.vocabulary.Vocabulary;
import brussels.zinnova.web.Versions;

/** What curators decide about the vocabulary, each with its line in the audit trail. */
@Service
@Transactional
class Terms {

    private final Vocabulary vocabulary;
    private final Audit audit;

    Terms(Vocabulary vocabulary, Audit audit) {
        this.vocabulary = vocabulary;
        this.audit = audit;
    }

    public TermId add(Curator curator, Scheme scheme, TermForm form) {
        TermId id = vocabulary.add(scheme, form.label());
        TermDetails added = vocabulary.find(id).orElseThrow();
        vocabulary.revise(id, added.version(), form.label(), form.summary(), form.synonyms(), List.of(),
                added.place(), false);
        record(curator, "term-added", id);
        return id;
    }

    public void revise(Curator curator, TermDetails term, TermForm form) {
        vocabulary.revise(term.id(), Versions.of(form.version()), form.label(), form.summary(), form.synonyms(),
                form.goalNumbers(), form.number(), form.isHidden());
        record(curator, "term-revised", term.id());
    }

    public void merge(Curator curator, TermDetails term, int version, String into) {
        vocabulary.merge(term.id(), version, into);
        record(curator, "term-merged", term.id(), into);
    }

    /** Terms have codes and no ids: the trail has an id made of theirs, and the code among the fields. */
    private void record(Curator curator, String action, TermId id, String... more) {
        String code = id.scheme().code() + "/" + id.code();
        audit.record(curator, action, UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8)),
                Stream.concat(Stream.of(code), Stream.of(more)).toList());
    }
}
