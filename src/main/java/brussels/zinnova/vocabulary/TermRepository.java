package brussels.zinnova.vocabulary;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

interface TermRepository extends Repository<Term, TermId> {

    Optional<Term> findById(TermId id);

    List<Term> findByIdSchemeOrderByPosition(Scheme scheme);

    Term save(Term term);
}
