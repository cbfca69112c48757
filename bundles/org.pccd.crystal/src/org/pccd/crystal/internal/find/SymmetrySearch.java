package org.pccd.crystal.internal.find;

import java.util.List;
import java.util.Optional;
import org.pccd.crystal.Structure;
import org.pccd.crystal.internal.Ints;
import org.pccd.crystal.symmetry.Symmetry;

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
        Effort effort = new Effort();
        double t = tolerance;
        for (int i = 0; i < ATTEMPTS; i++) {
            Optional<PrimitiveCell> primitive = PrimitiveCell.find(input, t, effort);
            if (primitive.isPresent()) {
                Symmetry found = inPrimitive(structure, primitive.get(), t, effort);
                if (found != null) {
                    return found;
                }
            }
            t *= REDUCE;
        }
        PrimitiveCell whole = PrimitiveCell.whole(input, effort);
        List<Found> identity = List.of(new Found(Ints.identity(), new double[3], 0));
        TypeSearch.Type type = TypeSearch.identify(identity, whole.cell().rows(), t);
        return new FoundSymmetry(structure, type, identity, whole, t, t);
    }

    // Where the operations form no group, those that fit worst go first.
    private static Symmetry inPrimitive(Structure structure, PrimitiveCell primitive, double tolerance, Effort effort) {
        List<Found> ops = Found.search(primitive.cell(), tolerance, effort);
        double used = tolerance;
        while (!ops.isEmpty()) {
            TypeSearch.Type type = TypeSearch.identify(ops, primitive.cell().rows(), tolerance);
            if (type != null) {
                return new FoundSymmetry(structure, type, ops, primitive, tolerance, used);
            }
            double worst = ops.stream().mapToDouble(Found::error).max().orElse(0);
            used = Math.max(0, worst - ROUNDING);
            double limit = used;
            ops = ops.stream().filter(op -> op.error() < limit).toList();
        }
        return null;
    }
}
