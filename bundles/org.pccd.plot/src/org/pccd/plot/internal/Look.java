package org.pccd.plot.internal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** One look for all figures. Colours: Okabe and Ito, "Color universal design" (2008), the yellow left out. */
final class Look {
    private static final Color[] COLOURS = {
        new Color(0, 114, 178),
        new Color(213, 94, 0),
        new Color(0, 158, 115),
        new Color(204, 121, 167),
        new Color(86, 180, 233),
        new Color(230, 159, 0),
        Color.BLACK
    };
    private static final Marker[] MARKERS = {
        SeriesMarkers.CIRCLE,
        SeriesMarkers.SQUARE,
        SeriesMarkers.DIAMOND,
        SeriesMarkers.TRIANGLE_UP,
        SeriesMarkers.TRIANGLE_DOWN,
        SeriesMarkers.CROSS,
        SeriesMarkers.PLUS
    };
    private static final Color GRID = new Color(225, 225, 225);

    static final Color MARK = new Color(120, 120, 120);
    static final BasicStroke DASHED =
            new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 0, new float[] {5, 4}, 0);

    private Look() {}

    /** Colour of the series with this number. */
    static Color colour(int series) {
        return COLOURS[series % COLOURS.length];
    }

    /** The same mixed with much white. */
    static Color pale(int series) {
        Color c = colour(series);
        return new Color(255 - (255 - c.getRed()) / 4, 255 - (255 - c.getGreen()) / 4, 255 - (255 - c.getBlue()) / 4);
    }

    static void apply(AxesChartStyler styler, Plan plan) {
        styler.setSeriesColors(COLOURS);
        styler.setSeriesMarkers(MARKERS);
        styler.setMarkerSize(7);
        styler.setChartBackgroundColor(Color.WHITE);
        styler.setPlotBackgroundColor(Color.WHITE);
        styler.setPlotBorderVisible(false);
        styler.setPlotGridLinesColor(GRID);
        styler.setPlotGridLinesStroke(new BasicStroke(1));
        styler.setChartTitleFont(new Font(Font.SANS_SERIF, Font.BOLD, 16));
        styler.setAxisTitleFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
        styler.setAxisTickLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        styler.setLegendFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        styler.setLegendBorderColor(Color.WHITE);
        styler.setLegendVisible(
                plan.series().stream().filter(s -> !s.name().isEmpty()).count() > 1);
        styler.setLegendPosition(plan.legendInside() ? LegendPosition.InsideNE : LegendPosition.OutsideE);
        styler.setAnnotationTextFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        styler.setChartPadding(12);
        styler.setLocale(Locale.ROOT);
        styler.setYAxisTickLabelsFormattingFunction(Look::number);
        if (plan.kind() != Plan.Kind.BAR) {
            styler.setXAxisTickLabelsFormattingFunction(Look::number);
        }
        styler.setXAxisTickMarkSpacingHint(100);
        styler.setXAxisLogarithmic(plan.logX());
        styler.setYAxisLogarithmic(plan.logY());
        if (Double.isFinite(plan.xMin())) {
            styler.setXAxisMin(plan.xMin());
        }
        if (Double.isFinite(plan.xMax())) {
            styler.setXAxisMax(plan.xMax());
        }
        if (Double.isFinite(plan.yMin())) {
            styler.setYAxisMin(plan.yMin());
        }
        if (Double.isFinite(plan.yMax())) {
            styler.setYAxisMax(plan.yMax());
        }
    }

    /** Six digits at most, without trailing zeros. */
    static String number(double value) {
        BigDecimal shortest = new BigDecimal(value).round(new MathContext(6)).stripTrailingZeros();
        double size = Math.abs(value);
        boolean plain = value == 0 || size >= 1e-4 && size < 1e6;
        return plain ? shortest.toPlainString() : shortest.toString().replace("E+", "E");
    }
}
