package org.pccd.tokens.internal;

import java.util.List;
import org.pccd.tokens.LatticeForm;
import org.pccd.tokens.TokenSettings;

/**
 * Means and standard deviations of the six lattice numbers over the reduced cells of mp2023_le16 train: 45,582
 * structures of at most 3 elements and 16 sites of the Materials Project, version 2023.11.1.
 */
public final class LatticeStatistics {
    private static final double[] TRIANGULAR_MEANS = {1.5528, 1.6117, 1.8385, 0.4370, 0.4604, -0.2916};
    private static final double[] TRIANGULAR_DEVIATIONS = {0.2960, 0.3222, 0.4103, 1.9203, 1.8940, 1.8397};
    private static final double[] COSINES_MEANS = {1.5528, 1.6739, 1.9301, 0.0213, 0.0752, 0.0630};
    private static final double[] COSINES_DEVIATIONS = {0.2960, 0.3108, 0.3762, 0.3251, 0.2759, 0.3246};

    private LatticeStatistics() {}

    static LatticeNumbers numbers(TokenSettings settings) {
        return settings.latticeMeans().isEmpty()
                ? new LatticeNumbers(settings.lattice(), means(settings.lattice()), deviations(settings.lattice()))
                : new LatticeNumbers(
                        settings.lattice(), array(settings.latticeMeans()), array(settings.latticeDeviations()));
    }

    /** Means of the numbers in the order that the form tells. */
    public static double[] means(LatticeForm form) {
        return (form == LatticeForm.TRIANGULAR ? TRIANGULAR_MEANS : COSINES_MEANS).clone();
    }

    /** Standard deviations of the numbers in the order that the form tells. */
    public static double[] deviations(LatticeForm form) {
        return (form == LatticeForm.TRIANGULAR ? TRIANGULAR_DEVIATIONS : COSINES_DEVIATIONS).clone();
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
