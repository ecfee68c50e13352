package brussels.zinnova.web;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Limits how often one visitor may ask this node for anything but the files that browsers keep, before anything is
 * done for the request but to ask where it comes from; see {@link VisitorAddress} for who is one visitor. The addresses
 * stay in memory and are forgotten within minutes.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class RateLimit extends OncePerRequestFilter {

    private static final List<String> UNLIMITED = List.of("/css/", "/fonts/", "/img/", "/actuator/");

    private final LoadingCache<String, Bucket> buckets;

    RateLimit(RateLimitProperties properties) {
        buckets = Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(Duration.ofMinutes(5))
                .build(prefix -> Bucket.builder().addLimit(limit -> limit.capacity(properties.burst())
                        .refillGreedy(properties.perMinute(), Duration.ofMinutes(1))).build());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return UNLIMITED.stream().anyMatch(request.getRequestURI()::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        ConsumptionProbe probe = buckets.get(VisitorAddress.prefix(request)).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
        } else {
            long seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        }
    }
}
