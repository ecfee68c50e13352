package brussels.zinnova.security;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;

/**
 * A form that came when nobody was signed in, or with a token of a session that has ended. It is not carried out: its
 * page is shown again with what was typed in it, after a sign-in where one is needed. The page is asked for with GET, so
 * whatever the form was for, nothing is changed.
 */
public final class Resumption {

    private static final String RESUMED = Resumption.class.getName();

    /** The pages with a form that is worth keeping, which is sent to the address of the page. */
    private static final Pattern OWN = Pattern.compile(
            "/admin/(?:imports|people|second-factor|vocabulary(?:/[a-z-]+/[a-z0-9-]+)?|innovations/[0-9a-f-]{36}/merge)");

    /** Those whose form is sent to addresses behind it too. */
    private static final Pattern PAGE = Pattern
            .compile("(/admin/(?:submissions|innovations|reports)/[0-9a-f-]{36})(?:/.*)?");
    private static final Pattern ADDRESS = Pattern.compile("/admin(/[a-z0-9/-]*)?(\\?[A-Za-z0-9_=&%+.-]*)?");
    private static final Set<String> NOT_KEPT = Set.of("_csrf", "username", "password", "code", "resume", "language",
            "speak", "switchTo", "back", "secret", "subject", "account", "former", "kind");

    private Resumption() {}

    /** One name and one of its values. */
    record Field(String name, String value) {}

    /** The page whose form a request sends, by where it sends it or by where it says to go back to. */
    static Optional<String> pageOf(HttpServletRequest request) {
        Object sentTo = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        String back = request.getParameter("back");
        return pageOf(sentTo == null ? request.getRequestURI() : sentTo.toString())
                .or(() -> back == null ? Optional.empty() : pageOf(back));
    }

    /** The page whose form is sent to that address, if it has one that is worth keeping. */
    static Optional<String> pageOf(String sentTo) {
        if (OWN.matcher(sentTo).matches()) {
            return Optional.of(sentTo);
        }
        Matcher page = PAGE.matcher(sentTo);
        return page.matches() ? Optional.of(page.group(1)) : Optional.empty();
    }

    /** Whether it is an address of the desk, and not one that leads elsewhere. */
    public static boolean isAddress(String address) {
        return ADDRESS.matcher(address).matches();
    }

    /** What was typed into a form that has a page of its own; nothing else. */
    static List<Field> typed(HttpServletRequest request, String page) {
        return pageOf(page).filter(page::equals).isPresent()
                ? request.getParameterMap().entrySet().stream().filter(sent -> !NOT_KEPT.contains(sent.getKey()))
                        .flatMap(sent -> Stream.of(sent.getValue()).map(value -> new Field(sent.getKey(), value)))
                        .toList()
                : List.of();
    }

    /** To an address of the desk, with what was typed there; to its front page where it is none. */
    public static @Nullable ModelAndView goOn(String address, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (!typed(request, address).isEmpty()) {
            show(address, request, response);
            return null;
        }
        return new ModelAndView("see-other:" + (isAddress(address) ? address : "/admin"));
    }

    /** Shows a page with what this request sent. */
    static void show(String page, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        request.setAttribute(RESUMED, true);
        request.getRequestDispatcher(page).forward(new HttpServletRequestWrapper(request) {

            @Override
            public String getMethod() {
                return "GET";
            }
        }, response);
    }

    /** Whether a page is to show what this request sent instead of what is stored. */
    public static boolean isResumed(HttpServletRequest request) {
        return Boolean.TRUE.equals(request.getAttribute(RESUMED));
    }
}
