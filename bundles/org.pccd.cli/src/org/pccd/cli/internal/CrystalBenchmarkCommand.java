package org.pccd.cli.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.pccd.crystal.Structure;
import org.pccd.crystal.matching.MatcherSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pccd benchmark crystal}. */
@Command(
        name = "crystal",
        description = "Time reading, symmetry, neighbours, matching and deduplication on given structures.",
        footer = {
            "",
            "Reading and deduplication use all cores, the rest one. releng/benchmark/crystal_peers.py of the sources",
            "does the same with pymatgen and spglib and prints the ratios."
        })
class CrystalBenchmarkCommand implements Callable<Integer> {
    @Mixin
    private Output output;

    @Parameters(paramLabel = "TABLE", description = "Structures: CSV with a column 'cif', or any other; also .gz.")
    private Path table;

    @Option(names = "--pairs", paramLabel = "FILE", description = "Pairs to match, as pccd match --pairs reads them.")
    private Path pairs;

    @Option(
            names = "--sample",
            defaultValue = "2000",
            paramLabel = "N",
            description = "Structures for symmetry and neighbours; default: ${DEFAULT-VALUE}.")
    private int sample;

    @Option(
            names = "--dedup",
            defaultValue = "10000",
            paramLabel = "N",
            description = "Structures for deduplication; default: ${DEFAULT-VALUE}.")
    private int dedup;

    @Option(names = "--rounds", defaultValue = "3", description = "Rounds after the first; default: ${DEFAULT-VALUE}.")
    private int rounds;

    /** @param match by the name of the preset; empty where no pairs were given */
    record Result(
            int cores,
            CrystalBenchmark.Throughput read,
            CrystalBenchmark.Times symmetry,
            CrystalBenchmark.Times symmetryWithCells,
            CrystalBenchmark.Times neighbours,
            Map<String, CrystalBenchmark.Times> match,
            CrystalBenchmark.Dedup dedup) {}

    @Override
    public Integer call() throws IOException {
        CrystalBenchmark benchmark = new CrystalBenchmark(rounds, output.progress());
        CrystalBenchmark.Throughput read = benchmark.read(table);
        List<Structure> all = CrystalBenchmark.structures(table);
        List<Structure> some = spread(all, sample);
        Map<String, CrystalBenchmark.Times> match = new LinkedHashMap<>();
        if (pairs != null) {
            List<Structure[]> structures = pairs();
            match.put("default", benchmark.match(structures, MatcherSettings.DEFAULT));
            match.put("cdvae", benchmark.match(structures, MatcherSettings.CDVAE));
        }
        Result result = new Result(
                Runtime.getRuntime().availableProcessors(),
                read,
                benchmark.symmetry(some, false),
                benchmark.symmetry(some, true),
                benchmark.neighbours(some),
                match,
                benchmark.dedup(all.subList(0, Math.min(all.size(), dedup))));
        return output.result(result, out -> print(result, out));
    }

    /** So many of them, spread over the whole. */
    private static List<Structure> spread(List<Structure> all, int n) {
        List<Structure> some = new ArrayList<>();
        int count = Math.min(n, all.size());
        for (int i = 0; i < count; i++) {
            some.add(all.get((int) ((long) i * all.size() / count)));
        }
        return some;
    }

    private List<Structure[]> pairs() throws IOException {
        PairMatch reader = new PairMatch(Map.of());
        List<Structure[]> all = new ArrayList<>();
        try (NumberedLines lines = new NumberedLines(pairs)) {
            while (lines.hasNext()) {
                all.add(reader.structures(lines.next()));
            }
            lines.requireComplete();
        }
        return all;
    }

    private static void print(Result r, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "Reading        %d entries in %.2f s: %.0f a second, %d cores%n",
                r.read.count(),
                r.read.seconds(),
                r.read.perSecond(),
                r.cores);
        TextTable table = new TextTable("one thread, ms", "median", "95 %", "max", "of");
        row(table, "symmetry", r.symmetry);
        row(table, "with Wyckoff letters and cells", r.symmetryWithCells);
        row(table, "neighbours within 5 Å", r.neighbours);
        r.match.forEach((name, times) -> row(table, "match, preset " + name, times));
        table.print(out);
        r.match.forEach((name, times) ->
                out.printf(Locale.ROOT, "Matching       preset %s: %.0f pairs a second%n", name, times.perSecond()));
        out.printf(
                Locale.ROOT,
                "Deduplication  %d structures in %.2f s: %d groups, %d of %d pairs lost%n",
                r.dedup.structures(),
                r.dedup.seconds(),
                r.dedup.groups(),
                r.dedup.lost(),
                r.dedup.compared());
    }

    private static void row(TextTable table, String name, CrystalBenchmark.Times t) {
        table.row(name, ms(t.median()), ms(t.p95()), ms(t.max()), t.count());
    }

    private static String ms(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
