package org.pccd.energy.internal.relax;

import java.util.Arrays;
import org.pccd.crystal.Lattice;
import org.pccd.energy.potential.Atoms;
import org.pccd.energy.potential.PotentialResult;

/**
 * What is varied in a relaxation: Cartesian places in the unstrained cell, and the logarithm U of the strain, which is
 * symmetric, times the number of atoms, so that both are in Å and of like stiffness. Place x goes to exp(U) x. Forces
 * are the exact derivatives of the energy by these coordinates.
 */
final class Coordinates {
    private final Atoms start;
    private final double[][] cell;
    private final boolean strained;
    private final int atoms;

    /** @param strained whether the cell is varied too */
    Coordinates(Atoms start, boolean strained) {
        this.start = start;
        this.strained = strained;
        cell = start.lattice().matrix();
        atoms = start.size();
    }

    /** The coordinates of the start. */
    double[] initial() {
        double[] x = new double[3 * atoms + (strained ? 9 : 0)];
        double[] f = start.fractional();
        for (int i = 0; i < f.length; i += 3) {
            System.arraycopy(start.lattice().toCartesian(Arrays.copyOfRange(f, i, i + 3)), 0, x, i, 3);
        }
        return x;
    }

    /** @throws org.pccd.core.PccdException where the cell has no volume any more */
    Atoms atoms(double[] x) {
        double[] f = new double[3 * atoms];
        for (int i = 0; i < f.length; i += 3) {
            System.arraycopy(start.lattice().toFractional(Arrays.copyOfRange(x, i, i + 3)), 0, f, i, 3);
        }
        if (!strained) {
            return start.moved(start.lattice(), f);
        }
        double[] stretch = Exponential.of(logarithm(x));
        double[][] rows = new double[3][3];
        for (int i = 0; i < 3; i++) {
            rows[i] = times(cell[i][0], cell[i][1], cell[i][2], stretch);
        }
        return start.moved(new Lattice(rows), f);
    }

    /** Forces in eV/Å by coordinate. */
    double[] forces(double[] x, Atoms now, PotentialResult result) {
        if (!strained) {
            return result.forces().clone();
        }
        double[] u = logarithm(x);
        double[] stretch = Exponential.of(u);
        double[] g = new double[x.length];
        double[] f = result.forces();
        for (int i = 0; i < f.length; i += 3) {
            System.arraycopy(times(f[i], f[i + 1], f[i + 2], stretch), 0, g, i, 3);
        }
        double[] virial = new double[9];
        double[] opposite = new double[9];
        for (int i = 0; i < 9; i++) {
            virial[i] = result.stress()[i] / PotentialResult.GPA * now.lattice().volume();
            opposite[i] = -u[i];
        }
        // dE/dF = virial F^-T, and the adjoint of the derivative of exp at the symmetric U is that derivative itself.
        double[] slope = Exponential.derivative(u, Exponential.product(virial, Exponential.of(opposite)));
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                g[f.length + 3 * i + j] = -0.5 * (slope[3 * i + j] + slope[3 * j + i]) / atoms;
            }
        }
        return g;
    }

    private double[] logarithm(double[] x) {
        double[] u = new double[9];
        for (int i = 0; i < 9; i++) {
            u[i] = x[3 * atoms + i] / atoms;
        }
        return u;
    }

    // A row by a symmetric matrix.
    private static double[] times(double a, double b, double c, double[] m) {
        return new double[] {
            a * m[0] + b * m[3] + c * m[6], a * m[1] + b * m[4] + c * m[7], a * m[2] + b * m[5] + c * m[8]
        };
    }

    /** Length of the longest of the rows of three. */
    static double longest(double[] v) {
        double longest = 0;
        for (int i = 0; i < v.length; i += 3) {
            longest = Math.max(longest, v[i] * v[i] + v[i + 1] * v[i + 1] + v[i + 2] * v[i + 2]);
        }
        return Math.sqrt(longest);
    }
}
