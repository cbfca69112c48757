package org.pccd.prototypes.internal;

import java.util.Map;
import org.pccd.crystal.Lattice;

/** Conventional and primitive cells of the Bravais lattices that the prototypes use. */
final class Bravais {
    private static final double[][] P = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    private static final double[][] F = {{0, 0.5, 0.5}, {0.5, 0, 0.5}, {0.5, 0.5, 0}};
    private static final double[][] I = {{-0.5, 0.5, 0.5}, {0.5, -0.5, 0.5}, {0.5, 0.5, -0.5}};
    // Obverse setting of hexagonal axes.
    private static final double[][] R = {
        {2.0 / 3, 1.0 / 3, 1.0 / 3}, {-1.0 / 3, 1.0 / 3, 1.0 / 3}, {-1.0 / 3, -2.0 / 3, 1.0 / 3}
    };

    private Bravais() {}

    /** The conventional cell with a = {@code a} Å; parameter c/a is 1 where it is not given. */
    static Lattice conventional(String lattice, Map<String, Double> parameters, double a) {
        double c = a * parameters.getOrDefault("c/a", 1.0);
        return Lattice.fromParameters(a, a, c, 90, 90, lattice.startsWith("h") ? 120 : 90);
    }

    /** A primitive cell of the same lattice. */
    static Lattice primitive(String lattice, Lattice conventional) {
        double[][] basis =
                switch (lattice.charAt(1)) {
                    case 'P' -> P;
                    case 'F' -> F;
                    case 'I' -> I;
                    case 'R' -> R;
                    default -> throw new IllegalArgumentException("unknown Bravais lattice: " + lattice);
                };
        double[][] rows = new double[3][];
        for (int i = 0; i < 3; i++) {
            rows[i] = conventional.toCartesian(basis[i]);
        }
        return new Lattice(rows);
    }
}
