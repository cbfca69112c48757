package org.pccd.plot.internal;

import java.util.ArrayList;
import java.util.List;
import org.pccd.plot.internal.Plan.Series;

/** Counts values in bins that all series share. */
public final class Bins {
    private Bins() {}

    /** For each series the left edges of the bins with their counts, closed by zeros at both ends. */
    public static List<Series> outlines(List<Series> series, int bins) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (Series s : series) {
            for (double v : s.x()) {
                min = Math.min(min, v);
                max = Math.max(max, v);
            }
        }
        if (min > max) {
            return List.of();
        }
        double width = round(max > min ? (max - min) / bins : 1);
        double start = Math.floor(min / width) * width;
        int count = (int) Math.floor((max - start) / width) + 1;
        List<Series> outlines = new ArrayList<>();
        for (Series s : series) {
            if (s.x().length > 0) {
                outlines.add(outline(s, start, width, count));
            }
        }
        return outlines;
    }

    /** The next of 1, 2, 2.5, 5 times a power of ten, so that bins begin at readable numbers. */
    private static double round(double width) {
        double power = Math.pow(10, Math.floor(Math.log10(width)));
        for (double step : new double[] {1, 2, 2.5, 5}) {
            if (step * power >= width) {
                return step * power;
            }
        }
        return 10 * power;
    }

    private static Series outline(Series s, double min, double width, int bins) {
        double[] x = new double[bins + 2];
        double[] y = new double[bins + 2];
        x[0] = min;
        for (int i = 0; i <= bins; i++) {
            x[i + 1] = min + i * width;
        }
        for (double v : s.x()) {
            y[1 + Math.min(bins - 1, (int) ((v - min) / width))]++;
        }
        return new Series(s.name(), x, y);
    }
}
