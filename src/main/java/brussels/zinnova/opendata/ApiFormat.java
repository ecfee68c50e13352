package brussels.zinnova.opendata;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

import brussels.zinnova.opendata.ProblemException.Wrong;

/**
 * What the catalogue is handed out as: by the ending of the address, or else by what the request accepts (RFC 9110, 12.5.1).
 * Whoever accepts anything gets the first.
 */
enum ApiFormat {

    JSON("json", MediaType.APPLICATION_JSON),
    JSON_LD("jsonld", MediaType.valueOf("application/ld+json")),
    CSV("csv", MediaType.valueOf("text/csv;charset=utf-8")),
    JSON_LINES("jsonl", MediaType.valueOf("application/jsonl")),
    GEOJSON("geojson", MediaType.valueOf("application/geo+json"));

    /** The endings as part of a pattern of addresses. */
    static final String ENDINGS = "json|jsonld|csv|jsonl|geojson";

    /** Those in which a whole selection is a file. */
    static final List<ApiFormat> FILES = List.of(CSV, JSON_LINES, GEOJSON);

    private final String ending;
    private final MediaType type;

    ApiFormat(String ending, MediaType type) {
        this.ending = ending;
        this.type = type;
    }

    /** How its addresses and files end. */
    public String ending() {
        return ending;
    }

    MediaType type() {
        return type;
    }

    /**
     * @param ending of the address; null where it has none
     * @throws ProblemException where nothing that is accepted is handed out, or cannot be read
     */
    static ApiFormat of(@Nullable String ending, HttpServletRequest request) {
        return of(ending, request, List.of(values()));
    }

    /** Refuses whoever asks for something else than JSON where there is nothing else. */
    static void checkJson(HttpServletRequest request) {
        String address = request.getRequestURI();
        of(address.substring(address.lastIndexOf('.') + 1), request, List.of(JSON));
    }

    /** Whether somebody accepts data, and prefers it to a page. */
    static boolean isPreferred(HttpServletRequest request) {
        List<MediaType> accepted = accepted(request);
        double page = quality(MediaType.TEXT_HTML, accepted);
        return Stream.of(JSON, JSON_LD).anyMatch(format -> quality(format.type, accepted) > page);
    }

    /** The same of one entry, which is handed out as JSON or JSON-LD. */
    static ApiFormat ofOne(@Nullable String ending, HttpServletRequest request) {
        return of(ending, request, List.of(JSON, JSON_LD));
    }

    private static ApiFormat of(@Nullable String ending, HttpServletRequest request, List<ApiFormat> offered) {
        Optional<ApiFormat> named = offered.stream().filter(format -> format.ending.equals(ending)).findFirst();
        return named.or(() -> best(accepted(request), offered)).orElseThrow(() -> unacceptable(offered));
    }

    /** Whoever says nothing accepts anything; whoever says what cannot be read accepts nothing. */
    private static List<MediaType> accepted(HttpServletRequest request) {
        List<String> headers = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
        try {
            return headers.isEmpty() ? List.of(MediaType.ALL) : MediaType.parseMediaTypes(headers);
        } catch (InvalidMediaTypeException unreadable) {
            return List.of();
        }
    }

    private static ProblemException unacceptable(List<ApiFormat> offered) {
        return new ProblemException(HttpStatus.NOT_ACCEPTABLE, "format", List.of(new Wrong("Accept", "format",
                String.join(", ", offered.stream().map(format -> format.type.toString()).toList()))));
    }

    /** Of each format the most specific type that includes it counts; of equal ones the first that is offered. */
    private static Optional<ApiFormat> best(List<MediaType> accepted, List<ApiFormat> offered) {
        return offered.stream().filter(format -> quality(format.type, accepted) > 0)
                .max(Comparator.comparingDouble((ApiFormat format) -> quality(format.type, accepted))
                        .thenComparing(offered::indexOf, Comparator.reverseOrder()));
    }

    private static double quality(MediaType type, List<MediaType> accepted) {
        return accepted.stream().filter(range -> range.includes(type))
                .min(Comparator.comparing(range -> range.isWildcardType() ? 2 : range.isWildcardSubtype() ? 1 : 0))
                .map(MediaType::getQualityValue).orElse(0.0);
    }
}
