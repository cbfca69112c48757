package org.pccd.crystal;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.pccd.crystal.internal.Ints;

/** Cells of all shapes for tests. */
final class Cells {
    private Cells() {}

    /** Angles between the given limits in degrees, lengths of 2 to 10 Å, three sites anywhere near the cell. */
    static Structure random(Random random, double smallest, double largest) {
        return new Structure(lattice(random, smallest, largest), sites(random, 3));
    }

    static Lattice lattice(Random random, double smallest, double largest) {
        while (true) {
            double[] angles = random.doubles(3, smallest, largest).toArray();
            double sum = angles[0] + angles[1] + angles[2];
            double widest = Math.max(angles[0], Math.max(angles[1], angles[2]));
            if (sum < 355 && 2 * widest < sum - 1) {
                double[] l = random.doubles(3, 2, 10).toArray();
                return Lattice.fromParameters(l[0], l[1], l[2], angles[0], angles[1], angles[2]);
            }
        }
    }

    /** One length a hundredfold: needles; a tenth as long: plates. */
    static Lattice stretched(Random random) {
        double[][] rows = lattice(random, 50, 120).matrix();
        int axis = random.nextInt(3);
        double by = random.nextBoolean() ? 100 : 0.1;
        for (int x = 0; x < 3; x++) {
            rows[axis][x] *= by;
        }
        return new Lattice(rows);
    }

    static List<Site> sites(Random random, int n) {
        return IntStream.range(0, n)
                .mapToObj(i -> Site.of(
                        Element.byNumber(1 + i % 20),
                        random.nextDouble(-1, 2),
                        random.nextDouble(-1, 2),
                        random.nextDouble(-1, 2)))
                .toList();
    }

    /** The same crystal in the cell with rows T x rows, T of determinant 1. */
    static Structure changed(Structure s, int[][] t) {
        double[][] m = s.lattice().matrix();
        double[][] rows = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int x = 0; x < 3; x++) {
                rows[i][x] = t[i][0] * m[0][x] + t[i][1] * m[1][x] + t[i][2] * m[2][x];
            }
        }
        int[][] inverse = Ints.adjugate(t);
        return new Structure(
                new Lattice(rows),
                s.sites().stream()
                        .map(site -> {
                            double[] f = new double[3];
                            for (int k = 0; k < 3; k++) {
                                f[k] = site.x() * inverse[0][k] + site.y() * inverse[1][k] + site.z() * inverse[2][k];
                            }
                            return new Site(site.species(), f[0], f[1], f[2]);
                        })
                        .toList());
    }

    /** A product of elementary steps of determinant 1. */
    static int[][] unimodular(Random random, int steps) {
        int[][] m = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        for (int step = 0; step < steps; step++) {
            int p = random.nextInt(3);
            int q = (p + 1 + random.nextInt(2)) % 3;
            int times = random.nextInt(5) - 2;
            for (int k = 0; k < 3; k++) {
                m[p][k] += times * m[q][k];
            }
        }
        return m;
    }
}
