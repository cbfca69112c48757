package org.pccd.dft.ui.internal.details;

import java.io.IOException;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.pccd.dft.DftHistory;
import org.pccd.dft.queue.DftJob;
import org.pccd.dft.ui.internal.JobItem;
import org.pccd.plot.Curve;

/** How a job went, as curves, and what the program warned of. */
record JobHistory(DftHistory history, List<String> warnings, int sites) {
    private static final double MILLI = 1000;

    /** Reads it; not on the thread of the user interface. */
    static JobHistory read(JobItem item) throws IOException {
        DftJob job = item.job();
        return new JobHistory(
                job.history(item.batch().calculator(), item.batch().info().preset()),
                job.warnings(),
                Math.max(1, item.row().sites()));
    }

    /** Energy of each step above that of the latest, in meV/atom. */
    Curve energy() {
        double last = history.steps().isEmpty() ? 0 : history.steps().getLast().energy();
        return steps(s -> (s.energy() - last) / sites * MILLI);
    }

    /** Largest force of each step in eV/Å. */
    Curve force() {
        return steps(DftHistory.Step::maxForce);
    }

    private Curve steps(ToDoubleFunction<DftHistory.Step> value) {
        List<DftHistory.Step> told = history.steps().stream()
                .filter(s -> Double.isFinite(value.applyAsDouble(s)))
                .toList();
        return Curve.of(
                told.stream().mapToDouble(DftHistory.Step::number).toArray(),
                told.stream().mapToDouble(value).toArray());
    }

    /** What was wrong with the energy after each cycle in eV; exact zeros, which have no logarithm, are left out. */
    Curve residual() {
        List<DftHistory.Cycle> all = history.cycles();
        double[] x = new double[all.size()];
        double[] y = new double[all.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = i + 1.0;
            y[i] = all.get(i).residual() > 0 ? all.get(i).residual() : Double.NaN;
        }
        return Curve.of(x, y);
    }

    /** Where, among the cycles, a new step begins. */
    double[] beginnings() {
        List<DftHistory.Cycle> all = history.cycles();
        return java.util.stream.IntStream.range(1, all.size())
                .filter(i -> all.get(i).step() != all.get(i - 1).step())
                .mapToDouble(i -> i + 0.5)
                .toArray();
    }
}
