package brussels.zinnova.vocabulary;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import brussels.zinnova.shared.LocalizedText;
import brussels.zinnova.shared.NotFoundException;

/** The curated terms, for the write side; public pages read them from the catalogue’s snapshot. */
@Service
@Transactional
public class Vocabulary {

    private final TermRepository terms;

    Vocabulary(TermRepository terms) {
        this.terms = terms;
    }

    /** The codes of a scheme, in its order. */
    @Transactional(readOnly = true)
    public Set<String> codes(Scheme scheme) {
        return terms.findByIdSchemeOrderByPosition(scheme).stream().map(Term::code)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Gives a term another label in the three languages; its code never changes.
     *
     * @throws NotFoundException if there is no such term
     */
    public void relabel(TermId id, LocalizedText label) {
        Term term = terms.findById(id).orElseThrow(() -> new NotFoundException("term"));
        terms.save(term.relabel(label));
    }
}
