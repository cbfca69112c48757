package org.pccd.cli.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.pccd.core.PccdException;
import org.pccd.plot.Figure;
import org.pccd.run.Metric;
import org.pccd.run.RunFolder;
import org.pccd.run.RunStatus;
import org.pccd.run.Workers;

/** Has a run trained by a worker and says what came out, with the loss curves as a figure. */
final class TrainingReport {
    record Result(String run, Long parameters, RunStatus status, List<String> figures, int encoded) {}

    private static final List<String> FIGURES = List.of("loss.png", "loss.svg");

    private final Output output;
    private final RunFolder run;

    TrainingReport(Output output, RunFolder run) {
        this.output = output;
        this.run = run;
    }

    /** Exit code 0 where all steps are done or the time limit is over, 1 where the user stopped the run. */
    int train(Workers.Options options) {
        Result result = result(Follower.work(output, run.job(), options));
        output.result(result, out -> print(result, out));
        output.progress().check();
        return 0;
    }

    private Result result(RunStatus status) {
        // The worker has drawn them at its end.
        List<String> figures = FIGURES.stream()
                .map(run.path()::resolve)
                .filter(Files::exists)
                .map(Path::toString)
                .toList();
        int encoded = run.info().provenance().splits().getOrDefault("train", 0);
        return new Result(run.path().toString(), status.parameters(), status, figures, encoded);
    }

    private void print(Result result, PrintWriter out) {
        RunStatus status = result.status;
        out.println("Run " + run.path() + ": " + status.state() + " at step " + status.step() + " of " + status.steps()
                + ", trained on " + result.encoded + " structures");
        if (!status.message().isEmpty()) {
            out.println("  " + status.message());
        }
        out.println(String.format(Locale.ROOT, "  %,d parameters", result.parameters));
        out.println("  " + losses(run, status));
        if (!result.figures.isEmpty()) {
            out.println("  loss curves: " + result.figures);
        }
    }

    /** The last losses and what they are. */
    static String losses(RunFolder run, RunStatus status) {
        String kind = run.loss().sentence();
        String validation =
                status.validationLoss() == null ? "not validated yet" : "validation loss " + status.validationLoss();
        return (status.loss() == null ? "no training loss yet" : "training loss " + status.loss()) + ", " + validation
                + (kind.isEmpty() ? "" : " (" + kind + ")");
    }

    /** Draws training and validation loss of all sessions into the run folder. */
    static List<Path> lossFigure(RunFolder run) {
        String kind = run.loss().axis();
        String axis = kind.isEmpty() ? "Loss" : "Loss (" + kind + ")";
        Figure figure = Figure.line("Loss of " + run.path().getFileName(), "Optimiser steps", axis)
                .logY();
        boolean drawn = add(figure, "training", run.metrics(), Metric::loss)
                | add(figure, "validation", run.metrics(), Metric::validationLoss);
        try {
            return drawn ? figure.save(run.path().resolve("loss")) : List.of();
        } catch (IOException e) {
            throw new PccdException("The loss curves cannot be written to " + run.path() + ": " + e.getMessage(), e);
        }
    }

    private static boolean add(Figure figure, String name, List<Metric> metrics, Function<Metric, Double> value) {
        List<Metric> found =
                metrics.stream().filter(m -> value.apply(m) != null).toList();
        if (found.isEmpty()) {
            return false;
        }
        figure.series(
                name,
                found.stream().mapToDouble(Metric::step).toArray(),
                found.stream().mapToDouble(value::apply).toArray());
        return true;
    }
}
