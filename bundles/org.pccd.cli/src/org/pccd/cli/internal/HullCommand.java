package org.pccd.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.pccd.core.OrderedParallel;
import org.pccd.core.PccdException;
import org.pccd.core.Problem;
import org.pccd.core.Progress;
import org.pccd.crystal.Composition;
import org.pccd.crystal.Element;
import org.pccd.energy.hull.ConvexHull;
import org.pccd.energy.hull.EnergyColumns;
import org.pccd.energy.hull.EnergyEntry;
import org.pccd.energy.hull.EnergyRows;
import org.pccd.energy.hull.EnergyScale;
import org.pccd.energy.hull.HullProvenance;
import org.pccd.energy.hull.PhaseDiagram;
import org.pccd.energy.hull.ReferenceSet;
import org.pccd.energy.hull.Stability;
import org.pccd.energy.hull.StabilitySummary;
import org.pccd.energy.hull.StabilityTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pccd hull}. */
@Command(
        name = "hull",
        description = "Tell how stable phases are against decomposition: energies above the convex hull.",
        footer = {
            "",
            "Energies are in eV per atom. Those of different methods, or formation and total energies, are never",
            "mixed: what cannot be compared is refused by name, and the rest goes on. The exit code is 0 where",
            "anything was compared. For example:",
            "  pccd hull --reference mp.csv.gz LiFePO4=-2.51 generated.csv --out stability.csv --plot hull",
            "  pccd hull --reference mp.csv.gz --system Li-Fe-O --plot hull"
        })
class HullCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Output output;

    @Mixin
    private HullOptions options;

    @Parameters(
            arity = "0..*",
            paramLabel = "FORMULA|FILE",
            description =
                    "Formulas, also with an energy as LiFePO4=-2.51; tables with a column 'formula'; structures or"
                            + " datasets with the energy among their properties.")
    private List<String> inputs = List.of();

    @Option(
            names = "--system",
            paramLabel = "A-B-C",
            description = "Also tell what is stable of one to four elements, such as Li-Fe-O.")
    private String system;

    @Option(names = "--out", paramLabel = "FILE.csv", description = "Write a row for each phase as CSV.")
    private Path out;

    @Option(
            names = "--plot",
            paramLabel = "FILE.svg|FILE.png|BASE",
            description = "Draw the --system, or else the energies above the hull with the paper's two limits beside;"
                    + " into BASE-histogram and BASE-A-B-C as .png and .svg both. FILE.csv has the places of a system"
                    + " as a table. Each file says what it was made of.")
    private Path plot;

    private final List<EnergyEntry> entries = new ArrayList<>();
    private final List<Problem> unreadable = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        if (inputs.isEmpty() && system == null) {
            throw new ParameterException(spec.commandLine(), "Name formulas or files to compare, or a --system");
        }
        List<Element> elements = system == null
                ? List.of()
                : output.arguments(() -> Arguments.elements(List.of(system.split("[-, ]+"))));
        Progress progress = output.progress();
        EnergyRows.References references = options.references(progress);
        ConvexHull hull = new ConvexHull(references.set());
        EnergyScale scale = references.set().scale();
        for (String input : inputs) {
            read(input, scale, progress);
        }
        PhaseDiagram diagram = system == null ? null : PhaseDiagram.of(references.set(), elements);
        List<Stability> found = new ArrayList<>();
        progress.begin("Compare", entries.size(), "phases");
        OrderedParallel.forEach(
                entries.iterator(),
                hull::stability,
                s -> {
                    found.add(s);
                    progress.done(found.size());
                },
                progress);
        requireAny(found);
        HullReport report = new HullReport(
                HullReport.Reference.of(options.reference(), references),
                StabilitySummary.of(found),
                found.stream().map(HullReport.Row::of).toList(),
                unreadable,
                diagram == null ? null : HullReport.Diagram.of(diagram),
                files(references.set(), diagram, found));
        return output.result(report, text -> HullText.print(report, text));
    }

    // A file is meant where there is one of this name, else a formula.
    private void read(String input, EnergyScale scale, Progress progress) {
        if (Files.exists(Path.of(input))) {
            EnergyColumns columns = options.columns(scale.quantity());
            EnergyRows rows = EnergyRows.read(Path.of(input), columns, progress);
            entries.addAll(rows.entries());
            unreadable.addAll(rows.problems());
            return;
        }
        entries.add(output.arguments(() -> formula(input, new EnergyScale(options.method(), scale.quantity()))));
    }

    private static EnergyEntry formula(String input, EnergyScale scale) {
        int at = input.indexOf('=');
        try {
            Composition composition = Composition.parse(at < 0 ? input : input.substring(0, at));
            double energy = at < 0 ? Double.NaN : Double.parseDouble(input.substring(at + 1));
            if (at >= 0 && !Double.isFinite(energy)) {
                throw new NumberFormatException();
            }
            return EnergyEntry.of("", composition, energy, scale);
        } catch (NumberFormatException e) {
            throw new PccdException(
                    "'" + input + "' has no number of eV per atom behind '='; write for example" + " LiFePO4=-2.51.");
        } catch (PccdException e) {
            throw new PccdException(
                    "There is no file '" + input + "', and as a formula it cannot be read: " + e.getMessage());
        }
    }

    private void requireAny(List<Stability> found) {
        if (!inputs.isEmpty() && found.stream().allMatch(Stability::refused)) {
            Problem first = found.isEmpty()
                    ? unreadable.stream().findFirst().orElse(null)
                    : found.get(0).problem();
            throw new PccdException("Nothing could be compared, "
                    + (first == null
                            ? "for the inputs hold no compositions."
                            : "refused " + (found.size() + unreadable.size()) + "; the first: " + named(first) + "."));
        }
    }

    // A formula of the command line has no source.
    private static String named(Problem problem) {
        return problem.source().isEmpty() ? problem.entry() + ": " + problem.message() : problem.toString();
    }

    private List<String> files(ReferenceSet references, PhaseDiagram diagram, List<Stability> found)
            throws IOException {
        List<Path> files = new ArrayList<>();
        if (out != null) {
            Arguments.writable(out.toAbsolutePath().getParent());
            StabilityTable.write(out, found);
            files.add(out);
        }
        if (plot != null) {
            HullProvenance about = HullProvenance.of(options.reference(), references, inputs);
            files.addAll(new HullPlots(diagram, found, about).write(plot));
        }
        return files.stream().map(Path::toString).toList();
    }
}
