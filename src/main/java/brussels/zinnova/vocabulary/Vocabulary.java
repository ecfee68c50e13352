package brussels.zinnova.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import brussels.zinnova.shared.LocalizedText;
import brussels.zinnova.shared.NotFoundException;
import brussels.zinnova.shared.Slug;
import brussels.zinnova.vocabulary.TermDetails.Synonyms;

/**
 * The curated terms, for the write side; public pages read them from the catalogue’s snapshot. A code never vanishes and
 * never means something else.
 */
@Service
@Transactional
public class Vocabulary {

    /** The schemes that may get more terms than the source document has. */
    public static final Set<Scheme> OPEN = EnumSet.of(Scheme.APPROACH, Scheme.ACTOR_KIND);

    /** The schemes of which one term may become another; the others are given by the document, or by the law. */
    public static final Set<Scheme> MERGEABLE = EnumSet.of(Scheme.CHALLENGE, Scheme.VALUE, Scheme.APPROACH,
            Scheme.ACTOR_KIND, Scheme.STAGE);

    private final TermRepository terms;

    Vocabulary(TermRepository terms) {
        this.terms = terms;
    }

    /** The codes of a scheme that entries may have, in its order. */
    @Transactional(readOnly = true)
    public Set<String> codes(Scheme scheme) {
        return new LinkedHashSet<>(terms.findCodes(scheme));
    }

    /** Those of them that are offered to new entries. */
    @Transactional(readOnly = true)
    public Set<String> offered(Scheme scheme) {
        return present(scheme).map(Term::details).filter(term -> !term.hidden()).map(term -> term.id().code())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Tells the code to use for one: itself, unless its term became another, which none does until the transaction ends. */
    public BiFunction<Scheme, String, String> current() {
        terms.waitForMerges();
        Map<TermId, String> became = terms.findByMergedIntoIsNotNull().stream()
                .collect(Collectors.toMap(Term::id, term -> Objects.requireNonNull(term.mergedInto())));
        return (scheme, code) -> {
            String now = code;
            for (String into = now; into != null; into = became.get(new TermId(scheme, into))) {
                now = into;
            }
            return now;
        };
    }

    /** All terms of a scheme but those that became others, in its order. */
    @Transactional(readOnly = true)
    public List<TermDetails> all(Scheme scheme) {
        return present(scheme).map(Term::details).toList();
    }

    /** All of one term, if there is one of that code. */
    @Transactional(readOnly = true)
    public Optional<TermDetails> find(TermId id) {
        return terms.findById(id).map(Term::details);
    }

    /**
     * Changes what a term says, where it stands and whether it is offered; its code never changes. A challenge also names
     * the Sustainable Development Goals that it belongs to.
     *
     * @param version the version that the change was made to
     * @param place among the terms of its scheme, from 1
     * @throws NotFoundException if there is no such term
     * @throws OptimisticLockingFailureException if it has changed since
     */
    public void revise(TermId id, int version, LocalizedText label, @Nullable LocalizedText summary, Synonyms synonyms,
            Collection<Integer> goals, int place, boolean hidden) {
        terms.waitForOthers();
        Term term = get(id).requireVersion(version);
        terms.save(term.say(label, summary, synonyms).aim(goals).hide(hidden));
        move(term, place);
    }

    /**
     * Adds a term to an open scheme, as its last one; its code is made from its French label.
     *
     * @throws IllegalArgumentException if the scheme is not {@link #OPEN}, or has that code already
     */
    public TermId add(Scheme scheme, LocalizedText label) {
        if (!OPEN.contains(scheme)) {
            throw new IllegalArgumentException("The scheme " + scheme.code() + " is closed");
        }
        terms.waitForOthers();
        TermId id = new TermId(scheme, Slug.from(String.valueOf(label.fr()), scheme.code()).value());
        if (id.code().length() > TermId.MAX_CODE || terms.findById(id).isPresent()) {
            throw new IllegalArgumentException("The code " + id.code() + " is taken or too long");
        }
        int last = terms.findByIdSchemeOrderByPosition(scheme).stream().map(Term::details)
                .mapToInt(TermDetails::place).max().orElse(0);
        terms.save(new Term(id, last + 1, label).hide(false));
        return id;
    }

    /**
     * Makes one term another of its scheme: entries that have it have the other from then on.
     *
     * @throws NotFoundException if there is no such term
     * @throws IllegalArgumentException if both are one, either became another, one is a pressure and the other is
     *             not, or the scheme is not {@link #MERGEABLE}
     * @throws OptimisticLockingFailureException if it has changed since that version
     */
    public void merge(TermId id, int version, String into) {
        terms.waitForOthers();
        Term term = get(id).requireVersion(version);
        Term other = get(new TermId(id.scheme(), into));
        if (term.isPressure() != other.isPressure() || !MERGEABLE.contains(id.scheme()) || id.code().equals(into)
                || term.mergedInto() != null
                || other.mergedInto() != null) {
            throw new IllegalArgumentException(id.code() + " cannot become " + into);
        }
        terms.save(term.merge(other));
        terms.save(other);
    }

    /** Puts a term at a place among its like, the others around it, and behind them those that became others. */
    private void move(Term term, int place) {
        List<Term> like = terms.findByIdSchemeOrderByPosition(term.id().scheme()).stream()
                .filter(other -> other.isPressure() == term.isPressure() && other != term).toList();
        List<Term> order = new ArrayList<>(like.stream().filter(other -> other.mergedInto() == null).toList());
        order.add(Math.clamp(place - 1L, 0, order.size()), term);
        order.addAll(like.stream().filter(other -> other.mergedInto() != null).toList());
        IntStream.range(0, order.size()).forEach(at -> terms.save(order.get(at).place(at + 1)));
    }

    private Stream<Term> present(Scheme scheme) {
        return terms.findByIdSchemeOrderByPosition(scheme).stream().filter(term -> term.mergedInto() == null);
    }

    private Term get(TermId id) {
        return terms.findById(id).orElseThrow(() -> new NotFoundException("term"));
    }
}
