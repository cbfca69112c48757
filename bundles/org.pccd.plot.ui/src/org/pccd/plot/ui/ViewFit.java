package org.pccd.plot.ui;

import java.util.List;
import org.pccd.plot.Curve;
import org.pccd.plot.ui.CurveChart.Line;
import org.pccd.plot.ui.internal.Interval;

/** Ranges of axes that show all of some lines. */
final class ViewFit {
    private static final double MARGIN = 0.04;

    private ViewFit() {}

    static Interval x(List<Line> lines, boolean log) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (Line line : lines) {
            Curve c = line.curve();
            int first = log ? c.below(Double.MIN_VALUE) : 0;
            if (first < c.size()) {
                min = Math.min(min, c.x(first));
                max = Math.max(max, c.x(c.size() - 1));
            }
        }
        return Interval.around(min, max, log);
    }

    /** What of y is seen in a stretch of x, with a margin. */
    static Interval y(List<Line> lines, Interval x, boolean log) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (Line line : lines) {
            for (Curve c :
                    line.background() == null ? List.of(line.curve()) : List.of(line.curve(), line.background())) {
                int from = Math.max(0, c.below(x.min()) - 1);
                int to = c.below(Math.nextUp(x.max())) + 1;
                Curve.Span span = c.span(from, to);
                double low = log ? c.smallestPositive(from, to) : span.min();
                min = low < min ? low : min;
                max = span.max() > max ? span.max() : max;
            }
        }
        return Interval.around(min, max, log).padded(MARGIN);
    }
}
