package org.pccd.prototypes.internal;

import java.util.DoubleSummaryStatistics;

/** Electronegativities differ by at most {@code max}: metals that mix rather than form salts (Hume-Rothery). */
record ElectronegativityDifference(double max) implements Rule {
    @Override
    public boolean allows(Decoration d) {
        DoubleSummaryStatistics s =
                d.ions().values().stream().mapToDouble(Ion::electronegativity).summaryStatistics();
        return s.getMax() - s.getMin() <= max;
    }
}
