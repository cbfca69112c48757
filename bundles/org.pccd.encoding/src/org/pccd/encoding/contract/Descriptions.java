package org.pccd.encoding.contract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;
import org.pccd.encoding.Encoder.Invariance;

/** Other descriptions of the same crystal. */
final class Descriptions {
    private static final int SHEARS = 3;

    private Descriptions() {}

    static Structure change(Structure structure, Invariance how, Random random) {
        return switch (how) {
            case ROTATION -> new Structure(turned(structure.lattice(), random), structure.sites());
            case IMAGES ->
                moved(structure, () ->
                        new double[] {random.nextInt(5) - 2, random.nextInt(5) - 2, random.nextInt(5) - 2});
            case TRANSLATION -> {
                double[] by = random.doubles(3).toArray();
                yield moved(structure, () -> by);
            }
            case PERMUTATION -> {
                List<Site> sites = new ArrayList<>(structure.sites());
                Collections.shuffle(sites, random);
                yield new Structure(structure.lattice(), sites);
            }
            case CELL_CHOICE -> inAnotherBasis(structure, random);
        };
    }

    private interface Shift {
        double[] next();
    }

    private static Structure moved(Structure structure, Shift shift) {
        return new Structure(
                structure.lattice(),
                structure.sites().stream()
                        .map(s -> {
                            double[] by = shift.next();
                            return new Site(s.species(), s.x() + by[0], s.y() + by[1], s.z() + by[2]);
                        })
                        .toList());
    }

    // About a random axis (Rodrigues).
    private static Lattice turned(Lattice lattice, Random random) {
        double[] n = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
        double norm = Math.sqrt(n[0] * n[0] + n[1] * n[1] + n[2] * n[2]);
        double angle = 0.3 + 2.5 * random.nextDouble();
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        double[][] rows = lattice.matrix();
        for (double[] v : rows) {
            double along = (n[0] * v[0] + n[1] * v[1] + n[2] * v[2]) / norm / norm * (1 - c);
            double[] cross = {n[1] * v[2] - n[2] * v[1], n[2] * v[0] - n[0] * v[2], n[0] * v[1] - n[1] * v[0]};
            for (int axis = 0; axis < 3; axis++) {
                v[axis] = c * v[axis] + s * cross[axis] / norm + along * n[axis];
            }
        }
        return new Lattice(rows);
    }

    // Whole multiples of vectors added to others: the determinant stays 1.
    private static Structure inAnotherBasis(Structure structure, Random random) {
        double[][] rows = structure.lattice().matrix();
        for (int i = 0; i < SHEARS; i++) {
            int from = random.nextInt(3);
            int to = (from + 1 + random.nextInt(2)) % 3;
            int times = random.nextBoolean() ? 1 : -1;
            for (int axis = 0; axis < 3; axis++) {
                rows[to][axis] += times * rows[from][axis];
            }
        }
        Lattice basis = new Lattice(rows);
        return new Structure(
                basis,
                structure.sites().stream()
                        .map(s -> {
                            double[] f = basis.toFractional(structure.lattice().toCartesian(s.fractional()));
                            return new Site(s.species(), f[0], f[1], f[2]).wrapped();
                        })
                        .toList());
    }
}
