package org.pccd.plot.ui.internal;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** Values at which a logarithmic axis is labelled: round ones, as many as there is space for. */
public final class LogTicks {
    private static final double[][] MANTISSAS = {{1, 2, 3, 4, 5, 6, 7, 8, 9}, {1, 2, 3, 5, 7}, {1, 2, 5}, {1, 3}, {1}};

    private LogTicks() {}

    /** @param most number of labels that there is space for, at least 2 */
    public static double[] of(double min, double max, int most) {
        double[] few = {};
        for (double[] mantissas : MANTISSAS) {
            double[] ticks = decades(min, max, mantissas, 1);
            if (ticks.length <= most) {
                few = ticks;
                break;
            }
        }
        for (int step = 2; few.length == 0 && max / min > 10 && step < 400; step++) {
            double[] ticks = decades(min, max, new double[] {1}, step);
            few = ticks.length <= most ? ticks : few;
        }
        return few.length >= 2 ? few : linear(min, max, most);
    }

    private static double[] decades(double min, double max, double[] mantissas, int step) {
        int first = Math.floorDiv((int) Math.floor(Math.log10(min)), step) * step;
        DoubleStream.Builder ticks = DoubleStream.builder();
        for (int decade = first; decade <= Math.ceil(Math.log10(max)); decade += step) {
            for (double mantissa : mantissas) {
                double value = Double.parseDouble(mantissa + "e" + decade);
                if (value >= min && value <= max) {
                    ticks.add(value);
                }
            }
        }
        return ticks.build().toArray();
    }

    // A stretch so short that it holds no two round values.
    private static double[] linear(double min, double max, int most) {
        double power = Math.pow(10, Math.floor(Math.log10((max - min) / most)));
        double step = Arrays.stream(new double[] {1, 2, 5, 10})
                .map(m -> m * power)
                .filter(s -> (max - min) / s <= most)
                .findFirst()
                .orElse(10 * power);
        return DoubleStream.iterate(Math.ceil(min / step) * step, v -> v <= max, v -> v + step)
                .toArray();
    }
}
