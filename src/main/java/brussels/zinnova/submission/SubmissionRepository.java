package brussels.zinnova.submission;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

interface SubmissionRepository extends Repository<Submission, UUID> {

    Optional<Submission> findById(UUID id);

    Optional<Submission> findByFormKey(UUID formKey);

    List<Submission> findByStateOrderByReceivedAt(SubmissionState state, Limit limit);

    int countByState(SubmissionState state);

    /** Lets one transaction at a time go on with that key or submission, until it ends. */
    @NativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended('submission ' || cast(:what as text), 0))")
    int waitFor(UUID what);

    Submission save(Submission submission);
}
