package org.pccd.dataset.ui.internal.editor;

import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.pccd.dataset.ui.internal.editor.StatisticsData.Chart;
import org.pccd.plot.Figure;
import org.pccd.plot.Histogram;
import org.pccd.plot.ui.BarChart;
import org.pccd.plot.ui.HistogramChart;

/** A chart of counts, as bars or as bins. */
final class StatisticsChart {
    private final BarChart bars;
    private final HistogramChart bins;
    private Chart shown;
    private BiConsumer<String, String> filter = (column, text) -> {};

    StatisticsChart(Composite parent, Chart chart) {
        shown = chart;
        bars = chart.categories().isEmpty() ? null : new BarChart(parent);
        bins = bars == null ? new HistogramChart(parent) : null;
        control().setData("org.pccd.id", "dataset.chart." + chart.column());
        if (bars == null) {
            bins.onClick((from, to) -> filter.accept(shown.column(), range(from, to)));
        } else {
            bars.onClick(i -> filter.accept(shown.column(), shown.categories().get(i)));
        }
    }

    /** Takes a column and a filter for it where a bar or bin is clicked. */
    void onFilter(BiConsumer<String, String> listener) {
        filter = listener;
    }

    void show(Chart chart) {
        shown = chart;
        String unit = chart.label();
        if (bars == null) {
            bins.labels(chart.title(), unit, "Structures");
            bins.show(new Histogram(chart.start(), chart.width(), chart.counts()));
        } else {
            bars.labels(chart.title(), unit, "Structures");
            bars.show(chart.categories(), chart.counts());
        }
    }

    Control control() {
        return bars == null ? bins : bars;
    }

    String column() {
        return shown.column();
    }

    Figure figure() {
        return bars == null ? bins.figure() : bars.figure();
    }

    Supplier<String> csv() {
        return bars == null ? bins.csv() : bars.csv();
    }

    private static String range(double from, double to) {
        return ">=" + number(from) + " & <" + number(to);
    }

    // Enough digits to tell neighbours apart, not more than one wants to read.
    private static String number(double d) {
        return String.format(Locale.ROOT, "%.7g", d)
                .replaceAll("(\\.\\d*?)0+$", "$1")
                .replaceAll("\\.$", "");
    }
}
