package brussels.zinnova.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

import brussels.zinnova.shared.Language;

/** Gives every page the {@link Layout} that its template begins with. */
@ControllerAdvice
class LayoutAdvice {

    private final Layouts layouts;

    LayoutAdvice(Layouts layouts) {
        this.layouts = layouts;
    }

    /** What of a page’s query makes it another page: nothing, unless its controller says so. */
    @ModelAttribute("canonicalQuery")
    String canonicalQuery() {
        return "";
    }

    @ModelAttribute("layout")
    Layout layout(HttpServletRequest request) {
        Language language = VisitorLanguage.of(request);
        String path = request.getRequestURI();
        String query = request.getQueryString();
        return layouts.of(language, VisitorLanguage.ofPath(path).isPresent() ? path.substring(3) : "",
                query == null ? "" : query);
    }
}
