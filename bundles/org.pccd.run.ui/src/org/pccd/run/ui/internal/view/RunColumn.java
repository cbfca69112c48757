package org.pccd.run.ui.internal.view;

import java.util.Comparator;
import java.util.function.Function;
import org.pccd.run.RunStatus;
import org.pccd.run.ui.internal.RunFormat;
import org.pccd.run.ui.internal.RunItem;

/** The columns of the Runs view. */
enum RunColumn {
    NAME("Run", 170, "Name of the folder", RunItem::name, Comparator.comparing(RunItem::name)),
    STATE(
            "State",
            110,
            "True state: found out from the worker's traces, whatever the files say",
            item -> item.state() == null ? "unreadable" : RunFormat.state(item.state()),
            Comparator.comparing(item ->
                    item.state() == null ? Integer.MAX_VALUE : item.state().ordinal())),
    PROGRESS("Progress", 150, "Steps, or samples, done", item -> status(item, RunFormat::steps), by(RunFormat::share)),
    SPEED(
            "Per second",
            95,
            "Steps, or samples, per second while it runs",
            item -> status(item, RunFormat::speed),
            by(RunStatus::stepsPerSecond)),
    LEFT(
            "Time left",
            100,
            "Expected time to the end",
            item -> status(item, RunFormat::left),
            by(RunStatus::secondsLeft)),
    BEST(
            "Best validation loss",
            160,
            "Smallest loss on the validation split; only losses of the same kind of denoiser can be compared",
            item -> RunFormat.loss(item.overview().bestValidationLoss()),
            number(item -> item.overview().bestValidationLoss())),
    SOURCE(
            "Dataset",
            120,
            "Dataset of a training; run of a sampling or reconstruction",
            item -> RunFormat.source(item.overview()),
            Comparator.comparing(item -> RunFormat.source(item.overview()))),
    KIND(
            "Kind",
            100,
            "Training, sampling or reconstruction",
            item -> RunFormat.kind(item.overview()),
            Comparator.comparing(item -> RunFormat.kind(item.overview()))),
    AGE(
            "Age",
            60,
            "Since it was made",
            item -> RunFormat.age(item.overview().created()),
            Comparator.<RunItem, String>comparing(item -> item.overview().created())
                    .reversed());

    final String title;
    final int width;
    final String hint;
    final Function<RunItem, String> text;
    final Comparator<RunItem> order;

    RunColumn(String title, int width, String hint, Function<RunItem, String> text, Comparator<RunItem> order) {
        this.title = title;
        this.width = width;
        this.hint = hint;
        this.text = text;
        this.order = order;
    }

    boolean number() {
        return this == SPEED || this == LEFT || this == BEST || this == AGE;
    }

    private static String status(RunItem item, Function<RunStatus, String> text) {
        RunStatus status = item.overview().status();
        return status == null ? "" : text.apply(status);
    }

    private static Comparator<RunItem> by(Function<RunStatus, Double> value) {
        return number(item -> item.overview().status() == null
                ? null
                : value.apply(item.overview().status()));
    }

    // What is not known comes last.
    private static Comparator<RunItem> number(Function<RunItem, Double> value) {
        return Comparator.comparing(item -> {
            Double number = value.apply(item);
            return number == null || number.isNaN() ? Double.POSITIVE_INFINITY : number;
        });
    }
}
