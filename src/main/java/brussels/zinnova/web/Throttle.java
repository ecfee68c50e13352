package brussels.zinnova.web;

import java.time.Duration;
import java.util.function.Supplier;

import javax.sql.DataSource;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.BucketExceptions;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/**
 * Limits how often somebody may do what costs more than reading a page: sign in, submit. The buckets are in PostgreSQL,
 * so all nodes count together; what they count is an HMAC there, and they are deleted after a day. They fill again by
 * themselves: nobody is locked out for good.
 */
@Component
public class Throttle {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int BATCH = 1000;

    private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;
    private final Signatures signatures;

    Throttle(DataSource database, Signatures signatures) {
        this.signatures = signatures;
        this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .primaryKeyMapper(PrimaryKeyMapper.STRING).table("rate_limits").idColumn("id").stateColumn("state")
                .expiresAtColumn("expires_at")
                .expirationAfterWrite(ExpirationAfterWriteStrategy.fixedTimeToLive(KEPT)).build();
    }

    /**
     * How often something may be done.
     *
     * @param what a name for it
     * @param burst times at once
     * @param perHour times an hour after that
     */
    public record Limit(String what, int burst, int perHour) {}

    /**
     * Counts one time.
     *
     * @param who whom it counts for: an address, an account
     * @return nothing to wait where it may be done, else how long
     */
    public Duration take(Limit limit, String who) {
        ConsumptionProbe probe = counting(() -> bucket(limit, who).tryConsumeAndReturnRemaining(1));
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1);
    }

    /**
     * Counts one time for the visitor who asks.
     *
     * @return whether it may be done; where it may not, the answer is 429, and it and the errors say how long to wait
     */
    public boolean admits(Limit limit, HttpServletRequest request, HttpServletResponse response, Errors errors) {
        return admits(limit, VisitorAddress.prefix(request), response, errors);
    }

    /** The same for whomever it is done to: the address that a mail goes to. */
    public boolean admits(Limit limit, String whom, HttpServletResponse response, Errors errors) {
        long minutes = minutes(limit, whom, response);
        if (minutes > 0) {
            errors.reject("form.too-many", new Object[]{minutes}, null);
        }
        return minutes == 0;
    }

    /**
     * Counts one time for an answer.
     *
     * @return 0 where it may be done, else for how many minutes it may not; the answer is 429 then, and says when
     */
    public long minutes(Limit limit, String who, HttpServletResponse response) {
        Duration wait = take(limit, who);
        if (wait.isZero()) {
            return 0;
        }
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds()));
        return wait.toMinutes() + 1;
    }

    /** Takes back what {@link #take} counted, for somebody who turned out to be welcome. */
    public void giveBack(Limit limit, String who) {
        counting(() -> {
            bucket(limit, who).addTokens(1);
            return true;
        });
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forget() {
        int removed = BATCH;
        while (removed == BATCH) {
            removed = buckets.removeExpired(BATCH);
        }
    }

    /** What the library could not ask the database is told as such. */
    private static <T> T counting(Supplier<T> count) {
        try {
            return count.get();
        } catch (BucketExceptions.BucketExecutionException away) {
            throw new DataAccessResourceFailureException("The rate limits cannot be read", away);
        }
    }

    private Bucket bucket(Limit limit, String who) {
        return buckets.getProxy(signatures.sign("limit " + limit.what(), who),
                () -> BucketConfiguration.builder().addLimit(Bandwidth.builder().capacity(limit.burst())
                        .refillGreedy(limit.perHour(), Duration.ofHours(1)).build()).build());
    }
}
