package org.pccd.plot.ui;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swtchart.IBarSeries;
import org.eclipse.swtchart.ICustomPaintListener;
import org.eclipse.swtchart.ISeries;
import org.eclipse.swtchart.ISeries.SeriesType;
import org.eclipse.swtchart.Range;
import org.pccd.plot.Figure;
import org.pccd.plot.ui.internal.NumberText;

/**
 * Bars by category: click a bar, or walk with the arrow keys and press Enter. All methods on the thread of the user
 * interface.
 */
public final class BarChart extends ChartBase {
    /** One bar for each category. */
    public record Bars(String name, double[] heights) {}

    private static final double HEADROOM = 1.05;

    private List<String> categories = List.of();
    private List<Bars> rows = List.of();
    private IntConsumer clicked = i -> {};
    private int selected = -1;

    public BarChart(Composite parent) {
        super(parent);
        x.getGrid().setVisible(false);
        chart.getPlotArea().addCustomPaintListener((ICustomPaintListener) e -> paintSelection(e.gc));
        plot().addListener(SWT.MouseUp, e -> {
            if (e.button == 1) {
                choose(categoryAt(horizontal() ? e.y : e.x));
            }
        });
        plot().addListener(SWT.MouseMove, e -> {
            String text = text(categoryAt(horizontal() ? e.y : e.x));
            if (!text.equals(plot().getToolTipText())) {
                plot().setToolTipText(text);
            }
        });
        plot().addListener(SWT.KeyDown, e -> key(e.keyCode));
    }

    /** Shows one bar for each category. */
    public void show(List<String> newCategories, double[] heights) {
        show(newCategories, List.of(new Bars(yLabel(), heights)));
    }

    /** Shows groups of bars, each row in a colour of its own; a legend names them where there are several. */
    public void show(List<String> newCategories, List<Bars> newRows) {
        categories = List.copyOf(newCategories);
        rows = List.copyOf(newRows);
        selected = -1;
        chart.suspendUpdate(true);
        for (ISeries<?> series : chart.getSeriesSet().getSeries()) {
            chart.getSeriesSet().deleteSeries(series.getId());
        }
        x.enableCategory(!categories.isEmpty());
        if (!categories.isEmpty()) {
            x.setCategorySeries(categories.toArray(String[]::new));
            for (Bars bars : rows) {
                IBarSeries<?> series = (IBarSeries<?>) chart.getSeriesSet().createSeries(SeriesType.BAR, bars.name());
                series.setYSeries(bars.heights());
                series.setBarPadding(25);
            }
            x.setRange(new Range(0, categories.size() - 1));
        }
        double top = rows.stream()
                .flatMapToDouble(r -> Arrays.stream(r.heights()))
                .filter(Double::isFinite)
                .max()
                .orElse(1);
        y.setRange(new Range(0, top > 0 ? top * HEADROOM : 1));
        chart.getLegend().setVisible(rows.size() > 1);
        chart.getLegend().setPosition(SWT.TOP);
        recolour();
        chart.suspendUpdate(false);
        chart.redraw();
    }

    /** Lays the bars on their side, the first category at the top: for long names. */
    public void sideways() {
        chart.setOrientation(SWT.VERTICAL);
        x.setReversed(true);
    }

    /** Told the index of the category whose bar is clicked. */
    public void onClick(IntConsumer listener) {
        clicked = listener;
    }

    /** Marks a category without telling the listener; -1: none. */
    public void select(int category) {
        selected = category;
        plot().redraw();
    }

    public int selected() {
        return selected;
    }

    private boolean horizontal() {
        return chart.getOrientation() == SWT.VERTICAL;
    }

    private int categoryAt(int pixel) {
        int length = horizontal()
                ? chart.getPlotArea().getSize().y
                : chart.getPlotArea().getSize().x;
        int category = (int) Math.floor((double) pixel / Math.max(1, length) * categories.size());
        return category >= 0 && category < categories.size() ? category : -1;
    }

    private void choose(int category) {
        if (category >= 0) {
            select(category);
            clicked.accept(category);
        }
    }

    private void key(int code) {
        int last = categories.size() - 1;
        switch (code) {
            case SWT.ARROW_RIGHT, SWT.ARROW_DOWN -> select(Math.min(last, selected + 1));
            case SWT.ARROW_LEFT, SWT.ARROW_UP -> select(Math.max(Math.min(0, last), selected - 1));
            case SWT.HOME -> select(Math.min(0, last));
            case SWT.END -> select(last);
            case SWT.CR, SWT.KEYPAD_CR, ' ' -> choose(selected);
            default -> {}
        }
        plot().setToolTipText(text(selected));
    }

    private String text(int category) {
        if (category < 0) {
            return "";
        }
        StringBuilder text = new StringBuilder(categories.get(category));
        for (Bars bars : rows) {
            text.append('\n').append(bars.name().isEmpty() ? "" : bars.name() + ": ");
            text.append(NumberText.of(bars.heights()[category], 6));
        }
        return text.toString();
    }

    private void paintSelection(GC gc) {
        if (selected >= 0 && selected < categories.size()) {
            Rectangle area = chart.getPlotArea().getBounds();
            int length = horizontal() ? area.height : area.width;
            int from = selected * length / categories.size();
            int to = (selected + 1) * length / categories.size();
            gc.setForeground(colours().text());
            gc.setLineStyle(SWT.LINE_SOLID);
            gc.setLineWidth(1);
            gc.drawRectangle(
                    horizontal() ? 0 : from,
                    horizontal() ? from : 0,
                    (horizontal() ? area.width : to - from) - 1,
                    (horizontal() ? to - from : area.height) - 1);
        }
    }

    @Override
    void recolour() {
        ISeries<?>[] all = chart.getSeriesSet().getSeries();
        for (int i = 0; i < all.length; i++) {
            ((IBarSeries<?>) all[i]).setBarColor(colours().series(i));
        }
    }

    @Override
    String description() {
        StringBuilder text = new StringBuilder("Bar chart of " + categories.size() + " categories. ");
        for (int i = 0; i < Math.min(50, categories.size()); i++) {
            text.append(text(i).replace('\n', ' ')).append("; ");
        }
        return text.toString();
    }

    @Override
    public Figure figure() {
        Figure figure = Figure.bar(title(), xLabel(), yLabel()).categories(categories);
        rows.forEach(r -> figure.bars(r.name().isEmpty() ? "bars" : r.name(), r.heights()));
        return figure;
    }

    @Override
    public Supplier<String> csv() {
        StringBuilder csv = new StringBuilder("category");
        rows.forEach(r -> csv.append(',').append(Csv.field(r.name().isEmpty() ? "value" : r.name())));
        for (int i = 0; i < categories.size(); i++) {
            csv.append('\n').append(Csv.field(categories.get(i)));
            for (Bars r : rows) {
                csv.append(',').append(r.heights()[i]);
            }
        }
        String text = csv.append('\n').toString();
        return () -> text;
    }
}
