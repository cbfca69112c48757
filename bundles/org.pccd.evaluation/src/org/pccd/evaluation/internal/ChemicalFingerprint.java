package org.pccd.evaluation.internal;

import java.util.Map;
import org.pccd.crystal.Composition;
import org.pccd.crystal.Element;
import org.pccd.crystal.ElementData;

/**
 * What a composition is like: means and mean absolute deviations over its atoms of five properties of the elements, as
 * Magpie's fingerprint has them of 22 (Ward et al., npj Comput. Mater. 2, 16028 (2016)).
 */
final class ChemicalFingerprint {
    /** Number of values. */
    static final int SIZE = 10;

    private ChemicalFingerprint() {}

    static double[] of(Composition composition) {
        double[] values = new double[SIZE];
        for (int k = 0; k < SIZE / 2; k++) {
            double mean = 0;
            for (Map.Entry<Element, Double> e : composition.amounts().entrySet()) {
                mean += e.getValue() / composition.atoms() * property(e.getKey(), k);
            }
            double deviation = 0;
            for (Map.Entry<Element, Double> e : composition.amounts().entrySet()) {
                deviation += e.getValue() / composition.atoms() * Math.abs(property(e.getKey(), k) - mean);
            }
            values[2 * k] = mean;
            values[2 * k + 1] = deviation;
        }
        return values;
    }

    private static double property(Element e, int k) {
        ElementData data = ElementData.of(e);
        double value =
                switch (k) {
                    case 0 -> e.ordinal();
                    case 1 -> data.group();
                    case 2 -> data.period();
                    case 3 -> data.electronegativity();
                    default -> data.covalentRadius();
                };
        // Some noble gases have no electronegativity, some heavy elements no radius.
        return Double.isFinite(value) ? value : 0;
    }
}
