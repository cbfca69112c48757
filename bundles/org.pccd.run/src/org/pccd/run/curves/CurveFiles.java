package org.pccd.run.curves;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.pccd.core.AtomicFiles;
import org.pccd.core.PccdException;
import org.pccd.plot.Curve;
import org.pccd.plot.Figure;
import org.pccd.plot.FigureStack;
import org.pccd.plot.TimeScale;

/** Writes curves of trainings: PNG, SVG, or CSV with all values. */
public final class CurveFiles {
    private static final int COLUMNS = 1500;
    private static final int HEIGHT = 300;

    private CurveFiles() {}

    /**
     * Writes one file, its format by its suffix.
     *
     * @param width of figures in points
     * @throws PccdException where the suffix is none of png, svg and csv, or there is nothing to draw yet
     */
    public static void write(List<RunMetrics> runs, CurveOptions options, int width, Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        try {
            if (name.endsWith(".csv")) {
                StringWriter text = new StringWriter();
                try (BufferedWriter out = new BufferedWriter(text)) {
                    MetricsCsv.write(runs, out);
                }
                AtomicFiles.write(file, text.toString());
            } else if (name.endsWith(".png") || name.endsWith(".svg")) {
                figures(runs, options, width).write(file);
            } else {
                throw new PccdException(
                        "Curves are written as PNG, SVG or CSV: '" + file.getFileName() + "' ends otherwise.");
            }
        } catch (IOException e) {
            throw new PccdException(file + " cannot be written: " + e.getMessage() + ".", e);
        }
    }

    /** A figure for each panel that has a value. */
    static FigureStack figures(List<RunMetrics> runs, CurveOptions options, int width) {
        FigureStack stack = new FigureStack();
        for (Panel panel : options.panels()) {
            List<RunMetrics.Drawn> curves = RunMetrics.curves(runs, panel, options);
            if (!curves.isEmpty()) {
                stack.add(figure(runs, curves, panel, options).size(width, HEIGHT));
            }
        }
        return stack;
    }

    private static Figure figure(
            List<RunMetrics> runs, List<RunMetrics.Drawn> curves, Panel panel, CurveOptions options) {
        double first = curves.stream().mapToDouble(c -> c.curve().x(0)).min().orElse(0);
        double last = curves.stream()
                .mapToDouble(c -> c.curve().x(c.curve().size() - 1))
                .max()
                .orElse(1);
        double origin = options.axis() == TimeAxis.WALL ? first : 0;
        TimeScale scale = TimeScale.of(last - origin);
        double unit = options.axis() == TimeAxis.STEP ? 1 : scale.seconds();
        String label =
                switch (options.axis()) {
                    case STEP -> TimeAxis.STEP.label();
                    case RELATIVE -> TimeAxis.RELATIVE.label() + " (" + scale.unit() + ")";
                    case WALL -> "Time since " + TimeScale.date(first) + " (" + scale.unit() + ")";
                };
        Figure figure = Figure.line("", label, panel.axis(runs)).legendInside();
        if (options.logX() && options.axis() != TimeAxis.WALL) {
            figure.logX();
        } else {
            figure.xRange(0, (last - origin) / unit);
        }
        if (options.logY()) {
            figure.logY();
        }
        for (RunMetrics.Drawn drawn : curves) {
            if (drawn.raw() != null) {
                Curve pale = drawn.raw().columns(first, last, COLUMNS, false);
                figure.background(scaled(pale, origin, unit), pale.ys());
            }
            Curve seen = drawn.curve().columns(first, last, COLUMNS, false);
            figure.series(drawn.name(), scaled(seen, origin, unit), seen.ys());
        }
        return figure.marks(runs.stream()
                .flatMap(r -> r.table().resumes().stream())
                .mapToDouble(r -> (r.on(options.axis()) - origin) / unit)
                .filter(Double::isFinite)
                .toArray());
    }

    private static double[] scaled(Curve curve, double origin, double unit) {
        double[] xs = curve.xs();
        for (int i = 0; i < xs.length; i++) {
            xs[i] = (xs[i] - origin) / unit;
        }
        return xs;
    }
}
