package org.pccd.plot.ui;

import java.util.Arrays;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.Range;
import org.pccd.plot.TimeScale;
import org.pccd.plot.ui.internal.ChartColours;
import org.pccd.plot.ui.internal.CurvePainter;
import org.pccd.plot.ui.internal.Interval;
import org.pccd.plot.ui.internal.LogTicks;
import org.pccd.plot.ui.internal.NumberText;

/** The axes of a chart of curves: times in a readable unit, logarithmic ones labelled at round values. */
final class CurveAxes {
    private static final int LABEL_WIDTH = 70;
    private static final int LABEL_HEIGHT = 24;

    private final Chart chart;
    private final IAxis x;
    private final IAxis y;
    private XAxis kind = XAxis.NUMBER;
    private Interval shownX = new Interval(0, 1, false);
    private Interval shownY = new Interval(0, 1, false);
    private ChartColours colours;

    CurveAxes(Chart chart) {
        this.chart = chart;
        x = chart.getAxisSet().getXAxis(0);
        y = chart.getAxisSet().getYAxis(0);
    }

    void show(XAxis newKind, Interval newX, Interval newY, String label, ChartColours newColours) {
        kind = newKind;
        shownX = newX;
        shownY = newY;
        colours = newColours;
        double origin = origin();
        TimeScale scale = scale();
        chart.suspendUpdate(true);
        x.getTick().setFormat(kind == XAxis.DATE ? scale.clock(origin) : new NumberText());
        x.getTick().setTickMarkStepHint(kind == XAxis.DATE ? 110 : 80);
        x.getTitle().setText(label + (kind == XAxis.DURATION ? " (" + scale.unit() + ")" : ""));
        x.enableLogScale(false);
        x.setRange(new Range((shownX.min() - origin) / scale.seconds(), (shownX.max() - origin) / scale.seconds()));
        x.enableLogScale(shownX.log());
        y.enableLogScale(false);
        y.setRange(new Range(shownY.min(), shownY.max()));
        y.enableLogScale(shownY.log());
        x.getTick().setForeground(shownX.log() ? colours.background() : colours.text());
        y.getTick().setForeground(shownY.log() ? colours.background() : colours.text());
        chart.suspendUpdate(false);
        // The space of labels is known after the first pass only.
        chart.updateLayout();
    }

    CurvePainter.Grid grid() {
        double origin = origin();
        double unit = scale().seconds();
        double[] atX = Arrays.stream(x.getTick().getTickLabelValues())
                .map(v -> origin + v * unit)
                .toArray();
        return new CurvePainter.Grid(
                shownX.log() ? logTicks(shownX, chart.getPlotArea().getSize().x / LABEL_WIDTH) : atX,
                shownY.log()
                        ? logTicks(shownY, chart.getPlotArea().getSize().y / LABEL_HEIGHT)
                        : y.getTick().getTickLabelValues());
    }

    private static double[] logTicks(Interval shown, int most) {
        return LogTicks.of(shown.min(), shown.max(), Math.max(2, most));
    }

    // The library's labels of a logarithmic axis fall on odd values: ours are drawn in their place.
    void paint(GC gc) {
        Rectangle plot = chart.getPlotArea().getBounds();
        gc.setForeground(colours.text());
        if (shownY.log()) {
            for (double value : logTicks(shownY, plot.height / LABEL_HEIGHT)) {
                String text = NumberText.of(value, 5);
                Point size = gc.textExtent(text);
                int py = plot.y + (int) Math.round((1 - shownY.position(value)) * (plot.height - 1));
                gc.drawText(text, plot.x - 8 - size.x, py - size.y / 2, true);
                gc.drawLine(plot.x - 5, py, plot.x - 1, py);
            }
        }
        if (shownX.log()) {
            for (double value : logTicks(shownX, plot.width / LABEL_WIDTH)) {
                String text = NumberText.of(value / scale().seconds(), 5);
                Point size = gc.textExtent(text);
                int px = plot.x + (int) Math.round(shownX.position(value) * (plot.width - 1));
                gc.drawText(text, px - size.x / 2, plot.y + plot.height + 7, true);
                gc.drawLine(px, plot.y + plot.height, px, plot.y + plot.height + 4);
            }
        }
    }

    // The axis counts in a unit that suits what is shown, dates from a midnight.
    private double origin() {
        return kind == XAxis.DATE ? TimeScale.midnight(shownX.min()) : 0;
    }

    private TimeScale scale() {
        return kind == XAxis.NUMBER ? TimeScale.SECONDS : TimeScale.of(shownX.max() - shownX.min());
    }
}
