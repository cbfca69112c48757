package org.pccd.crystal.internal.find;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pccd.crystal.Site;
import org.pccd.crystal.Species;
import org.pccd.crystal.Structure;

/**
 * A structure in arrays.
 *
 * @param rows lattice vectors in Å
 * @param positions n x 3 fractional coordinates
 * @param types n numbers from 0, the same for sites with the same occupation
 */
record Cell(double[][] rows, double[][] positions, int[] types) {
    static Cell of(Structure structure) {
        List<Site> sites = structure.sites();
        double[][] positions = new double[sites.size()][];
        int[] types = new int[sites.size()];
        Map<Set<Species>, Integer> known = new HashMap<>();
        for (int i = 0; i < types.length; i++) {
            Site site = sites.get(i);
            positions[i] = site.fractional();
            Set<Species> key = Set.copyOf(site.species());
            types[i] = known.computeIfAbsent(key, k -> known.size());
        }
        return new Cell(structure.lattice().matrix(), positions, types);
    }

    int size() {
        return types.length;
    }

    /** Squared distance in Å of the lattice-nearest images; exact where it is short against a reduced cell. */
    double distance2(double dx, double dy, double dz) {
        double x = dx - Math.rint(dx);
        double y = dy - Math.rint(dy);
        double z = dz - Math.rint(dz);
        double sum = 0;
        for (int k = 0; k < 3; k++) {
            double r = x * rows[0][k] + y * rows[1][k] + z * rows[2][k];
            sum += r * r;
        }
        return sum;
    }

    /** The sites of the least frequent type, the earliest of equals. */
    int[] rarest() {
        int[] counts = new int[size()];
        for (int t : types) {
            counts[t]++;
        }
        int best = 0;
        for (int t = 1; t < counts.length; t++) {
            if (counts[t] > 0 && counts[t] < counts[best]) {
                best = t;
            }
        }
        int[] members = new int[counts[best]];
        int n = 0;
        for (int i = 0; i < types.length; i++) {
            if (types[i] == best) {
                members[n++] = i;
            }
        }
        return members;
    }
}
