package org.pccd.dft;

/** Conversions between the units of DFT programs and ours (CODATA 2018). */
public final class Units {
    /** eV. */
    public static final double HARTREE = 27.211386245988;

    /** eV. */
    public static final double RYDBERG = HARTREE / 2;

    /** Å. */
    public static final double BOHR = 0.529177210903;

    /** GPa. */
    public static final double EV_PER_CUBIC_ANGSTROM = 160.2176634;

    private Units() {}

    /** A matrix times a factor, a new one. */
    public static double[][] times(double[][] m, double factor) {
        double[][] r = new double[m.length][];
        for (int i = 0; i < m.length; i++) {
            r[i] = new double[m[i].length];
            for (int j = 0; j < m[i].length; j++) {
                r[i][j] = m[i][j] * factor;
            }
        }
        return r;
    }
}
