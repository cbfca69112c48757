package org.pccd.cli.internal;

import com.sun.management.OperatingSystemMXBean;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.pccd.core.PccdException;
import org.pccd.crystal.Structure;
import org.pccd.dataset.StructureCollection;
import org.pccd.energy.potential.Potential;
import org.pccd.energy.relax.Relaxation;
import org.pccd.energy.relax.RelaxationSettings;
import org.pccd.energy.relax.Relaxer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pccd benchmark relax}. */
@Command(
        name = "relax",
        description = "Time relaxations of some structures of a table.",
        footer = {
            "",
            "Each round relaxes the same structures anew; the first includes what Java spends on compiling. Processor",
            "time is that of the whole process. releng/benchmark/matgl_relax.py of the sources relaxes the same",
            "structures with matgl and ASE."
        })
class RelaxBenchmarkCommand implements Callable<Integer> {
    @Mixin
    private Output output;

    @Mixin
    private PotentialOptions potential;

    @Mixin
    private RelaxOptions options;

    @Parameters(paramLabel = "TABLE", description = "Structures, such as a CSV with a column 'cif'.")
    private Path table;

    @Option(
            names = "--sample",
            defaultValue = "100",
            paramLabel = "N",
            description = "Structures, spread over the table; default: ${DEFAULT-VALUE}.")
    private int sample;

    @Option(names = "--rounds", defaultValue = "2", description = "Default: ${DEFAULT-VALUE}.")
    private int rounds;

    /** @param cpu seconds of all processors */
    record Round(double seconds, double cpu, long energies, Map<String, Integer> outcomes) {}

    record Result(int structures, int atoms, String method, RelaxationSettings settings, List<Round> rounds) {}

    @Override
    public Integer call() {
        RelaxationSettings settings = output.arguments(options::settings);
        StructureCollection all = StructureCollection.read(List.of(table), output.progress());
        if (all.size() == 0) {
            throw new PccdException(table + " holds no structures.");
        }
        int count = Math.min(sample, all.size());
        List<Structure> some = IntStream.range(0, count)
                .mapToObj(i -> all.entry((int) ((long) i * all.size() / count)).structure())
                .toList();
        try (Potential p = potential.open()) {
            List<Round> done = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                done.add(round(p, settings, some));
            }
            int atoms = some.stream().mapToInt(s -> s.sites().size()).sum();
            Result result = new Result(count, atoms, p.method(), settings, done);
            return output.result(result, out -> print(result, out));
        }
    }

    private Round round(Potential p, RelaxationSettings settings, List<Structure> some) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        List<Relaxation> found = new ArrayList<>();
        long begun = System.nanoTime();
        long cpu = system.getProcessCpuTime();
        new Relaxer(p, settings, false).run(some, found::add, output.progress());
        Map<String, Integer> outcomes = new TreeMap<>();
        found.forEach(r -> outcomes.merge(r.outcome().id(), 1, Integer::sum));
        return new Round(
                (System.nanoTime() - begun) * 1e-9,
                (system.getProcessCpuTime() - cpu) * 1e-9,
                found.stream().mapToLong(r -> r.steps() + 1).sum(),
                outcomes);
    }

    private static void print(Result r, PrintWriter out) {
        out.println(r.structures + " structures, " + r.atoms + " atoms, " + r.method);
        TextTable table = new TextTable("round", "s", "cpu s", "energies", "cpu ms each", "outcomes");
        for (int i = 0; i < r.rounds.size(); i++) {
            Round x = r.rounds.get(i);
            table.row(
                    i + 1,
                    String.format(Locale.ROOT, "%.2f", x.seconds),
                    String.format(Locale.ROOT, "%.2f", x.cpu),
                    x.energies,
                    String.format(Locale.ROOT, "%.2f", 1e3 * x.cpu / x.energies),
                    x.outcomes);
        }
        table.print(out);
    }
}
