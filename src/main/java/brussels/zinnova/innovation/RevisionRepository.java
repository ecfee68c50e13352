package brussels.zinnova.innovation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

interface RevisionRepository extends Repository<Revision, UUID> {

    Revision save(Revision revision);

    List<Revision> findByInnovationIdOrderByNumberDesc(UUID innovation);

    Optional<Revision> findByInnovationIdAndNumber(UUID innovation, int number);

    /** The number of the last one; 0 where there is none. */
    @NativeQuery("select coalesce(max(number), 0) from revisions where innovation_id = :innovation")
    int lastNumber(UUID innovation);

    /** Writes down whose decision the last one was, if it was made in this transaction. */
    @Modifying(flushAutomatically = true)
    @NativeQuery("""
            update revisions set account_id = :account where account_id is null and innovation_id = :innovation
                and number = (select max(number) from revisions where innovation_id = :innovation)
                and xmin = cast(pg_current_xact_id() as xid)
            """)
    int sign(UUID innovation, UUID account);
}
