package brussels.zinnova.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import tools.jackson.databind.json.JsonMapper;

import brussels.zinnova.shared.Language;

/** Writes the page of an error without a servlet at hand, because Tomcat may refuse a request before there is one. */
@Component
class ErrorPages {

    /** The statuses that have words of their own; others say what the first or the last of these says. */
    private static final Set<Integer> WORDED = Set.of(400, 403, 404, 405, 406, 409, 410, 413, 414, 429, 500, 503);

    private final ITemplateEngine templates;
    private final Layouts layouts;
    private final MessageSource messages;
    private final JsonMapper json;

    ErrorPages(ITemplateEngine templates, Layouts layouts, MessageSource messages, JsonMapper json) {
        this.templates = templates;
        this.layouts = layouts;
        this.messages = messages;
        this.json = json;
    }

    /**
     * The whole HTML page for a status from 400 to 599.
     *
     * @param unsent what the visitor had sent, to be sent again
     */
    String page(int status, Language language, String requestId, Unsent unsent) {
        int worded = worded(status);
        return templates.process("web/error", new Context(language.locale(), Map.of("status", status, "worded",
                worded, "requestId", requestId, "unsent", unsent, "layout", layouts.of(language, "", ""))));
    }

    /** The same for a part of the catalogue in the page of another site. */
    String embedded(int status, Language language, Map<String, String> worn) {
        Context context = new Context(language.locale(),
                Map.of("worded", worded(status), "layout", layouts.of(language, "", "")));
        worn.forEach(context::setVariable);
        return templates.process("web/embed-error", context);
    }

    /** The same for a program: problem details (RFC 9457) in JSON. */
    String problem(int status, Language language, String requestId) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("status", status);
        problem.put("title",
                messages.getMessage("error." + worded(status) + ".title", null, language.locale()));
        problem.put("request", requestId);
        return json.writeValueAsString(problem);
    }

    private static int worded(int status) {
        return WORDED.contains(status) ? status : status < 500 ? 400 : 500;
    }
}
