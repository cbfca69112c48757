package org.pccd.plot.ui;

import java.util.List;
import org.pccd.plot.ui.internal.Interval;

/** Charts below each other that show the same stretch of x, point at the same x, and stand in line. */
public final class LinkedCharts implements CurveChart.ViewListener {
    private final List<CurveChart> charts;

    public LinkedCharts(List<CurveChart> charts) {
        this.charts = List.copyOf(charts);
        charts.forEach(c -> c.listener(this));
    }

    /** Shows everything in all charts. */
    public void reset() {
        charts.forEach(CurveChart::reset);
    }

    @Override
    public void xChanged(CurveChart source) {
        Interval x = source.zoomed() ? source.shownX() : null;
        for (CurveChart chart : charts) {
            if (chart != source) {
                chart.follow(x);
            }
        }
    }

    @Override
    public void hovered(CurveChart source, double atX) {
        for (CurveChart chart : charts) {
            if (chart != source) {
                chart.hover(atX);
            }
        }
    }

    /** Brings the y axes of visible charts to one line; after what they show has changed. */
    public void align() {
        // To indent a chart may change its labels and so its own margin.
        for (int attempt = 0; attempt < 3 && !aligned(); attempt++) {
            int left = charts.stream()
                    .filter(CurveChart::isVisible)
                    .mapToInt(CurveChart::leftOfPlot)
                    .max()
                    .orElse(0);
            charts.stream().filter(CurveChart::isVisible).forEach(c -> c.indent(left - c.leftOfPlot()));
        }
    }

    private boolean aligned() {
        return charts.stream()
                        .filter(CurveChart::isVisible)
                        .mapToInt(CurveChart::leftOfPlotIndented)
                        .distinct()
                        .count()
                <= 1;
    }
}
