package brussels.zinnova.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

interface ReportRepository extends Repository<Report, UUID> {

    Optional<Report> findById(UUID id);

    Optional<Report> findByFormKey(UUID formKey);

    List<Report> findByInnovationId(UUID innovation);

    /** Lets one transaction at a time go on with that key or report, until it ends. */
    @NativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended('report ' || cast(:what as text), 0))")
    int waitFor(UUID what);

    Report save(Report report);

    void delete(Report report);

    /** Deletes those that nobody has confirmed since that moment. */
    @Modifying
    @NativeQuery("delete from reports where state = 'unconfirmed' and reported_at < :moment")
    int deleteUnconfirmedBefore(Instant moment);

    /** Deletes how to reach those who were answered before that moment. */
    @Modifying
    @NativeQuery("""
            delete from report_contacts c using reports r where r.id = c.report_id and r.answered_at < :moment
            """)
    int deleteContactsAnsweredBefore(Instant moment);
}
