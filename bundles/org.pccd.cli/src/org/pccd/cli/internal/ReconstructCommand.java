package org.pccd.cli.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.pccd.core.AtomicFiles;
import org.pccd.core.Json;
import org.pccd.dataset.Split;
import org.pccd.plot.Figure;
import org.pccd.run.DatasetTrainingData;
import org.pccd.run.Reconstruction;
import org.pccd.run.ReconstructionReport;
import org.pccd.run.RunFolder;
import org.pccd.run.SampleRequest;
import org.pccd.run.TrainedModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pccd reconstruct}. */
@Command(
        name = "reconstruct",
        description = "The paper's reconstruction experiment: noise structures fully, sample anew with the same"
                + " conditions, compare. Prints and draws the rate against the tolerance.")
class ReconstructCommand implements Callable<Integer> {
    @Mixin
    private Output output;

    @Mixin
    private SamplingOptions sampling;

    @Parameters(paramLabel = "R", description = "Run folder.")
    private Path run;

    @Option(names = "--count", required = true, paramLabel = "N", description = "Structures to reconstruct.")
    private int count;

    @Option(names = "--split", defaultValue = "val", description = "train, val or test; default: ${DEFAULT-VALUE}.")
    private String split;

    @Override
    public Integer call() throws IOException {
        RunFolder folder = RunFolder.open(run);
        SampleRequest request = output.arguments(() -> sampling.request(folder.configuration(), count, List.of()));
        output.arguments(() -> Split.named(split));
        Arguments.writable(folder.path());
        try (DatasetTrainingData data = DatasetTrainingData.open(folder.configuration(), output.progress());
                TrainedModel model = TrainedModel.open(folder, output::note)) {
            ReconstructionReport report = new Reconstruction(model, data).run(split, request, output.progress());
            List<Path> files = write(folder, report);
            return output.result(report, out -> print(report, files, out));
        }
    }

    private List<Path> write(RunFolder folder, ReconstructionReport report) throws IOException {
        String name = "reconstruction-" + split + "-step" + report.step() + "-" + report.sampler() + report.steps()
                + "-seed" + report.seed();
        AtomicFiles.write(folder.path().resolve(name + ".json"), Json.pretty(report));
        Figure figure = Figure.line(
                        "Reconstruction of " + report.structures() + " structures (" + split + ")",
                        "Tolerance (relative)",
                        "Share of structures")
                .logX()
                .yRange(0, 1);
        report.curves().forEach(c -> figure.series(c.quantity(), c.tolerances(), c.rates()));
        return figure.save(folder.path().resolve(name));
    }

    private void print(ReconstructionReport report, List<Path> files, PrintWriter out) {
        out.println(
                "Reconstruction of " + report.structures() + " structures of split " + split + " (step " + report.step()
                        + ", " + report.sampler() + " in " + report.steps() + " steps); share within tolerance:");
        TextTable table = new TextTable("tolerance", "lengths", "angles", "lattice", "volume", "positions");
        double[] tolerances = report.curves().get(0).tolerances();
        for (int i = 0; i < tolerances.length; i++) {
            Object[] row = new Object[report.curves().size() + 1];
            row[0] = tolerances[i];
            for (int c = 0; c < report.curves().size(); c++) {
                row[c + 1] = TextTable.percent(report.curves().get(c).rates()[i]);
            }
            table.row(row);
        }
        table.print(out);
        report.curves().forEach(c -> out.println("  " + c.quantity() + ": " + c.meaning()));
        out.println("  outcomes " + report.outcomes() + "; what does not decode or has other sites counts as failed");
        out.println("  figures " + files);
    }
}
