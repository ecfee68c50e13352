package brussels.zinnova.catalogue;

import java.io.IOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.runner.options.WarmupMode;
import org.openjdk.jmh.util.Statistics;

/**
 * How long a {@link SyntheticCatalogue} takes to answer: {@code bin/bench} runs it. All questions of one size are asked
 * in one process, as a portal answers them all in one; {@link GrowthTests} watches how the answers grow.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
public class CatalogueBenchmark {

    private static final long MEGABYTE = 1 << 20;

    private static @Nullable SyntheticSnapshot built;

    @Param("20000")
    @SuppressWarnings("NullAway.Init")
    public String size;

    @Param
    @SuppressWarnings("NullAway.Init")
    public VisitorQuestion question;

    @SuppressWarnings("NullAway.Init")
    private CatalogueSnapshot snapshot;

    private int way;

    @Setup
    public void build() throws IOException {
        snapshot = of(Integer.parseInt(size)).snapshot();
    }

    @Benchmark
    public Object ask() {
        return question.ask(snapshot, way++);
    }

    private static SyntheticSnapshot of(int size) throws IOException {
        SyntheticSnapshot known = built;
        if (known == null) {
            known = SyntheticSnapshot.build(size, 1, Integer.MAX_VALUE);
            built = known;
        }
        return known;
    }

    /** Prints the table’s column of one size: a title, a tabulator and a figure in each line. */
    public static void main(String... size) throws IOException, RunnerException {
        long before = heap();
        try (SyntheticSnapshot snapshot = of(Integer.parseInt(size[0]))) {
            print("rebuild", "%.1f s", snapshot.rebuild().toMillis() / 1000.0);
            print("index on disk", "%.1f MB", (double) snapshot.bytes() / MEGABYTE);
            print("heap", "%.1f MB", (double) Math.max(0, heap() - before) / MEGABYTE);
            Collection<RunResult> results = new Runner(new OptionsBuilder().include(CatalogueBenchmark.class.getName())
                    .forks(0).param("size", size).warmupMode(WarmupMode.BULK).verbosity(VerboseMode.SILENT)
                    .shouldFailOnError(true).build())
                    .run();
            Map<VisitorQuestion, Statistics> times = new EnumMap<>(VisitorQuestion.class);
            results.forEach(result -> times.put(VisitorQuestion.valueOf(result.getParams().getParam("question")),
                    result.getPrimaryResult().getStatistics()));
            times.forEach((question, time) -> print(question.title(), "%.2f / %.2f ms", time.getPercentile(50) / 1000,
                    time.getPercentile(99) / 1000));
        }
    }

    private static long heap() {
        for (int turn = 0; turn < 3; turn++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void print(String title, String format, Object... figures) {
        System.out.println(title + "\t" + String.format(Locale.ROOT, format, figures));
    }
}
