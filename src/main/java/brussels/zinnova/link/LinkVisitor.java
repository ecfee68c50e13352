package brussels.zinnova.link;

import java.io.IOException;
import java.net.IDN;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import crawlercommons.robots.SimpleRobotRulesParser;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

import brussels.zinnova.link.Visit.Outcome;

/**
 * Asks a website once whether it is there, as a polite machine: it says who asks, keeps to what each site on the way tells robots
 * (of which it reads 64 kB), follows five redirects, waits five seconds for each answer, and reads nothing of the page
 * itself. Each address is resolved by the guard that it is given.
 */
final class LinkVisitor implements AutoCloseable {

    private static final String NAME = "zinnova-link-check";
    private static final int REDIRECTS = 5;
    private static final int MOST_BYTES = 64 * 1024;
    private static final int REDIRECTION = 300;
    private static final int CLIENT_ERROR = 400;
    private static final int SERVER_ERROR = 500;

    /** There is a site, which does not speak with machines. */
    private static final List<Integer> SHY = List.of(401, 402, 403, 405, 406, 451);
    private static final List<Integer> BUSY = List.of(429, 503);
    private static final List<Integer> GONE = List.of(404, 410);

    /** What comes before the path of an address. */
    private static final Pattern HOST = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://[^/?#]*");

    /** What no path and no query may hold as it is (RFC 3986), a percent sign that escapes nothing among it. */
    private static final Pattern ODD = Pattern
            .compile("[^A-Za-z0-9._~:/?#@!$&'()*+,;=%-]|%(?![0-9A-Fa-f]{2})");

    private final CloseableHttpClient client;
    private final Timer deadlines = new Timer("link deadlines", true);
    private final Duration patience;

    /** @param publicUrl where whoever is asked learns who asks */
    LinkVisitor(DnsResolver guard, URI publicUrl, Duration patience) {
        this.patience = patience;
        Timeout timeout = Timeout.of(patience);
        this.client = HttpClientBuilder.create()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create().setDnsResolver(guard)
                        .setDefaultConnectionConfig(ConnectionConfig.custom().setConnectTimeout(timeout)
                                .setSocketTimeout(timeout).build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(timeout)
                        .setConnectionRequestTimeout(timeout).build())
                .setUserAgent(NAME + " (+" + publicUrl + ")")
                .disableRedirectHandling().disableCookieManagement().disableAutomaticRetries().disableAuthCaching()
                .build();
    }

    /** What is at an address now. */
    Visit visit(String address) {
        try {
            URI page = written(address);
            for (int hop = 0; hop <= REDIRECTS; hop++) {
                Visit refused = refused(page);
                if (refused != null) {
                    return refused;
                }
                URI here = page;
                Answer answer = get(page, response -> new Answer(judge(response), next(here, response)));
                if (answer.next() == null) {
                    return answer.visit();
                }
                page = answer.next();
            }
            return Visit.wrong(Outcome.UNREACHABLE);
        } catch (IOException | IllegalArgumentException unreachable) {
            return Visit.wrong(Outcome.UNREACHABLE);
        }
    }

    /** As machines write it: the letters of any script in its host and its path become those of ASCII. */
    private static URI written(String address) {
        UriComponents parts = UriComponentsBuilder.fromUriString(escaped(address)).build();
        return UriComponentsBuilder.newInstance().uriComponents(parts)
                .host(IDN.toASCII(String.valueOf(parts.getHost()))).build(true).toUri();
    }

    /** What is escaped already stays as it is; of the rest whatever no address may hold. */
    private static String escaped(String address) {
        Matcher host = HOST.matcher(address);
        int path = host.lookingAt() ? host.end() : 0;
        return address.substring(0, path) + ODD.matcher(address.substring(path)).replaceAll(
                odd -> UriUtils.encode(odd.group(), StandardCharsets.UTF_8));
    }

    /** @param next where it leads; null where it leads nowhere else */
    private record Answer(Visit visit, @Nullable URI next) {}

    private static @Nullable URI next(URI page, ClassicHttpResponse response) {
        var location = response.getFirstHeader(HttpHeaders.LOCATION);
        if (location == null || response.getCode() < REDIRECTION || response.getCode() >= CLIENT_ERROR) {
            return null;
        }
        URI next = page.resolve(written(absolute(page, location.getValue())));
        if (!"http".equals(next.getScheme()) && !"https".equals(next.getScheme())) {
            throw new IllegalArgumentException("Leads to no website");
        }
        return next;
    }

    private static String absolute(URI page, String location) {
        return HOST.matcher(location).lookingAt() ? location : page.resolve(escaped(location)).toString();
    }

    private static Visit judge(ClassicHttpResponse response) {
        int status = response.getCode();
        if (BUSY.contains(status)) {
            return Visit.unknown(patience(response));
        }
        if (status < CLIENT_ERROR || SHY.contains(status)) {
            return Visit.FINE;
        }
        return Visit.wrong(GONE.contains(status) ? Outcome.GONE : Outcome.BROKEN);
    }

    private static @Nullable Duration patience(ClassicHttpResponse response) {
        var header = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
        return header != null && header.getValue().matches("[0-9]{1,7}")
                ? Duration.ofSeconds(Long.parseLong(header.getValue()))
                : null;
    }

    /** What is told of a page that its site keeps machines from, or asks to wait with; null where it may be asked for. */
    private @Nullable Visit refused(URI page) throws IOException {
        URI robots = page.resolve("/robots.txt");
        return get(robots, response -> {
            int status = response.getCode();
            if (BUSY.contains(status)) {
                return Visit.unknown(patience(response));
            }
            // Nothing may be asked for then (RFC 9309, 2.3.1.4), and somebody should look.
            if (status >= SERVER_ERROR) {
                return Visit.wrong(Outcome.BROKEN);
            }
            boolean allowed = status >= REDIRECTION || new SimpleRobotRulesParser()
                    .parseContent(robots.toString(), read(response), "text/plain", List.of(NAME))
                    .isAllowed(page.toString());
            return allowed ? null : Visit.unknown(null);
        });
    }

    private static byte[] read(ClassicHttpResponse response) throws IOException {
        return response.getEntity() == null ? new byte[0] : response.getEntity().getContent().readNBytes(MOST_BYTES);
    }

    /** What reads an answer. */
    private interface Reading<T extends @Nullable Object> {

        T read(ClassicHttpResponse response) throws IOException;
    }

    /** However slowly it comes: after the patience the connection is closed, and what is not read by then is dropped. */
    private <T extends @Nullable Object> T get(URI address, Reading<T> reading) throws IOException {
        HttpGet get = new HttpGet(address);
        TimerTask deadline = new TimerTask() {

            @Override
            public void run() {
                get.abort();
            }
        };
        deadlines.schedule(deadline, patience.toMillis());
        try {
            return reading.read(client.executeOpen(null, get, null));
        } finally {
            deadline.cancel();
            // Closing the answer would first read the rest of it.
            get.abort();
        }
    }

    @Override
    public void close() throws IOException {
        deadlines.cancel();
        client.close();
    }
}
