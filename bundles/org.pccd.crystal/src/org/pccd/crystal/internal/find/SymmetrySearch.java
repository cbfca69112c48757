package org.pccd.crystal.internal.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pccd.crystal.Structure;
import org.pccd.crystal.internal.Ints;
import org.pccd.crystal.symmetry.Symmetry;
import org.pccd.crystal.symmetry.SymmetryOperation;

/** The search for the symmetry of a structure, step by step. */
public final class SymmetrySearch {
    private static final double REDUCE = 0.95;
    private static final int ATTEMPTS = 100;
    // Errors in Å that are only rounding.
    private static final double ROUNDING = 1e-10;

    private SymmetrySearch() {}

    /**
     * @param tolerance in Å
     */
    public static Symmetry find(Structure structure, double tolerance) {
        Cell input = Cell.of(structure);
        double t = tolerance;
        for (int i = 0; i < ATTEMPTS; i++) {
            Optional<PrimitiveCell> primitive = PrimitiveCell.find(input, t);
            if (primitive.isPresent()) {
                Symmetry found = inPrimitive(structure, primitive.get(), t);
                if (found != null) {
                    return found;
                }
            }
            t *= REDUCE;
        }
        PrimitiveCell whole = PrimitiveCell.whole(input);
        List<Found> identity = List.of(new Found(Ints.identity(), new double[3], 0));
        TypeSearch.Type type = TypeSearch.identify(identity, whole.cell().rows(), t);
        return new FoundSymmetry(structure, type, identity, whole, List.of(SymmetryOperation.IDENTITY), t, t);
    }

    // Where the operations form no group, those that fit worst go first.
    private static Symmetry inPrimitive(Structure structure, PrimitiveCell primitive, double tolerance) {
        List<Found> ops = Found.search(primitive.cell(), tolerance);
        double used = tolerance;
        while (!ops.isEmpty()) {
            TypeSearch.Type type = TypeSearch.identify(ops, primitive.cell().rows(), tolerance);
            if (type != null) {
                return new FoundSymmetry(structure, type, ops, primitive, inInput(ops, primitive), tolerance, used);
            }
            double worst = ops.stream().mapToDouble(Found::error).max().orElse(0);
            used = Math.max(0, worst - ROUNDING);
            double limit = used;
            ops = ops.stream().filter(op -> op.error() < limit).toList();
        }
        return null;
    }

    // The operations that also map the lattice of the input cell onto itself, with its centring translations.
    private static List<SymmetryOperation> inInput(List<Found> ops, PrimitiveCell primitive) {
        int[][] e = primitive.expansion();
        int[][] columns = {{e[0][0], e[1][0], e[2][0]}, {e[0][1], e[1][1], e[2][1]}, {e[0][2], e[1][2], e[2][2]}};
        Sublattice cell = Sublattice.of(columns);
        int n = Math.abs(cell.det());
        List<SymmetryOperation> all = new ArrayList<>();
        for (int[] point : cell.points()) {
            for (Found op : ops) {
                int[][] r = cell.rotation(op.r());
                if (r != null) {
                    double[] t = cell.vector(op.t());
                    for (int i = 0; i < 3; i++) {
                        t[i] += (double) point[i] / n;
                    }
                    all.add(new SymmetryOperation(r, t).wrapped());
                }
            }
        }
        return all;
    }
}
