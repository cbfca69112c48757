package org.pccd.evaluation.internal;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** Averages that are null where there is nothing. */
final class Means {
    private Means() {}

    static Double of(DoubleStream values) {
        var mean = values.average();
        return mean.isPresent() ? mean.getAsDouble() : null;
    }

    static Double median(double[] values) {
        if (values.length == 0) {
            return null;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
