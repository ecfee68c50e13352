package brussels.zinnova.browser;

import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Page;

/**
 * What axe rejects: the success criteria of WCAG 2.0 to 2.2, levels A and AA, and its best practices. Of the library, only
 * the script is used: what its own client brings back from the browser is hundreds of times what is read of it here.
 */
final class Axe {

    private static final PageScript SCRIPT = new PageScript("axe", "/axe.min.js");

    private static final List<String> TAGS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
            "best-practice");

    /** The contrast of 7:1 that the design promises of every text, one level above what is asked of a public site. */
    private static final String STRONG_CONTRAST = "color-contrast-enhanced";

    /** Whatever passes the one above passes this one. */
    private static final String CONTRAST = "color-contrast";

    private static final String VIOLATIONS = """
            async options => (await axe.run(document, options)).violations.flatMap(rule => rule.nodes.map(
                node => `${rule.id}: ${node.html} ${node.failureSummary}`))""";

    private Axe() {}

    /** Puts it into whatever the page opens next. */
    static void precede(Page page) {
        SCRIPT.precede(page);
    }

    /**
     * One line for each element that a rule rejects: the rule, the element, what to do.
     *
     * @param contrast whether that of every text is looked at, which takes half of the time
     */
    static List<String> barriers(Page page, boolean contrast) {
        SCRIPT.runIn(page);
        return ((List<?>) page.evaluate(VIOLATIONS, options(contrast))).stream().map(String::valueOf).toList();
    }

    private static Map<String, ?> options(boolean contrast) {
        return Map.of("runOnly", TAGS, "resultTypes", List.of("violations"), "rules",
                Map.of(STRONG_CONTRAST, Map.of("enabled", contrast), CONTRAST, Map.of("enabled", false)));
    }
}
