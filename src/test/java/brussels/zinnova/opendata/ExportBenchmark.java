package brussels.zinnova.opendata;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import tools.jackson.databind.json.JsonMapper;

import brussels.zinnova.catalogue.CatalogueSnapshot;
import brussels.zinnova.catalogue.PublishedInnovation;
import brussels.zinnova.catalogue.SyntheticSnapshot;
import brussels.zinnova.web.SiteProperties;
import brussels.zinnova.web.SiteProperties.Licence;
import brussels.zinnova.web.SiteProperties.Operator;

/**
 * How long a file of the whole catalogue takes, how large it is, and how much memory is alive while it is written. One
 * line for each format: seconds, megabytes, and megabytes of the heap in use after a collection halfway.
 */
public final class ExportBenchmark {

    private static final int WORDS = 1000;
    private static final double MEGABYTE = 1e6;

    private ExportBenchmark() {}

    /** Counts what is written and keeps none of it. */
    private static final class Counting extends OutputStream {

        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes += length;
        }
    }

    /** @param arguments how many entries */
    public static void main(String[] arguments) throws IOException {
        int size = Integer.parseInt(arguments[0]);
        Export export = new Export(JsonMapper.builder().build(), new Addresses(new SiteProperties(
                URI.create("https://zinnova.example"), List.of(), null, new Operator(null, null, null, null, null),
                new Licence("CC BY 4.0", URI.create("https://creativecommons.org/licenses/by/4.0/")))));
        try (SyntheticSnapshot synthetic = SyntheticSnapshot.build(size, 1, WORDS)) {
            for (ApiFormat format : ApiFormat.FILES) {
                measure(export, format, synthetic.snapshot(), size);
            }
        }
    }

    private static void measure(Export export, ApiFormat format, CatalogueSnapshot snapshot, int size)
            throws IOException {
        long[] alive = new long[1];
        long[] read = new long[1];
        Stream<PublishedInnovation> all = snapshot.all(0, size).peek(one -> {
            if (++read[0] == size / 2) {
                alive[0] = aliveAfterCollection();
            }
        });
        Counting out = new Counting();
        long start = System.nanoTime();
        export.write(format, all, false, out);
        System.out.printf(Locale.ROOT, "%s\t%d entries\t%.1f s\t%.0f MB\t%.0f MB alive%n",
                format.ending(), read[0], (System.nanoTime() - start) / 1e9,
                out.bytes / MEGABYTE, alive[0] / MEGABYTE);
    }

    private static long aliveAfterCollection() {
        System.gc();
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getUsage).mapToLong(usage -> usage.getUsed()).sum();
    }
}
