package brussels.zinnova.submission;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

interface SubmissionRepository extends Repository<Submission, UUID> {

    Optional<Submission> findById(UUID id);

    Optional<Submission> findByFormKey(UUID formKey);

    List<Submission> findByStateOrderBySentAt(SubmissionState state, Limit limit);

    List<Submission> findByInnovationIdOrTargetId(UUID innovation, UUID target);

    /** Lets one transaction at a time go on with that key or submission, until it ends. */
    @NativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended('submission ' || cast(:what as text), 0))")
    int waitFor(UUID what);

    Submission save(Submission submission);

    /** How many others say the same, word for word, of what is new. */
    @NativeQuery("select count(*) from submissions where answer_print = md5(:answer) and id <> :id")
    int countOthersByAnswer(UUID id, String answer);

    void delete(Submission submission);

    /** Of each sender who agreed to it the last one about each entry that nobody has checked since that moment. */
    @NativeQuery("""
            select distinct on (s.innovation_id, lower(c.email)) s.id from submissions s join submission_contacts c on c.submission_id = s.id
                join innovations i on i.id = s.innovation_id and i.state = 'published'
            where c.yearly_check and s.state = 'accepted' and (i.verified_on is null or i.verified_on < :moment)
                and not exists (
                    select 1 from submissions o join submission_contacts a on a.submission_id = o.id
                    where o.innovation_id = s.innovation_id and lower(a.email) = lower(c.email)
                        and (o.asked_at >= :moment or exists (
                            select 1 from submission_steps t where t.submission_id = o.id and t.happened_at >= :moment)))
            order by s.innovation_id, lower(c.email), s.sent_at desc limit :most
            """)
    List<UUID> findDueForCheck(Instant moment, int most);

    /** Deletes those that nobody has confirmed since that moment. */
    @Modifying
    @NativeQuery("""
            delete from submissions where state = 'unconfirmed' and not exists (
                select 1 from submission_steps where submission_id = id and happened_at >= :moment)
            """)
    int deleteUnconfirmedSince(Instant moment);

    /** Deletes the addresses of those about which nothing has been decided since that moment, but of who is asked every year. */
    @Modifying
    @NativeQuery("""
            delete from submission_contacts c using submissions s where s.id = c.submission_id
                and s.state in ('accepted', 'declined', 'withdrawn', 'changes-requested') and not exists (
                    select 1 from submission_steps where submission_id = s.id and happened_at >= :moment)
                and not (s.state = 'accepted' and c.yearly_check is true and exists (
                    select 1 from innovations where id = s.innovation_id and state = 'published'))
            """)
    int deleteContactsDecidedBefore(Instant moment);
}
