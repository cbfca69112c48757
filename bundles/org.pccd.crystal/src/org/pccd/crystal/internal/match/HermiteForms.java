package org.pccd.crystal.internal.match;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The supercell matrices in Hermite normal form ((a, b, c), (0, e, f), (0, 0, g)) that fit given translations, in the
 * order of their determinant, then of a, e, b, c and f.
 */
final class HermiteForms {
    /** Tries one matrix. */
    interface Trial {
        /** @return the result, or null where this matrix does not fit */
        MatchCell fold(double[] matrix, int determinant);
    }

    private final List<double[]> translations;
    private final double[] tolerance;

    private HermiteForms(List<double[]> translations, double[] tolerance) {
        this.translations = translations;
        this.tolerance = tolerance;
    }

    /**
     * The first successful trial among the matrices whose determinant is a divisor of {@code units} other than 1 and
     * whose inverse has only rows that are, to the tolerance and whole numbers, among the translations.
     *
     * @return null where none succeeds
     */
    static MatchCell first(int units, List<double[]> translations, double[] tolerance, Trial trial) {
        HermiteForms forms = new HermiteForms(translations, tolerance);
        for (int det = 2; det <= units; det++) {
            MatchCell found = units % det == 0 ? forms.determinant(det, trial) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private MatchCell determinant(int det, Trial trial) {
        for (int a = 1; a <= det; a++) {
            for (int e = 1; det % a == 0 && e <= det / a; e++) {
                MatchCell found = det / a % e == 0 ? diagonal(a, e, det / a / e, trial) : null;
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private MatchCell diagonal(int a, int e, int g, Trial trial) {
        if (!translation(0, 0, 1.0 / g)) {
            return null;
        }
        int[] fs = IntStream.range(0, e)
                .filter(f -> translation(0, 1.0 / e, -f / (double) (e * g)))
                .toArray();
        List<double[]> fitting = new ArrayList<>();
        for (double[] v : translations) {
            if (near(1.0 / a, v, 0)) {
                fitting.add(v);
            }
        }
        if (fs.length == 0 || fitting.isEmpty()) {
            return null;
        }
        for (int b = 0; b < a; b++) {
            double y = -b / (double) (a * e);
            if (!any(fitting, y)) {
                continue;
            }
            for (int c = 0; c < a; c++) {
                for (int f : fs) {
                    if (translation(1.0 / a, y, (b * f - c * e) / (double) (a * e * g))) {
                        MatchCell found = trial.fold(new double[] {a, b, c, 0, e, f, 0, 0, g}, a * e * g);
                        if (found != null) {
                            return found;
                        }
                    }
                }
            }
        }
        return null;
    }

    private boolean any(List<double[]> fitting, double y) {
        for (double[] v : fitting) {
            if (near(y, v, 1)) {
                return true;
            }
        }
        return false;
    }

    private boolean translation(double x, double y, double z) {
        for (double[] v : translations) {
            if (near(x, v, 0) && near(y, v, 1) && near(z, v, 2)) {
                return true;
            }
        }
        return false;
    }

    private boolean near(double x, double[] v, int axis) {
        double d = x - v[axis];
        return Math.abs(d - Math.rint(d)) < tolerance[axis];
    }
}
