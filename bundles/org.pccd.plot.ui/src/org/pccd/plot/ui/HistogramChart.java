package org.pccd.plot.ui;

import java.util.Arrays;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swtchart.ICustomPaintListener;
import org.eclipse.swtchart.Range;
import org.pccd.plot.Figure;
import org.pccd.plot.Histogram;
import org.pccd.plot.ui.internal.NumberText;

/**
 * Counts of values in bins: click a bin, or walk with the arrow keys and press Enter. All methods on the thread of the
 * user interface.
 */
public final class HistogramChart extends ChartBase {
    /** Told the bin that is clicked. */
    @FunctionalInterface
    public interface BinListener {
        /** @param from smallest value of the bin; values are smaller than {@code to}. */
        void clicked(double from, double to);
    }

    private static final double HEADROOM = 1.05;

    private Histogram shown = new Histogram(0, 1, new double[1]);
    private BinListener listener = (from, to) -> {};
    private int selected = -1;
    private double[] marks = {};

    public HistogramChart(Composite parent) {
        super(parent);
        x.getGrid().setVisible(false);
        chart.getPlotArea().addCustomPaintListener((ICustomPaintListener) e -> paintBins(e.gc));
        plot().addListener(SWT.MouseUp, e -> {
            if (e.button == 1) {
                choose(binAt(e.x));
            }
        });
        plot().addListener(SWT.MouseMove, e -> {
            String text = text(binAt(e.x));
            if (!text.equals(plot().getToolTipText())) {
                plot().setToolTipText(text);
            }
        });
        plot().addListener(SWT.KeyDown, e -> key(e.keyCode));
    }

    /** Shows counts; {@link Histogram#of} makes them, for many values off the thread of the user interface. */
    public void show(Histogram histogram) {
        shown = histogram;
        selected = -1;
        chart.suspendUpdate(true);
        x.setRange(new Range(shown.edge(0), shown.edge(shown.counts().length)));
        y.setRange(new Range(0, Math.max(1, Arrays.stream(shown.counts()).max().orElse(1)) * HEADROOM));
        chart.suspendUpdate(false);
        chart.redraw();
    }

    /** Draws vertical dashed lines at these values. */
    public void marks(double[] values) {
        marks = values.clone();
        plot().redraw();
    }

    public void onClick(BinListener newListener) {
        listener = newListener;
    }

    /** Marks a bin without telling the listener; -1: none. */
    public void select(int bin) {
        selected = bin;
        plot().redraw();
    }

    private int binAt(int pixel) {
        int width = Math.max(1, chart.getPlotArea().getSize().x);
        int bin = (int) Math.floor((double) pixel / width * shown.counts().length);
        return bin >= 0 && bin < shown.counts().length ? bin : -1;
    }

    private void choose(int bin) {
        if (bin >= 0) {
            select(bin);
            listener.clicked(shown.edge(bin), shown.edge(bin + 1));
        }
    }

    private void key(int code) {
        int last = shown.counts().length - 1;
        switch (code) {
            case SWT.ARROW_RIGHT, SWT.ARROW_UP -> select(Math.min(last, selected + 1));
            case SWT.ARROW_LEFT, SWT.ARROW_DOWN -> select(Math.max(0, selected - 1));
            case SWT.HOME -> select(0);
            case SWT.END -> select(last);
            case SWT.CR, SWT.KEYPAD_CR, ' ' -> choose(selected);
            default -> {}
        }
        plot().setToolTipText(text(selected));
    }

    private String text(int bin) {
        return bin < 0
                ? ""
                : NumberText.of(shown.edge(bin), 6) + " to " + NumberText.of(shown.edge(bin + 1), 6) + ": "
                        + NumberText.of(shown.counts()[bin], 9);
    }

    private void paintBins(GC gc) {
        int width = chart.getPlotArea().getSize().x;
        int height = chart.getPlotArea().getSize().y;
        double top = y.getRange().upper;
        int bins = shown.counts().length;
        for (int i = 0; i < bins; i++) {
            int from = (int) Math.round((double) i * width / bins);
            int to = (int) Math.round((i + 1.0) * width / bins);
            int high = (int) Math.ceil(shown.counts()[i] / top * height);
            gc.setBackground(colours().series(i == selected ? 1 : 0));
            gc.fillRectangle(from, height - high, Math.max(1, to - from - (to - from > 4 ? 1 : 0)), high);
        }
        gc.setForeground(colours().mark());
        gc.setLineStyle(SWT.LINE_DASH);
        double first = shown.edge(0);
        double last = shown.edge(bins);
        for (double mark : marks) {
            if (mark > first && mark < last) {
                int at = (int) Math.round((mark - first) / (last - first) * width);
                gc.drawLine(at, 0, at, height);
            }
        }
        gc.setLineStyle(SWT.LINE_SOLID);
        if (selected >= 0) {
            int from = (int) Math.round((double) selected * width / bins);
            gc.setForeground(colours().text());
            gc.drawRectangle(from, 0, Math.max(1, width / bins - 1), height - 1);
        }
    }

    @Override
    void recolour() {}

    @Override
    String description() {
        StringBuilder text = new StringBuilder("Histogram of " + xLabel() + ". ");
        for (int i = 0; i < shown.counts().length; i++) {
            text.append(text(i)).append("; ");
        }
        return text.toString();
    }

    @Override
    public Figure figure() {
        int bins = shown.counts().length;
        double[] edges = new double[bins + 2];
        double[] counts = new double[bins + 2];
        edges[0] = shown.edge(0);
        for (int i = 0; i <= bins; i++) {
            edges[i + 1] = shown.edge(i);
            counts[i + 1] = i < bins ? shown.counts()[i] : 0;
        }
        return Figure.step(title(), xLabel(), yLabel())
                .series(yLabel().isEmpty() ? "count" : yLabel(), edges, counts)
                .marks(marks);
    }

    @Override
    public Supplier<String> csv() {
        StringBuilder csv = new StringBuilder("from,to,count\n");
        for (int i = 0; i < shown.counts().length; i++) {
            csv.append(shown.edge(i)).append(',').append(shown.edge(i + 1)).append(',');
            csv.append(shown.counts()[i]).append('\n');
        }
        String text = csv.toString();
        return () -> text;
    }
}
