package brussels.zinnova.opendata;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

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
     * @throws HttpMediaTypeNotAcceptableException where nothing that is accepted is handed out, or cannot be read
     */
    static ApiFormat of(@Nullable String ending, HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        Optional<ApiFormat> named = Arrays.stream(values()).filter(format -> format.ending.equals(ending)).findFirst();
        return named.isPresent() ? named.get() : accepted(request);
    }

    /** The same of one entry, which is handed out as JSON or JSON-LD. */
    static ApiFormat ofOne(@Nullable String ending, HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        ApiFormat format = of(ending, request);
        if (format != JSON && format != JSON_LD) {
            throw new HttpMediaTypeNotAcceptableException(List.of(JSON.type, JSON_LD.type));
        }
        return format;
    }

    private static ApiFormat accepted(HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
        List<String> headers = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
        try {
            List<MediaType> accepted = MediaType.parseMediaTypes(headers);
            accepted.sort(Comparator.comparing(MediaType::getQualityValue).reversed()
                    .thenComparing(type -> type.isWildcardType() ? 2 : type.isWildcardSubtype() ? 1 : 0));
            return headers.isEmpty()
                    ? JSON
                    : accepted.stream().filter(type -> type.getQualityValue() > 0)
                            .flatMap(type -> Arrays.stream(values()).filter(format -> type.includes(format.type)))
                            .findFirst()
                            .orElseThrow(() -> new HttpMediaTypeNotAcceptableException(types()));
        } catch (InvalidMediaTypeException unreadable) {
            throw new HttpMediaTypeNotAcceptableException(types());
        }
    }

    private static List<MediaType> types() {
        return Arrays.stream(values()).map(ApiFormat::type).toList();
    }
}
