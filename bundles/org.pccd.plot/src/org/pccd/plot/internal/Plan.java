package org.pccd.plot.internal;

import java.util.List;

/** All that a figure shows. NaN as a limit means: from the data. */
public record Plan(
        Kind kind,
        String title,
        String xLabel,
        String yLabel,
        List<Series> series,
        List<Label> labels,
        List<String> categories,
        int bins,
        boolean logX,
        boolean logY,
        double xMin,
        double xMax,
        double yMin,
        double yMax,
        double[] marks,
        boolean legendInside,
        int width,
        int height) {
    /** Forms of figures. */
    public enum Kind {
        LINE,
        STEP,
        BAR,
        HISTOGRAM
    }

    /**
     * A named row of data; what x and y hold depends on the kind. One without a name is a pale background.
     *
     * @param apart whether its points are marked and not joined
     */
    public record Series(String name, double[] x, double[] y, boolean apart) {
        public Series(String name, double[] x, double[] y) {
            this(name, x, y, false);
        }
    }

    /** A text at a place. */
    public record Label(String text, double x, double y) {}
}
