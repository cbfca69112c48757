package org.pccd.tokens.internal;

import java.util.Optional;
import org.pccd.core.PccdException;
import org.pccd.crystal.Lattice;
import org.pccd.tokens.LatticeForm;

/**
 * Six numbers for a lattice in its standard orientation (a along x, b in the xy plane, right-handed), standardised in
 * the units of the diffusion.
 *
 * @param means six (deviations likewise)
 */
record LatticeNumbers(LatticeForm form, double[] means, double[] deviations) {
    /** Standardised numbers. */
    double[] write(Lattice lattice) {
        double[][] g = lattice.metric();
        double a = Math.sqrt(g[0][0]);
        double[] x;
        if (form == LatticeForm.TRIANGULAR) {
            double bx = g[0][1] / a;
            double by = Math.sqrt(g[1][1] - bx * bx);
            double cx = g[0][2] / a;
            double cy = (g[1][2] - bx * cx) / by;
            double cz = lattice.volume() / (a * by);
            x = new double[] {Math.log(a), Math.log(by), Math.log(cz), bx, cx, cy};
        } else {
            double b = Math.sqrt(g[1][1]);
            double c = Math.sqrt(g[2][2]);
            x = new double[] {
                Math.log(a), Math.log(b), Math.log(c), g[1][2] / (b * c), g[0][2] / (a * c), g[0][1] / (a * b)
            };
        }
        for (int k = 0; k < x.length; k++) {
            x[k] = (x[k] - means[k]) / deviations[k];
        }
        return x;
    }

    /** The lattice of standardised numbers, empty where none has them. */
    Optional<Lattice> read(double[] standardised) {
        double[] x = new double[TokenLayout.LATTICE];
        for (int k = 0; k < x.length; k++) {
            x[k] = standardised[k] * deviations[k] + means[k];
        }
        try {
            return Optional.of(new Lattice(form == LatticeForm.TRIANGULAR ? triangular(x) : fromCosines(x)));
        } catch (PccdException flat) {
            return Optional.empty();
        }
    }

    private static double[][] triangular(double[] x) {
        return new double[][] {{Math.exp(x[0]), 0, 0}, {x[3], Math.exp(x[1]), 0}, {x[4], x[5], Math.exp(x[2])}};
    }

    // Where no cell has these angles a root is NaN, which the lattice refuses.
    private static double[][] fromCosines(double[] x) {
        double b = Math.exp(x[1]);
        double c = Math.exp(x[2]);
        double sine = Math.sqrt(1 - x[5] * x[5]);
        double cy = (x[3] - x[4] * x[5]) / sine;
        double cz = Math.sqrt(1 - x[4] * x[4] - cy * cy);
        return new double[][] {{Math.exp(x[0]), 0, 0}, {b * x[5], b * sine, 0}, {c * x[4], c * cy, c * cz}};
    }
}
