package org.pccd.dataset;

import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.pccd.core.OrderedParallel;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.crystal.io.Entry;
import org.pccd.crystal.io.Reading;
import org.pccd.dataset.Refusal.Verdict;
import org.pccd.dataset.internal.Judge;
import org.pccd.dataset.internal.PropertyScan;

/**
 * Reads sources as an import would and says what would be kept, filtered and refused, and why, without writing
 * anything. Duplicates are not looked for.
 */
public final class ImportPreview {
    private static final int REPORT = 100;

    private final ImportSettings settings;
    private final Progress progress;
    private final PropertyScan properties = new PropertyScan();
    private final Map<Verdict, Map<String, Integer>> left = new EnumMap<>(Verdict.class);
    private int read;
    private int kept;

    /**
     * What was found.
     *
     * @param read number of entries that were looked at: kept + filtered + refused
     * @param complete whether these are all entries of the sources
     * @param filtered number of entries left out by the filters, by code
     * @param refused number of entries that could not be read, by code
     * @param properties that the entries have, kept or not
     */
    public record Result(
            int read,
            int kept,
            boolean complete,
            Map<String, Integer> filtered,
            Map<String, Integer> refused,
            List<PropertySummary> properties) {

        public int filteredTotal() {
            return total(filtered);
        }

        public int refusedTotal() {
            return total(refused);
        }

        private static int total(Map<String, Integer> counts) {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    public ImportPreview(ImportSettings settings, Progress progress) {
        this.settings = settings.checked();
        this.progress = progress;
    }

    /**
     * Looks at the sources; once for each object.
     *
     * @param limit how many entries at most, negative for all
     * @param each takes every entry in the order of the sources, on the calling thread
     * @throws PccdException where a source does not exist
     * @throws java.util.concurrent.CancellationException where the user cancels
     */
    public Result run(List<ImportSource> sources, int limit, Consumer<? super Previewed> each) {
        progress.begin("Preview", limit, "entries");
        boolean complete = true;
        for (ImportSource source : sources) {
            try (Stream<Reading> readings = source.read()) {
                Iterator<Reading> all = readings.iterator();
                Judge judge = new Judge(settings);
                OrderedParallel.forEach(
                        new Limited(all, limit < 0 ? Integer.MAX_VALUE : limit - read),
                        judge::judge,
                        judged -> accept(judged, each),
                        progress);
                complete &= !(limit >= 0 && read >= limit) || !all.hasNext();
            }
        }
        progress.done(read);
        return new Result(
                read, kept, complete, counts(Verdict.FILTERED), counts(Verdict.REFUSED), properties.summary());
    }

    private Map<String, Integer> counts(Verdict verdict) {
        return left.getOrDefault(verdict, Map.of());
    }

    private void accept(Judge.Judged judged, Consumer<? super Previewed> each) {
        progress.check();
        Previewed previewed = previewed(judged);
        if (previewed.kept()) {
            kept++;
        } else {
            Refusal out = previewed.out();
            left.computeIfAbsent(out.verdict(), v -> new TreeMap<>()).merge(out.code(), 1, Integer::sum);
        }
        each.accept(previewed);
        if (++read % REPORT == 0) {
            progress.done(read, kept + " kept");
        }
    }

    private Previewed previewed(Judge.Judged judged) {
        Refusal out = judged.out().orElse(null);
        if (judged.reading().refused()) {
            return new Previewed(out.entry(), out.source(), out.line(), null, 0, out);
        }
        Entry e = judged.reading().entry();
        properties.see(e.properties());
        return new Previewed(e.name(), e.source(), e.line(), e.structure(), judged.spaceGroup(), out);
    }

    private static final class Limited implements Iterator<Reading> {
        private final Iterator<Reading> all;
        private int left;

        Limited(Iterator<Reading> all, int limit) {
            this.all = all;
            left = limit;
        }

        @Override
        public boolean hasNext() {
            return left > 0 && all.hasNext();
        }

        @Override
        public Reading next() {
            left--;
            return all.next();
        }
    }
}
