package brussels.zinnova;

import java.net.http.HttpHeaders;
import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What a portal answered to one request. */
public record Answer(int status, HttpHeaders headers, String body) {

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
        return Jsoup.parse(body);
    }

    /** The language that the page says it is in. */
    public String language() {
        return page().select("html").attr("lang");
    }
}
