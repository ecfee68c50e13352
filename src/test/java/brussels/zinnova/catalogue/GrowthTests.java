package brussels.zinnova.catalogue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * Five times as many entries take no question much more than five times as long. What is compared is the processor’s
 * time, the least of many turns for either size by turns, so that neither a slow machine nor a busy one matters;
 * {@code bin/bench} tells milliseconds.
 */
class GrowthTests {

    private static final int SMALL = 2_000;
    private static final int LARGE = 10_000;
    private static final double MOST = 6;

    /** Enough of each text to be found by; whole texts would take minutes to index and grow no faster. */
    private static final int WORDS = 2;

    private static final int WARM_UPS = 2;
    private static final int TURNS = 5;

    private final ThreadMXBean processor = ManagementFactory.getThreadMXBean();

    @Test
    void noQuestionTakesLongerThanTheCatalogueGrows() throws IOException {
        try (SyntheticSnapshot small = SyntheticSnapshot.build(SMALL, threads(), WORDS);
                SyntheticSnapshot large = small.grown(LARGE, threads(), WORDS)) {
            SoftAssertions growth = new SoftAssertions();
            for (VisitorQuestion question : VisitorQuestion.values()) {
                double ratio = ratio(question, small.snapshot(), large.snapshot());
                System.out.printf(Locale.ROOT, "Growth of %s: %.1f%n", question.title(), ratio);
                growth.assertThat(ratio).as(question.title()).isLessThanOrEqualTo(MOST);
            }
            growth.assertAll();
        }
    }

    private double ratio(VisitorQuestion question, CatalogueSnapshot small, CatalogueSnapshot large) {
        for (int turn = 0; turn < WARM_UPS; turn++) {
            time(question, small);
            time(question, large);
        }
        long least = Long.MAX_VALUE;
        long leastOfLarge = Long.MAX_VALUE;
        for (int turn = 0; turn < TURNS; turn++) {
            least = Math.min(least, time(question, small));
            leastOfLarge = Math.min(leastOfLarge, time(question, large));
        }
        return (double) leastOfLarge / least;
    }

    /** Nanoseconds that this thread takes to ask a question in all its ways. */
    private long time(VisitorQuestion question, CatalogueSnapshot snapshot) {
        long start = processor.getCurrentThreadCpuTime();
        for (int way = 0; way < question.ways(); way++) {
            question.ask(snapshot, way);
        }
        return processor.getCurrentThreadCpuTime() - start;
    }

    private static int threads() {
        return Runtime.getRuntime().availableProcessors();
    }
}
