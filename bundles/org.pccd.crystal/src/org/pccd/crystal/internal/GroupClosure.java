package org.pccd.crystal.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pccd.core.PccdException;
import org.pccd.crystal.symmetry.SymmetryOperation;

/** The group that operations generate, translations taken modulo the cell in exact 24ths. */
final class GroupClosure {
    private static final int PARTS = 24;
    private static final int LIMIT = 1536;

    private GroupClosure() {}

    private record Op(int[][] r, int[] t) {
        long key() {
            return Ints.key(r) << 15 | (long) t[0] << 10 | (long) t[1] << 5 | t[2];
        }
    }

    /**
     * @return all operations, the pure translations first, the identity at the very beginning
     * @throws PccdException where the operations generate no group of a sensible size
     */
    static List<SymmetryOperation> of(List<SymmetryOperation> generators) {
        List<Op> gens = generators.stream().map(GroupClosure::exact).toList();
        Map<Long, Op> group = new LinkedHashMap<>();
        List<Op> queue = new ArrayList<>();
        Op identity = new Op(Ints.identity(), new int[3]);
        group.put(identity.key(), identity);
        queue.add(identity);
        for (int i = 0; i < queue.size(); i++) {
            for (Op g : gens) {
                Op product = product(g, queue.get(i));
                if (group.putIfAbsent(product.key(), product) == null) {
                    queue.add(product);
                }
            }
            if (queue.size() > LIMIT) {
                throw new PccdException("The symmetry operations do not form a space group.");
            }
        }
        return ordered(queue);
    }

    // Centrings in the outer order, as CIFs and International Tables list them.
    private static List<SymmetryOperation> ordered(List<Op> all) {
        Map<Long, List<Op>> cosets = new LinkedHashMap<>();
        all.forEach(op ->
                cosets.computeIfAbsent(Ints.key(op.r), k -> new ArrayList<>()).add(op));
        cosets.values().forEach(c -> c.sort(Comparator.comparing(Op::t, Arrays::compare)));
        List<Op> centrings = cosets.get(Ints.key(Ints.identity()));
        List<SymmetryOperation> out = new ArrayList<>();
        for (Op centring : centrings) {
            for (List<Op> coset : cosets.values()) {
                Op op = product(centring, coset.get(0));
                out.add(new SymmetryOperation(
                        op.r,
                        new double[] {op.t[0] / (double) PARTS, op.t[1] / (double) PARTS, op.t[2] / (double) PARTS}));
            }
        }
        return List.copyOf(out);
    }

    private static Op exact(SymmetryOperation op) {
        int[] t = new int[3];
        for (int i = 0; i < 3; i++) {
            double parts = op.translation()[i] * PARTS;
            t[i] = Math.floorMod(Math.round(parts), PARTS);
            if (Math.abs(parts - Math.rint(parts)) > 1e-6) {
                throw new PccdException("The translation of '" + op + "' is no multiple of 1/24.");
            }
        }
        return new Op(op.rotation(), t);
    }

    private static Op product(Op a, Op b) {
        int[] t = Ints.multiply(a.r, b.t);
        for (int i = 0; i < 3; i++) {
            t[i] = Math.floorMod(t[i] + a.t[i], PARTS);
        }
        return new Op(Ints.multiply(a.r, b.r), t);
    }
}
