package org.pccd.cli.internal;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.pccd.run.JobOverview;
import org.pccd.run.Jobs;
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
    record Row(String run, String kind, RunStatus status, Double bestValidationLoss, String problem) {
        Row(Path path, JobOverview job) {
            this(
                    path.toString(),
                    job.kind() == null ? "" : job.kind().name().toLowerCase(Locale.ROOT),
                    job.status(),
                    job.bestValidationLoss(),
                    job.problem());
        }
    }

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
            rows.add(new Row(path, JobOverview.of(path)));
        }
        return output.result(rows, out -> print(rows, out));
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
