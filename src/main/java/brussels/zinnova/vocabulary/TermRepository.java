package brussels.zinnova.vocabulary;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TermRepository extends Repository<Term, TermId> {

    Optional<Term> findById(TermId id);

    List<Term> findByIdSchemeOrderByPosition(Scheme scheme);

    @Query("select t.id.code from Term t where t.id.scheme = :scheme and t.mergedInto is null order by t.position")
    List<String> findCodes(Scheme scheme);

    List<Term> findByMergedIntoIsNotNull();

    /** Lets one transaction at a time change terms, until it ends. */
    @NativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended('terms', 0))")
    int waitForOthers();

    /** Lets nobody merge terms until this transaction ends; any number may ask for that. */
    @NativeQuery("select 1 from pg_advisory_xact_lock_shared(hashtextextended('terms', 0))")
    int waitForMerges();

    Term save(Term term);
}
