package org.pccd.dft.ui.internal.view;

import java.util.Comparator;
import java.util.function.Function;
import org.pccd.dft.ui.internal.JobItem;
import org.pccd.dft.ui.internal.Words;

/** The columns of the DFT jobs view. */
enum JobColumn {
    JOB("Job", 130, "Name of its folder", i -> i.row().job(), Comparator.comparing(JobItem::path)),
    FORMULA("Formula", 90, "Of the cell", i -> i.row().formula(), Comparator.comparing(i -> i.row()
            .formula())),
    CALCULATOR("Program", 80, "DFT program", i -> i.row().calculator(), Comparator.comparing(i -> i.row()
            .calculator())),
    PRESET("Preset", 60, "What is asked of it", i -> i.row().preset(), Comparator.comparing(i -> i.row()
            .preset())),
    STATE(
            "State",
            170,
            "Told from what the program says of its convergence, never from its exit code",
            i -> Words.of(i.state()),
            Comparator.comparing(JobItem::state)),
    ENERGY(
            "Energy (eV/atom)",
            115,
            "Of converged jobs only; comparable within one method only",
            i -> Words.number("%.5f", i.row().energyPerAtom()),
            by(i -> i.row().energyPerAtom())),
    FORCE(
            "Force (eV/Å)",
            85,
            "The largest, of the latest step",
            i -> Words.number("%.4f", i.row().maxForce()),
            by(i -> i.row().maxForce())),
    PRESSURE(
            "Pressure (GPa)",
            100,
            "Of the latest step",
            i -> Words.number("%.3f", i.row().pressure()),
            by(i -> i.row().pressure())),
    STEPS(
            "Steps",
            50,
            "Ionic steps of the latest attempt",
            i -> i.row().steps() == 0 ? "" : Integer.toString(i.row().steps()),
            by(i -> (double) i.row().steps())),
    TIME(
            "Time",
            80,
            "For which the program has run, all attempts together",
            i -> i.row().seconds() > 0 ? Words.time(i.row().seconds()) : "",
            by(i -> i.row().seconds())),
    REASON("Reason", 330, "What is wrong, and what to do", JobColumn::reason, Comparator.comparing(JobColumn::reason)),
    FOLDER(
            "Folder",
            110,
            "That the job belongs to",
            i -> i.folder().getFileName().toString(),
            Comparator.comparing(JobItem::folder));

    final String title;
    final int width;
    final String hint;
    final Function<JobItem, String> text;
    final Comparator<JobItem> order;

    JobColumn(String title, int width, String hint, Function<JobItem, String> text, Comparator<JobItem> order) {
        this.title = title;
        this.width = width;
        this.hint = hint;
        this.text = text;
        this.order = order;
    }

    boolean number() {
        return ordinal() >= ENERGY.ordinal() && ordinal() <= TIME.ordinal();
    }

    private static String reason(JobItem item) {
        String fault = item.row().fault() == null ? "" : Words.of(item.row().fault());
        String message = item.row().message();
        return fault.isEmpty() || message.isEmpty() ? fault + message : fault + ": " + message;
    }

    private static Comparator<JobItem> by(Function<JobItem, Double> value) {
        return Comparator.comparing(value, Comparator.nullsLast(Comparator.naturalOrder()));
    }
}
