package brussels.zinnova.submission;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SubmissionRepository extends Repository<Submission, UUID> {

    Optional<Submission> findById(UUID id);

    Optional<Submission> findByFormKey(UUID formKey);

    /** The submission, which nobody else can decide until this transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Submission s where s.id = :id")
    Optional<Submission> findForDecision(UUID id);

    List<Submission> findByStateOrderByReceivedAt(SubmissionState state, Limit limit);

    int countByState(SubmissionState state);

    /** Lets one transaction at a time go on with that key, until it ends. */
    @NativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(cast(:key as text), 0))")
    int waitFor(UUID key);

    Submission save(Submission submission);
}
