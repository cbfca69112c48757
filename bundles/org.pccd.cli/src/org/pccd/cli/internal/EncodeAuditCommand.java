package org.pccd.cli.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import org.pccd.core.AtomicFiles;
import org.pccd.core.Json;
import org.pccd.dataset.Dataset;
import org.pccd.dataset.DatasetAudit;
import org.pccd.dataset.Split;
import org.pccd.encoding.audit.AuditReport;
import org.pccd.encoding.audit.AuditReport.Level;
import org.pccd.encoding.audit.AuditReport.Tally;
import org.pccd.encoding.audit.AuditSettings;
import org.pccd.encoding.registry.Encoders;
import org.pccd.plot.Figure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pccd encode audit}. */
@Command(
        name = "audit",
        description =
                "The round-trip ceiling of a representation before any training: encode, add noise, decode, compare.")
class EncodeAuditCommand implements Callable<Integer> {
    record Result(String encoder, Object parameters, AuditReport report) {}

    @Mixin
    private Output output;

    @Option(names = "--dataset", required = true, paramLabel = "D", description = "Dataset to encode and decode.")
    private Path folder;

    @Option(
            names = "--encoder",
            defaultValue = "pccd-pointcloud",
            paramLabel = "ID",
            description = "See pccd encoders; default: ${DEFAULT-VALUE}.")
    private String encoder;

    @Option(names = "--profile", description = "paper or corrected; default: that of the encoder.")
    private String profile;

    @Option(names = "--split", description = "train, val or test; default: all.")
    private String split;

    @Option(
            names = "--noise",
            split = ",",
            description = "Standard deviations of the noise on each value of the tensor, from 0 on; default:"
                    + " 0,0.01,0.02,0.05,0.1.")
    private List<Double> noise = AuditSettings.defaults().noise();

    @Option(names = "--out", description = "Folder for audit.json, audit.png and audit.svg; default: audit-<encoder>.")
    private Path out;

    @Override
    public Integer call() throws IOException {
        Encoders.Built built = output.arguments(
                () -> Encoders.build(encoder, profile == null ? Map.of() : Map.of("profile", profile)));
        AuditSettings defaults = AuditSettings.defaults();
        AuditSettings settings = new AuditSettings(
                output.arguments(() -> Arguments.noise(noise)),
                defaults.lengthTolerance(),
                defaults.angleTolerance(),
                defaults.positionTolerance(),
                defaults.seed());
        Split part = split == null ? null : output.arguments(() -> Split.named(split));
        try (Dataset dataset = Dataset.open(folder)) {
            Path target = Arguments.writable(
                    out == null ? Path.of("audit-" + built.id() + (profile == null ? "" : "-" + profile)) : out);
            AuditReport report = new DatasetAudit(dataset, built.encoder(), settings).run(part, output.progress());
            Result result = new Result(built.id(), built.parameters(), report);
            AtomicFiles.write(target.resolve("audit.json"), Json.pretty(result));
            List<Path> figures = figure(report).save(target.resolve("audit"));
            return output.result(result, text -> print(result, figures, text));
        }
    }

    private static Figure figure(AuditReport report) {
        Figure figure = Figure.line(
                        "Round trip of " + report.structures() + " structures",
                        "Noise (standard deviation)",
                        "Share that comes back")
                .yRange(0, 1);
        double[] x = report.levels().stream().mapToDouble(Level::noise).toArray();
        curve(figure, "site counts", x, report, Tally::siteCounts);
        curve(figure, "cell", x, report, Tally::cell);
        curve(figure, "positions", x, report, Tally::positions);
        curve(figure, "species", x, report, Tally::species);
        curve(figure, "everything", x, report, Tally::everything);
        return figure;
    }

    private static void curve(Figure figure, String name, double[] x, AuditReport report, ToIntFunction<Tally> number) {
        double[] y = report.levels().stream()
                .mapToDouble(l -> l.all().share(number.applyAsInt(l.all())))
                .toArray();
        figure.series(name, x, y);
    }

    private static void print(Result result, List<Path> figures, PrintWriter out) {
        AuditReport report = result.report;
        AuditSettings s = report.settings();
        out.println("Encoder " + result.encoder + " " + result.parameters + ": " + report.structures() + " structures, "
                + report.refused().size() + " refused");
        TextTable table = header("noise");
        report.levels().forEach(l -> row(table, l.noise(), l.all()));
        table.print(out);
        Level first = report.levels().get(0);
        out.println("By number of sites, noise " + first.noise() + ":");
        TextTable bySites = header("sites");
        first.bySites().forEach((sites, tally) -> row(bySites, sites, tally));
        bySites.print(out);
        report.levels()
                .forEach(l -> out.println("First reasons for failing at noise " + l.noise() + ": " + l.failures()));
        out.println("Cell: lengths within " + s.lengthTolerance() + " Å, angles within " + s.angleTolerance()
                + " degrees; positions within " + s.positionTolerance()
                + " Å after the best translation and permutation within each species.");
        out.println("Figures " + figures);
    }

    private static TextTable header(String first) {
        return new TextTable(
                first, "structures", "decoded", "site counts", "cell", "positions", "species", "everything");
    }

    private static void row(TextTable table, Object first, Tally t) {
        table.row(
                first,
                t.structures(),
                TextTable.percent(t.share(t.decoded())),
                TextTable.percent(t.share(t.siteCounts())),
                TextTable.percent(t.share(t.cell())),
                TextTable.percent(t.share(t.positions())),
                TextTable.percent(t.share(t.species())),
                TextTable.percent(t.share(t.everything())));
    }
}
