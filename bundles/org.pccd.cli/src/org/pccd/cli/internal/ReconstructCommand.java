package org.pccd.cli.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.pccd.core.AtomicFiles;
import org.pccd.core.Json;
import org.pccd.core.PccdException;
import org.pccd.dataset.Split;
import org.pccd.plot.Figure;
import org.pccd.run.JobFolder;
import org.pccd.run.Jobs;
import org.pccd.run.PublishedRate;
import org.pccd.run.ReconstructionReport;
import org.pccd.run.RunFolder;
import org.pccd.run.RunStatus;
import org.pccd.run.SampleRequest;
import org.pccd.run.Workers;
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

    @Mixin
    private WorkerOptions worker;

    @Option(names = "--detach", description = "Leave the worker to itself; pccd run follow shows it.")
    private boolean detach;

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
        output.check(worker::check);
        Arguments.writable(folder.path());
        JobFolder job = Jobs.reconstruct(folder, split, request);
        Workers.Options options = worker.options(job);
        if (detach) {
            return RunStartCommand.start(output, job, options);
        }
        RunStatus status = Follower.work(output, job, options);
        output.progress().check();
        if (status.state() != RunStatus.State.FINISHED) {
            throw new PccdException(status.message() + " (pccd run resume " + job + ")");
        }
        ReconstructionReport report = Jobs.reconstructed(job).orElseThrow();
        return output.result(report, out -> print(report, figures(folder, report), out));
    }

    // The worker has drawn them at its end.
    private static List<Path> figures(RunFolder folder, ReconstructionReport report) {
        return Stream.of(".png", ".svg")
                .map(ending -> folder.path().resolve(report.fileName() + ending))
                .filter(Files::exists)
                .toList();
    }

    /** Writes report and figure into the run folder. */
    static List<Path> write(RunFolder folder, ReconstructionReport report) throws IOException {
        String name = report.fileName();
        AtomicFiles.write(folder.path().resolve(name + ".json"), Json.pretty(report));
        Figure figure = Figure.line(
                        "Reconstruction of " + report.structures() + " structures (" + report.split() + ")",
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
        PublishedRate.RECONSTRUCTION.forEach(p -> out.println("  published: " + p.quantity() + " " + p.percent()
                + " within " + p.bounds() + " (" + p.source() + ")"));
        out.println("  outcomes " + report.outcomes() + "; what does not decode or has other sites counts as failed");
        out.println("  figures " + files);
    }
}
