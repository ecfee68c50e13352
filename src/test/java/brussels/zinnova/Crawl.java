package brussels.zinnova;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Every public byte: what comes back when each link is followed from the three front pages on, as a robot may. */
public final class Crawl {

    private Crawl() {}

    /** All answers by their addresses. */
    public static Map<String, Answer> of(int port) {
        return of(port, address -> true);
    }

    /** The same but for what only pages of a question link to: filters upon filters, pages upon pages. */
    public static Map<String, Answer> near(int port) {
        return of(port, address -> !address.contains("?"));
    }

    private static Map<String, Answer> of(int port, Predicate<String> leadsOn) {
        Map<String, Answer> pages = new HashMap<>();
        Deque<String> waiting = new ArrayDeque<>(List.of("/", "/fr", "/nl", "/en"));
        while (!waiting.isEmpty()) {
            String address = waiting.remove();
            if (pages.containsKey(address)) {
                continue;
            }
            Answer answer = new Visitor(port).get(address);
            pages.put(address, answer);
            if (isDeadEnd(answer) || !leadsOn.test(address)) {
                continue;
            }
            Stream.concat(answer.links("a[href^=/]:not([rel~=nofollow])").stream(),
                    answer.links("link[href^=/]").stream())
                    .map(link -> link.replaceFirst("#.*", "")).filter(link -> !pages.containsKey(link))
                    .forEach(waiting::add);
        }
        return pages;
    }

    /** Filters upon filters make more addresses than anybody can follow: such pages ask robots not to. */
    public static boolean isDeadEnd(Answer answer) {
        return !answer.page().select("meta[name=robots][content*=nofollow]").isEmpty();
    }
}
