package org.pccd.plot.ui;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swtchart.ICustomPaintListener;
import org.pccd.plot.Curve;
import org.pccd.plot.Figure;
import org.pccd.plot.ui.internal.CurveMouse;
import org.pccd.plot.ui.internal.CurvePainter;
import org.pccd.plot.ui.internal.Interval;
import org.pccd.plot.ui.internal.NumberText;

/**
 * Lines of any number of points. Drag, or turn the wheel, to zoom; drag with Shift or the middle button to move;
 * double-click or Home to see all again; Ctrl with the arrow keys moves the cross-hair. All methods on the thread of
 * the user interface.
 */
public final class CurveChart extends ChartBase {
    /**
     * A line.
     *
     * @param name in the legend, unique
     * @param curve its points
     * @param background drawn pale behind it, such as the values that it smooths; null: none
     * @param colour number of a colour that differs from that of other numbers
     * @param dashed to tell it from a line of the same colour
     */
    public record Line(String name, Curve curve, Curve background, int colour, boolean dashed) {
        public Line(String name, Curve curve, int colour) {
            this(name, curve, null, colour, false);
        }
    }

    /** Told what the user does; see {@link LinkedCharts}. */
    interface ViewListener {
        void xChanged(CurveChart source);

        void hovered(CurveChart source, double atX);
    }

    private final CurvePainter painter = new CurvePainter();
    private final CurveMouse mouse;
    private final CurveAxes axes;
    private List<Line> lines = List.of();
    private Set<String> hidden = Set.of();
    private double[] marks = new double[0];
    private double[] breaks = new double[0];
    private XAxis kind = XAxis.NUMBER;
    private boolean logX;
    private boolean logY;
    // Null where the axis follows the data.
    private Interval chosenX;
    private Interval chosenY;
    private Interval nowX = new Interval(0, 1, false);
    private Interval nowY = new Interval(0, 1, false);
    private CurvePainter.Scene scene;
    private double hovered = Double.NaN;
    private ViewListener listener;

    public CurveChart(Composite parent) {
        super(parent);
        setLayout(GridLayoutFactory.fillDefaults().create());
        chart.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        chart.getPlotArea().addCustomPaintListener((ICustomPaintListener) e -> paint(e.gc));
        axes = new CurveAxes(chart);
        chart.addPaintListener(e -> axes.paint(e.gc));
        mouse = new CurveMouse(plot(), new Navigation());
        addDisposeListener(e -> painter.dispose());
        refresh();
    }

    /** Shows these lines in place of others; the view stays where it was chosen, else it follows the data. */
    public void show(List<Line> newLines) {
        lines = List.copyOf(newLines);
        refresh();
    }

    /**
     * Shows these lines and vertical marks; see {@link #show(List)} and {@link #marks}.
     *
     * @param newBreaks x that no line crosses, where the lines on both sides do not belong together
     */
    public void show(List<Line> newLines, double[] newMarks, double[] newBreaks) {
        marks = newMarks.clone();
        breaks = newBreaks.clone();
        show(newLines);
    }

    /** Adds a line, or replaces the one of this name. */
    public void series(String name, double[] xs, double[] ys) {
        List<Line> changed = new ArrayList<>(lines);
        int at = lines.stream().map(Line::name).toList().indexOf(name);
        if (at < 0) {
            changed.add(new Line(name, Curve.of(xs, ys), lines.size()));
        } else {
            changed.set(at, new Line(name, Curve.of(xs, ys), lines.get(at).colour()));
        }
        show(changed);
    }

    /** Draws vertical dashed lines at these x. */
    public void marks(double[] newMarks) {
        marks = newMarks.clone();
        refresh();
    }

    /** Leaves out the lines of these names. */
    public void hide(Set<String> names) {
        hidden = Set.copyOf(names);
        refresh();
    }

    /** What the x are; the view is reset where that changes. */
    public void xAxis(XAxis newKind) {
        chosenX = kind == newKind ? chosenX : null;
        kind = newKind;
        refresh();
    }

    /** Sets what the x are and which axes are logarithmic; the view is reset where that changes. */
    public void setAxes(XAxis newKind, boolean newLogX, boolean newLogY) {
        if (kind != newKind || logX != newLogX) {
            chosenX = null;
        }
        if (logY != newLogY) {
            chosenY = null;
        }
        kind = newKind;
        logX = newLogX;
        logY = newLogY;
        refresh();
    }

    public void logX(boolean log) {
        logX = log;
        chosenX = null;
        refresh();
    }

    public void logY(boolean log) {
        logY = log;
        chosenY = null;
        refresh();
    }

    /** Fixes what is shown of the x axis. */
    public void xRange(double min, double max) {
        chosenX = Interval.around(min, max, log());
        refresh();
    }

    /** Fixes what is shown of the y axis. */
    public void yRange(double min, double max) {
        chosenY = Interval.around(min, max, logY);
        refresh();
    }

    /** Shows everything. */
    public void reset() {
        chosenX = null;
        chosenY = null;
        refresh();
    }

    boolean zoomed() {
        return chosenX != null;
    }

    Interval shownX() {
        return nowX;
    }

    /** Pixels from the left edge to the plot, indentation aside. */
    int leftOfPlot() {
        return chart.getPlotArea().getBounds().x;
    }

    int leftOfPlotIndented() {
        return leftOfPlot() + ((GridData) chart.getLayoutData()).horizontalIndent;
    }

    void indent(int pixels) {
        GridData data = (GridData) chart.getLayoutData();
        if (data.horizontalIndent != pixels) {
            data.horizontalIndent = pixels;
            layout();
            // The space of labels is known after the first pass only.
            chart.updateLayout();
        }
    }

    void listener(ViewListener newListener) {
        listener = newListener;
    }

    /** The cross-hair, NaN for none; tells nobody. */
    void hover(double atX) {
        if (Double.compare(hovered, atX) != 0) {
            hovered = atX;
            plot().redraw();
        }
    }

    void follow(Interval newX) {
        chosenX = newX;
        refresh();
    }

    private boolean log() {
        return logX && kind != XAxis.DATE;
    }

    private List<Line> visible() {
        return lines.stream().filter(l -> !hidden.contains(l.name())).toList();
    }

    private void refresh() {
        List<Line> visible = visible();
        nowX = chosenX != null ? chosenX : ViewFit.x(visible, log());
        nowY = chosenY != null ? chosenY : ViewFit.y(visible, nowX, logY);
        List<CurvePainter.Stroke> strokes = new ArrayList<>();
        for (Line line : visible) {
            if (line.background() != null) {
                Color pale = colours().mixed(colours().series(line.colour()), 0.3);
                strokes.add(new CurvePainter.Stroke(line.background(), pale, 1, false));
            }
        }
        for (Line line : visible) {
            Color colour = colours().series(line.colour());
            strokes.add(new CurvePainter.Stroke(line.curve(), colour, 2, line.dashed()));
        }
        scene = new CurvePainter.Scene(strokes, marks, breaks, colours(), nowX, nowY);
        axes.show(kind, nowX, nowY, xLabel(), colours());
        chart.redraw();
    }

    @Override
    void recolour() {
        refresh();
    }

    private void paint(GC gc) {
        Point area = chart.getPlotArea().getSize();
        painter.paint(gc, area, scene, axes::grid);
        mouse.paint(gc, colours());
        if (Double.isFinite(hovered) && nowX.position(hovered) >= 0 && nowX.position(hovered) <= 1) {
            List<CurvePainter.Row> rows = new ArrayList<>();
            for (Line line : visible()) {
                int i = line.curve().nearest(hovered);
                if (i >= 0 && Double.isFinite(line.curve().y(i))) {
                    double value = line.curve().y(i);
                    String text = line.name() + "  " + NumberText.of(value, 5) + raw(line, i);
                    rows.add(new CurvePainter.Row(colours().series(line.colour()), text, value));
                }
            }
            if (!rows.isEmpty()) {
                painter.crosshair(gc, colours(), hovered, kind.text(hovered), rows);
            }
        }
    }

    private static String raw(Line line, int i) {
        return line.background() == null || i >= line.background().size()
                ? ""
                : "  (" + NumberText.of(line.background().y(i), 5) + ")";
    }

    @Override
    String description() {
        StringBuilder text = new StringBuilder("Chart of " + yLabel() + " by " + xLabel() + ". ");
        for (Line line : visible()) {
            int last = line.curve().size() - 1;
            text.append(line.name()).append(": ").append(last + 1).append(" values");
            if (last >= 0) {
                text.append(", the last ").append(NumberText.of(line.curve().y(last), 5));
            }
            text.append(". ");
        }
        return text.toString();
    }

    @Override
    public Figure figure() {
        return ChartFigures.of(title(), xLabel(), yLabel(), visible(), marks, nowX, nowY, kind);
    }

    @Override
    public Supplier<String> csv() {
        List<Line> visible = visible();
        return () -> ChartFigures.csv(visible);
    }

    /** Names of the lines that are left out. */
    public Set<String> hidden() {
        return new HashSet<>(hidden);
    }

    /** Colour that a line of this number has now. */
    public Color colour(int number) {
        return colours().series(number);
    }

    private final class Navigation implements CurveMouse.Target {
        @Override
        public Interval x() {
            return nowX;
        }

        @Override
        public Interval y() {
            return nowY;
        }

        @Override
        public void view(Interval newX, Interval newY) {
            chosenX = newX;
            chosenY = newY;
            refresh();
            told();
        }

        @Override
        public void reset() {
            CurveChart.this.reset();
            told();
        }

        private void told() {
            if (listener != null) {
                listener.xChanged(CurveChart.this);
            }
        }

        @Override
        public void hover(double atX) {
            double snapped = snapped(atX);
            CurveChart.this.hover(snapped);
            if (listener != null) {
                listener.hovered(CurveChart.this, snapped);
            }
        }

        private double snapped(double atX) {
            List<Line> visible = visible();
            if (!Double.isFinite(atX) || visible.isEmpty()) {
                return Double.NaN;
            }
            Curve first = visible.get(0).curve();
            int i = first.nearest(atX);
            return i < 0 ? atX : first.x(i);
        }

        @Override
        public double hovered() {
            return hovered;
        }

        @Override
        public void step(int points) {
            List<Line> visible = visible();
            if (!visible.isEmpty() && visible.get(0).curve().size() > 0) {
                Curve first = visible.get(0).curve();
                int i = Double.isFinite(hovered) ? first.nearest(hovered) + points : first.nearest(nowX.value(0.5));
                hover(first.x(Math.max(0, Math.min(first.size() - 1, i))));
            }
        }
    }
}
