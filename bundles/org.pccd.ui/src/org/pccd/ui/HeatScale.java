package org.pccd.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.eclipse.swt.graphics.Color;

/**
 * Colours for amounts: from dark violet over green to yellow, of evenly growing lightness, so that colour-blind people
 * and grey prints keep the order (the scale viridis). Zero and less have no colour on a logarithmic scale.
 */
public final class HeatScale {
    private static final int[] STOPS = {
        0x440154, 0x482878, 0x3E4A89, 0x31688E, 0x26828E, 0x1F9E89, 0x35B779, 0x6DCD59, 0xB4DE2C, 0xFDE725
    };

    private final double min;
    private final double max;
    private final boolean log;

    private HeatScale(double min, double max, boolean log) {
        this.min = min;
        this.max = max;
        this.log = log;
    }

    /** From 0 to the largest value, or with a logarithm from the smallest positive to the largest value. */
    public static HeatScale of(Collection<Double> values, boolean log) {
        double max = values.stream()
                .filter(Double::isFinite)
                .mapToDouble(v -> v)
                .max()
                .orElse(1);
        double least = values.stream()
                .filter(v -> Double.isFinite(v) && v > 0)
                .mapToDouble(v -> v)
                .min()
                .orElse(1);
        return log ? new HeatScale(least, Math.max(least, max), true) : new HeatScale(0, max > 0 ? max : 1, false);
    }

    /** Place of a value on the scale from 0 to 1; NaN where the scale cannot show it. */
    public double share(double value) {
        if (!Double.isFinite(value) || log && value <= 0) {
            return Double.NaN;
        }
        if (max == min) {
            return 1;
        }
        double share =
                log ? (Math.log(value) - Math.log(min)) / (Math.log(max) - Math.log(min)) : (value - min) / (max - min);
        return Math.clamp(share, 0, 1);
    }

    /** The value at a place of the scale. */
    public double value(double share) {
        return log ? min * Math.pow(max / min, share) : min + share * (max - min);
    }

    /** The colour at a place of the scale from 0 to 1. */
    public static Color color(double share) {
        double at = Math.clamp(share, 0, 1) * (STOPS.length - 1);
        int stop = Math.min((int) at, STOPS.length - 2);
        return Palette.mix(rgb(STOPS[stop]), rgb(STOPS[stop + 1]), at - stop);
    }

    /** Round values to write beside the scale, ascending; at most {@code most}. */
    public List<Double> ticks(int most) {
        List<Double> ticks = log ? decades() : steps(most);
        int every = (ticks.size() + most - 1) / most;
        List<Double> kept = new ArrayList<>();
        for (int i = 0; i < ticks.size(); i += Math.max(1, every)) {
            kept.add(ticks.get(i));
        }
        return kept;
    }

    private List<Double> decades() {
        List<Double> all = new ArrayList<>();
        for (double t = Math.pow(10, Math.ceil(Math.log10(min) - 1e-9)); t <= max * (1 + 1e-9); t *= 10) {
            all.add(t);
        }
        return all.isEmpty() ? List.of(max) : all;
    }

    private List<Double> steps(int most) {
        double rough = max / most;
        double unit = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = List.of(1.0, 2.0, 5.0, 10.0).stream()
                        .filter(f -> f * unit >= rough)
                        .findFirst()
                        .orElseThrow()
                * unit;
        List<Double> all = new ArrayList<>();
        for (int i = 0; i * step <= max * (1 + 1e-9) && i <= most; i++) {
            all.add(i * step);
        }
        return all;
    }

    private static Color rgb(int rgb) {
        return new Color(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255);
    }
}
