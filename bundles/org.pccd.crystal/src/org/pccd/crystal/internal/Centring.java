package org.pccd.crystal.internal;

import org.pccd.core.PccdException;

/** Kinds of centred cells and their translations, the zero vector not among them (International Tables B, A1.4.2.2). */
public enum Centring {
    P(),
    A(new double[] {0, 0.5, 0.5}),
    B(new double[] {0.5, 0, 0.5}),
    C(new double[] {0.5, 0.5, 0}),
    I(new double[] {0.5, 0.5, 0.5}),
    R(new double[] {2 / 3d, 1 / 3d, 1 / 3d}, new double[] {1 / 3d, 2 / 3d, 2 / 3d}),
    S(new double[] {1 / 3d, 1 / 3d, 2 / 3d}, new double[] {2 / 3d, 2 / 3d, 1 / 3d}),
    T(new double[] {1 / 3d, 2 / 3d, 1 / 3d}, new double[] {2 / 3d, 1 / 3d, 2 / 3d}),
    H(new double[] {2 / 3d, 1 / 3d, 0}, new double[] {1 / 3d, 2 / 3d, 0}),
    F(new double[] {0, 0.5, 0.5}, new double[] {0.5, 0, 0.5}, new double[] {0.5, 0.5, 0});

    private final double[][] translations;

    Centring(double[]... translations) {
        this.translations = translations;
    }

    /** Copies, each of 3 fractions of the cell. */
    public double[][] translations() {
        double[][] copy = new double[translations.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = translations[i].clone();
        }
        return copy;
    }

    public static Centring of(char letter) {
        try {
            return valueOf(String.valueOf(letter));
        } catch (IllegalArgumentException e) {
            throw new PccdException("There is no kind of cell centring '" + letter + "'.", e);
        }
    }
}
