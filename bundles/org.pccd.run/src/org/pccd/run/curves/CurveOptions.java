package org.pccd.run.curves;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.pccd.core.PccdException;

/**
 * How curves of trainings are drawn.
 *
 * @param smoothing weight of the past, from 0 (none) to below 1; the values themselves stay behind, pale
 */
public record CurveOptions(Set<Panel> panels, TimeAxis axis, double smoothing, boolean logX, boolean logY) {
    public CurveOptions {
        if (!(smoothing >= 0 && smoothing < 1)) {
            throw new PccdException("The smoothing is " + smoothing + ", but must be at least 0 and below 1.");
        }
        panels = Collections.unmodifiableSet(panels.isEmpty() ? EnumSet.noneOf(Panel.class) : EnumSet.copyOf(panels));
    }

    /** The losses, learning rate and gradient norm by step, somewhat smoothed. */
    public static CurveOptions usual() {
        return new CurveOptions(
                EnumSet.of(Panel.LOSS, Panel.LEARNING_RATE, Panel.GRADIENT_NORM), TimeAxis.STEP, 0.6, false, true);
    }

    public CurveOptions withPanels(Set<Panel> newPanels) {
        return new CurveOptions(newPanels, axis, smoothing, logX, logY);
    }

    public CurveOptions withAxis(TimeAxis newAxis) {
        return new CurveOptions(panels, newAxis, smoothing, logX, logY);
    }

    public CurveOptions withSmoothing(double newSmoothing) {
        return new CurveOptions(panels, axis, newSmoothing, logX, logY);
    }

    public CurveOptions withLog(boolean newLogX, boolean newLogY) {
        return new CurveOptions(panels, axis, smoothing, newLogX, newLogY);
    }
}
