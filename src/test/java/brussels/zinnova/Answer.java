package brussels.zinnova;

import java.net.http.HttpHeaders;
import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** What a portal answered to one request. */
public final class Answer {

    private final int status;
    private final HttpHeaders headers;
    private final String body;

    /** Read once, however often it is asked. */
    private @Nullable Document page;

    Answer(int status, HttpHeaders headers, String body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    public int status() {
        return status;
    }

    public HttpHeaders headers() {
        return headers;
    }

    public String body() {
        return body;
    }

    /** The only value of a header; empty where the answer does not have it. */
    public String header(String name) {
        return String.join(" | ", headers.allValues(name));
    }

    /** The address that each of these elements refers to. */
    public List<String> links(String elements) {
        return page().select(elements).eachAttr("href");
    }

    /** The body as an HTML page. */
    public Document page() {
        if (page == null) {
            page = Jsoup.parse(body);
        }
        return page;
    }

    /** The language that the page says it is in. */
    public String language() {
        return page().select("html").attr("lang");
    }
}
