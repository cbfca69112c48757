package org.pccd.crystal.internal.find;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pccd.crystal.internal.Ints;
import org.pccd.crystal.internal.Mat3;
import org.pccd.crystal.symmetry.CrystalSystem;

/** Names the space-group type of operations, after Grosse-Kunstleve 1999 (Acta Cryst. A55, 383). */
final class TypeSearch {
    private static final Map<Long, List<Integer>> BY_POINT_GROUP = new HashMap<>();

    static {
        for (int number = 1; number <= 230; number++) {
            BY_POINT_GROUP
                    .computeIfAbsent(ReferenceGroup.of(number).histogram(), k -> new ArrayList<>())
                    .add(number);
        }
    }

    private TypeSearch() {}

    /**
     * The group of operations and a basis of its.
     *
     * @param reference the group
     * @param basis columns are conventional vectors in terms of the primitive ones, along the symmetry axes
     */
    record Type(ReferenceGroup reference, int[][] basis) {}

    /** The type of operations in a primitive cell, or null where they form none within the tolerance in Å. */
    static Type identify(List<Found> ops, double[][] rows, double tolerance) {
        List<Integer> numbers = BY_POINT_GROUP.get(
                RotationType.histogram(ops.stream().map(Found::r).toList()));
        if (numbers == null) {
            return null;
        }
        CrystalSystem system = CrystalSystem.of(numbers.get(0));
        int[][] m = ConventionalBasis.of(system, ops, rows);
        PointLatticeGroup group = m == null ? null : PointLatticeGroup.of(ops, Sublattice.of(m));
        if (group == null) {
            return null;
        }
        for (int[][] c : Corrections.of(system)) {
            PointLatticeGroup corrected = group.in(c);
            double[][] columns = Mat3.of(Ints.multiply(m, c));
            double[][] conventional = Mat3.multiply(Mat3.transpose(columns), rows);
            for (int number : numbers) {
                ReferenceGroup reference = ReferenceGroup.of(number);
                if (reference.match(corrected, conventional, tolerance) != null) {
                    return new Type(reference, m);
                }
            }
        }
        return null;
    }
}
