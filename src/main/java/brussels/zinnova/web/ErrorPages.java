package brussels.zinnova.web;

import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import brussels.zinnova.shared.Language;

/** Writes the page of an error without a servlet at hand, because Tomcat may refuse a request before there is one. */
@Component
class ErrorPages {

    /** The statuses that have words of their own; others say what the first or the last of these says. */
    private static final Set<Integer> WORDED = Set.of(400, 403, 404, 405, 409, 410, 413, 414, 429, 500, 503);

    private final ITemplateEngine templates;
    private final Layouts layouts;

    ErrorPages(ITemplateEngine templates, Layouts layouts) {
        this.templates = templates;
        this.layouts = layouts;
    }

    /**
     * The whole HTML page for a status from 400 to 599.
     *
     * @param unsent what the visitor had sent, to be sent again
     */
    String page(int status, Language language, String requestId, Unsent unsent) {
        int worded = WORDED.contains(status) ? status : status < 500 ? 400 : 500;
        return templates.process("web/error", new Context(language.locale(), Map.of("status", status, "worded",
                worded, "requestId", requestId, "unsent", unsent, "layout", layouts.of(language, "", ""))));
    }
}
