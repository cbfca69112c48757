package org.pccd.plot.internal;

import java.awt.BasicStroke;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.knowm.xchart.AnnotationLine;
import org.knowm.xchart.AnnotationText;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.pccd.core.PccdException;
import org.pccd.plot.internal.Plan.Kind;
import org.pccd.plot.internal.Plan.Label;
import org.pccd.plot.internal.Plan.Series;

/** Turns a plan into a chart of the library. */
final class Charts {
    // Marks on more points than these run into each other.
    private static final int MOST_MARKED = 30;

    private Charts() {}

    static Chart<?, ?> of(Plan plan) {
        return plan.kind() == Kind.BAR ? bars(plan) : curves(plan);
    }

    private static Chart<?, ?> bars(Plan plan) {
        CategoryChart chart = new CategoryChartBuilder()
                .width(plan.width())
                .height(plan.height())
                .title(plan.title())
                .xAxisTitle(plan.xLabel())
                .yAxisTitle(plan.yLabel())
                .build();
        Look.apply(chart.getStyler(), plan);
        chart.getStyler().setAvailableSpaceFill(0.85);
        for (Series s : plan.series()) {
            if (s.y().length > 0) {
                double[] heights = Arrays.stream(s.y())
                        .map(h -> Double.isFinite(h) ? h : 0)
                        .toArray();
                chart.addSeries(s.name(), plan.categories(), boxed(heights)).setMarker(SeriesMarkers.NONE);
            }
        }
        return nonEmpty(chart, plan);
    }

    private static Chart<?, ?> curves(Plan plan) {
        XYChart chart = new XYChartBuilder()
                .width(plan.width())
                .height(plan.height())
                .title(plan.title())
                .xAxisTitle(plan.xLabel())
                .yAxisTitle(plan.yLabel())
                .build();
        Look.apply(chart.getStyler(), plan);
        List<Series> all = plan.kind() == Kind.HISTOGRAM ? Bins.outlines(plan.series(), plan.bins()) : plan.series();
        int named = 0;
        for (Series given : all) {
            Series s = drawable(given, plan);
            Series drawn = plan.kind() == Kind.LINE || s.x().length == 0 ? s : stairs(s);
            if (drawn.x().length > 0) {
                add(chart, drawn, named, plan.kind() != Kind.LINE || s.x().length > MOST_MARKED);
            }
            named += given.name().isEmpty() ? 0 : 1;
        }
        chart.getStyler().setAnnotationLineColor(Look.MARK);
        chart.getStyler().setAnnotationLineStroke(Look.DASHED);
        for (double mark : plan.marks()) {
            chart.addAnnotation(new AnnotationLine(mark, true, false));
        }
        label(chart, plan);
        return nonEmpty(chart, plan);
    }

    private static void add(XYChart chart, Series drawn, int named, boolean unmarked) {
        boolean pale = drawn.name().isEmpty();
        String name = pale ? "background " + chart.getSeriesCollection().size() : drawn.name();
        XYSeries series = chart.addSeries(name, drawn.x(), drawn.y());
        series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Line);
        series.setLineStyle(new BasicStroke(pale ? 1 : 2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        series.setLineColor(pale ? Look.pale(named) : Look.colour(named));
        series.setMarkerColor(Look.colour(named));
        series.setShowInLegend(!pale);
        if (drawn.apart()) {
            series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
        } else if (pale || unmarked) {
            series.setMarker(SeriesMarkers.NONE);
        }
    }

    // Texts are centred on their place: a line below it they do not hide the point.
    private static void label(XYChart chart, Plan plan) {
        double[] y = plan.series().stream()
                .flatMapToDouble(s -> Arrays.stream(s.y()))
                .filter(Double::isFinite)
                .toArray();
        double height =
                Arrays.stream(y).max().orElse(1) - Arrays.stream(y).min().orElse(0);
        for (Label l : plan.labels()) {
            chart.addAnnotation(new AnnotationText(l.text(), l.x(), l.y() - 0.04 * height, false));
        }
    }

    private static Series drawable(Series s, Plan plan) {
        double[] x = new double[s.x().length];
        double[] y = new double[s.x().length];
        int n = 0;
        for (int i = 0; i < x.length; i++) {
            boolean finite = Double.isFinite(s.x()[i]) && Double.isFinite(s.y()[i]);
            if (finite && (!plan.logX() || s.x()[i] > 0) && (!plan.logY() || s.y()[i] > 0)) {
                x[n] = s.x()[i];
                y[n++] = s.y()[i];
            }
        }
        return new Series(s.name(), Arrays.copyOf(x, n), Arrays.copyOf(y, n), s.apart());
    }

    private static Series stairs(Series s) {
        int n = s.x().length;
        double[] x = new double[2 * n - 1];
        double[] y = new double[2 * n - 1];
        for (int i = 0; i < n; i++) {
            x[2 * i] = s.x()[i];
            y[2 * i] = s.y()[i];
            if (i + 1 < n) {
                x[2 * i + 1] = s.x()[i + 1];
                y[2 * i + 1] = s.y()[i];
            }
        }
        return new Series(s.name(), x, y);
    }

    private static Chart<?, ?> nonEmpty(Chart<?, ?> chart, Plan plan) {
        if (chart.getSeriesCollection().isEmpty()) {
            throw new PccdException("The figure '" + plan.title() + "' has no finite value to show.");
        }
        return chart;
    }

    private static List<Double> boxed(double[] values) {
        List<Double> list = new ArrayList<>();
        for (double v : values) {
            list.add(v);
        }
        return list;
    }
}
