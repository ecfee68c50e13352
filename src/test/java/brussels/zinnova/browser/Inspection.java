package brussels.zinnova.browser;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Page;

import brussels.zinnova.shared.Language;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One page after another, each as it is after what somebody did on it: what {@link Axe} and {@link CodeSniffer} reject in
 * a look whose turn it is, and what a {@link NarrowScreen} cuts off. All of it is told in the end.
 */
final class Inspection {

    private static final String OPEN_ALL = """
            () => document.querySelectorAll('details').forEach(details => details.open = true)""";

    private final Page page;
    private final List<String> barriers = new ArrayList<>();
    private final boolean contrast;
    private int turn;

    /**
     * Of pages that are seen in the other languages too, each in looks of its own. The contrast of their texts is not
     * looked at in the last: its words have the colours of the others, which were seen in both themes.
     *
     * @param shift which look is the first: with another one the same pages are seen otherwise
     */
    Inspection(Page page, Language language, int shift) {
        this(page, language.ordinal() + shift, language != Language.EN);
    }

    Inspection(Page page, Language language) {
        this(page, language, 0);
    }

    /** Of pages that are seen once, in that look at first. */
    Inspection(Page page, Look look) {
        this(page, look.ordinal(), true);
    }

    private Inspection(Page page, int turn, boolean contrast) {
        this.page = page;
        this.turn = turn;
        this.contrast = contrast;
        Axe.precede(page);
        CodeSniffer.precede(page);
    }

    /** Unfolds whatever a page folds. */
    static void open(Page page) {
        page.evaluate(OPEN_ALL);
    }

    /** Looks at the page as it is now. */
    void see(String state) {
        Look look = Look.at(turn++);
        look.show(page);
        Axe.barriers(page, contrast).forEach(barrier -> barriers.add(state + ", " + look + ": " + barrier));
        CodeSniffer.errors(page).forEach(error -> barriers.add(state + ", " + look + ": " + error));
        NarrowScreen.beyondTheEdge(page).forEach(cut -> barriers.add(state + ", beyond the edge: " + cut));
    }

    /** What was rejected so far, one line each. */
    List<String> barriers() {
        return barriers;
    }

    void expectNoBarrier() {
        assertThat(turn).isPositive();
        assertThat(barriers).isEmpty();
    }
}
