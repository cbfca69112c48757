package org.pccd.plot.ui;

import java.util.List;
import org.pccd.plot.Curve;
import org.pccd.plot.Figure;
import org.pccd.plot.ui.CurveChart.Line;
import org.pccd.plot.ui.internal.Interval;

/** What a chart of curves shows, for files. */
final class ChartFigures {
    private static final int COLUMNS = 1500;

    private ChartFigures() {}

    static Figure of(
            String title,
            String xLabel,
            String yLabel,
            List<Line> lines,
            double[] marks,
            Interval x,
            Interval y,
            XAxis kind) {
        Figure figure = Figure.line(title, label(xLabel, kind), yLabel).yRange(y.min(), y.max());
        if (x.log()) {
            figure.logX();
        }
        if (y.log()) {
            figure.logY();
        }
        double origin = kind == XAxis.DATE ? x.min() : 0;
        figure.xRange(x.min() - origin, x.max() - origin);
        for (Line line : lines) {
            if (line.background() != null) {
                Curve pale = inside(line.background(), x);
                figure.background(shifted(pale, origin), pale.ys());
            }
            Curve seen = inside(line.curve(), x);
            figure.series(line.name(), shifted(seen, origin), seen.ys());
        }
        double[] seen = java.util.Arrays.stream(marks)
                .filter(m -> m >= x.min() && m <= x.max())
                .map(m -> m - origin)
                .toArray();
        return figure.marks(seen);
    }

    private static String label(String xLabel, XAxis kind) {
        return xLabel + (kind == XAxis.NUMBER ? "" : kind == XAxis.DATE ? " (s since the left edge)" : " (s)");
    }

    private static Curve inside(Curve curve, Interval x) {
        return curve.columns(x.min(), x.max(), COLUMNS, x.log());
    }

    private static double[] shifted(Curve curve, double origin) {
        double[] xs = curve.xs();
        for (int i = 0; i < xs.length; i++) {
            xs[i] -= origin;
        }
        return xs;
    }

    /** All points, one below the other. */
    static String csv(List<Line> lines) {
        StringBuilder csv = new StringBuilder("name,x,y\n");
        for (Line line : lines) {
            Curve curve = line.background() == null ? line.curve() : line.background();
            String name = Csv.field(line.name());
            for (int i = 0; i < curve.size(); i++) {
                csv.append(name)
                        .append(',')
                        .append(curve.x(i))
                        .append(',')
                        .append(curve.y(i))
                        .append('\n');
            }
        }
        return csv.toString();
    }
}
