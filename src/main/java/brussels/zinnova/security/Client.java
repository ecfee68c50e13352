package brussels.zinnova.security;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What kind of program somebody works with: enough to see that it was another one, too little to know a person by. */
final class Client {

    /** In this order, because each also says that it is one of those behind it. */
    private static final List<String> BROWSERS = List.of("edg", "opr", "firefox", "chrome", "safari");
    private static final List<String> NAMES = List.of("Edge", "Opera", "Firefox", "Chrome", "Safari");

    private Client() {}

    /** That of the request at hand; null where there is none. */
    static @Nullable String current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? of(request.getRequest().getHeader(HttpHeaders.USER_AGENT))
                : null;
    }

    /** The name of the browser, and whether it is on a phone. */
    static String of(@Nullable String userAgent) {
        String agent = userAgent == null ? "" : userAgent.toLowerCase(Locale.ROOT);
        String name = BROWSERS.stream().filter(agent::contains).findFirst()
                .map(found -> NAMES.get(BROWSERS.indexOf(found))).orElse("other");
        return agent.contains("mobi") ? name + ", phone" : name;
    }
}
