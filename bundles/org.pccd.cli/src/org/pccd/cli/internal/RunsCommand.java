package org.pccd.cli.internal;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.pccd.core.PccdException;
import org.pccd.run.JobFolder;
import org.pccd.run.Jobs;
import org.pccd.run.Metric;
import org.pccd.run.RunStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code pccd runs}. */
@Command(name = "runs", description = "List the runs, samplings and reconstructions in a folder and below.")
class RunsCommand implements Callable<Integer> {
    /**
     * One line.
     *
     * @param bestValidationLoss smallest so far, null where there is none
     * @param problem why nothing else can be said, null where it can
     */
    record Row(String run, String kind, RunStatus status, Double bestValidationLoss, String problem) {}

    @Mixin
    private Output output;

    @Parameters(
            paramLabel = "FOLDER",
            arity = "0..1",
            defaultValue = ".",
            description = "Where to look; default: the current folder.")
    private Path folder;

    @Override
    public Integer call() {
        List<Row> rows = new ArrayList<>();
        for (Path path : Jobs.below(folder)) {
            output.progress().check();
            rows.add(row(path));
        }
        return output.result(rows, out -> print(rows, out));
    }

    private static Row row(Path path) {
        try {
            JobFolder job = JobFolder.open(path);
            return new Row(path.toString(), JobRow.kind(job), job.status(), best(job), null);
        } catch (PccdException e) {
            return new Row(path.toString(), "", null, null, e.getMessage());
        }
    }

    private static Double best(JobFolder job) {
        if (job.kind() != JobFolder.Kind.TRAIN) {
            return null;
        }
        try {
            OptionalDouble best = job.run().metrics().stream()
                    .map(Metric::validationLoss)
                    .filter(v -> v != null)
                    .mapToDouble(v -> v)
                    .min();
            return best.isPresent() ? best.getAsDouble() : null;
        } catch (PccdException e) {
            // A damaged line of the metrics is told where they are drawn; the list stays readable.
            return null;
        }
    }

    private void print(List<Row> rows, PrintWriter out) {
        if (rows.isEmpty()) {
            out.println("There is no run in " + folder.toAbsolutePath().normalize() + " or below.");
            return;
        }
        TextTable table = new TextTable("run", "kind", "state", "done", "per second", "left", "best", "reason");
        for (Row row : rows) {
            RunStatus s = row.status();
            if (s == null) {
                table.row(row.run(), "", "unreadable", "", "", "", "", row.problem());
                continue;
            }
            table.row(
                    row.run(),
                    row.kind(),
                    JobRow.state(s),
                    JobRow.steps(s),
                    number("%.2f", s.state() == RunStatus.State.RUNNING ? s.stepsPerSecond() : null),
                    s.secondsLeft() == null ? "" : ConsoleProgress.format(s.secondsLeft()),
                    number("%.4f", row.bestValidationLoss()),
                    s.message());
        }
        table.print(out);
    }

    private static String number(String format, Double value) {
        return value == null ? "" : String.format(Locale.ROOT, format, value);
    }
}
