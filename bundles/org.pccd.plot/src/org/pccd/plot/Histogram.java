package org.pccd.plot;

import java.util.Arrays;
import java.util.List;
import org.pccd.plot.internal.Bins;
import org.pccd.plot.internal.Plan;

/**
 * Counts of values in bins of equal width that begin at round numbers.
 *
 * @param start left edge of the first bin
 * @param width of each bin
 * @param counts number of values in each bin
 */
public record Histogram(double start, double width, double[] counts) {
    /** Counts the finite ones of the values; without any there is one empty bin. */
    public static Histogram of(double[] values, int bins) {
        double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
        List<Plan.Series> outline = Bins.outlines(List.of(new Plan.Series("", finite, new double[0])), bins);
        if (outline.isEmpty()) {
            return new Histogram(0, 1, new double[1]);
        }
        double[] edges = outline.get(0).x();
        double[] counts = outline.get(0).y();
        return new Histogram(edges[1], edges[2] - edges[1], Arrays.copyOfRange(counts, 1, counts.length - 1));
    }

    /** Left edge of a bin; that of the number of bins is the right edge of the last one. */
    public double edge(int bin) {
        return start + bin * width;
    }
}
