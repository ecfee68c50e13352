package brussels.zinnova.browser;

import java.util.List;
import java.util.Map;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOnlyOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;

/** What axe rejects: the success criteria of WCAG 2.0 to 2.2, levels A and AA, and its best practices. */
final class Axe {

    private static final List<String> TAGS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
            "best-practice");

    /** The contrast of 7:1 that the design promises of every text, one level above what is asked of a public site. */
    private static final String STRONG_CONTRAST = "color-contrast-enhanced";

    /** Whatever passes the one above passes this one. */
    private static final String CONTRAST = "color-contrast";

    private Axe() {}

    /**
     * One line for each element that a rule rejects: the rule, the element, what to do.
     *
     * @param contrast whether that of every text is looked at, which takes half of the time
     */
    static List<String> barriers(Page page, boolean contrast) {
        // The other mode opens a second page to put the results of frames together; there are no frames.
        return new AxeBuilder(page).setLegacyMode(true).options(rules(contrast)).analyze().getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream().map(node -> barrier(rule, node))).toList();
    }

    private static AxeRunOptions rules(boolean contrast) {
        AxeRuleOptions on = new AxeRuleOptions();
        on.setEnabled(true);
        AxeRuleOptions off = new AxeRuleOptions();
        off.setEnabled(false);
        AxeRunOnlyOptions tagged = new AxeRunOnlyOptions();
        tagged.setType("tag");
        tagged.setValues(TAGS);
        AxeRunOptions options = new AxeRunOptions();
        options.setRunOnly(tagged);
        options.setResultTypes(List.of("violations"));
        options.setRules(Map.of(STRONG_CONTRAST, contrast ? on : off, CONTRAST, off));
        return options;
    }

    private static String barrier(Rule rule, CheckedNode node) {
        return rule.getId() + ": " + node.getHtml() + " " + node.getFailureSummary();
    }
}
