package org.pccd.run.curves;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.pccd.core.PccdException;
import org.pccd.diffusion.Loss;
import org.pccd.plot.Curve;
import org.pccd.run.RunFolder;

/**
 * The metrics of a run under a name.
 *
 * @param colour number that tells it from other runs
 * @param loss what its losses are
 */
public record RunMetrics(String name, int colour, Loss loss, MetricTable table) {
    // The others are shown as they are.
    private static final Set<Quantity> NOISY = EnumSet.of(Quantity.LOSS, Quantity.GRADIENT_NORM, Quantity.SPEED);

    /**
     * A curve of a run.
     *
     * @param group what is shown and hidden together: of several runs the run, else the quantity
     * @param raw the values behind a smoothed curve, null where it is not smoothed
     * @param dashed to tell it from the run's other curve in the same panel
     */
    public record Drawn(String name, String group, Curve curve, Curve raw, int colour, boolean dashed) {}

    /** Reads all that there is now. */
    public static RunMetrics read(Path run, int colour) {
        MetricsTail tail = new MetricsTail(run);
        while (tail.look()) {
            // until the end of the file
        }
        String name = run.toAbsolutePath().normalize().getFileName().toString();
        return new RunMetrics(name, colour, lossOf(run), tail.table());
    }

    /** What the losses of a run are, {@link Loss#UNKNOWN} where it or its denoiser is not there. */
    public static Loss lossOf(Path run) {
        try {
            return RunFolder.open(run).loss();
        } catch (PccdException e) {
            return Loss.UNKNOWN;
        }
    }

    /** The curves of some runs in a panel; those without a value are left out. */
    public static List<Drawn> curves(List<RunMetrics> runs, Panel panel, CurveOptions options) {
        List<Drawn> drawn = new ArrayList<>();
        boolean several = runs.size() > 1;
        for (RunMetrics run : runs) {
            for (int i = 0; i < panel.quantities().size(); i++) {
                Quantity quantity = panel.quantities().get(i);
                Curve raw = run.table.curve(quantity, options.axis());
                if (raw.size() > 0) {
                    boolean smooth = options.smoothing() > 0 && NOISY.contains(quantity);
                    Curve curve = smooth ? run.table.smoothed(quantity, options.axis(), options.smoothing()) : raw;
                    String name = several ? run.name + suffix(quantity, panel) : quantity.label();
                    String group = several ? run.name : quantity.label();
                    int colour = several ? run.colour : run.colour + i;
                    drawn.add(new Drawn(name, group, curve, smooth ? raw : null, colour, several && i > 0));
                }
            }
        }
        return drawn;
    }

    private static String suffix(Quantity quantity, Panel panel) {
        return panel.quantities().size() == 1 ? "" : quantity == Quantity.LOSS ? " training" : " validation";
    }
}
