package org.pccd.tokens.internal;

import java.util.ArrayList;
import java.util.List;
import org.pccd.crystal.Element;
import org.pccd.crystal.matching.Assignment;

/**
 * Reads elements from the vectors of atoms: those whose cosines with the vectors have the largest sum. Where elements
 * are asked for, only these are read, and each at least once where there are enough atoms.
 */
record TypeReader(TypeTable table) {
    /**
     * What was read.
     *
     * @param elements of each atom
     * @param cosines of each atom's vector with that of its element
     */
    record Types(List<Element> elements, double[] cosines) {}

    /** @param asked all of the system, or all known elements where nothing is asked for */
    Types read(double[][] vectors, List<Element> asked, boolean each) {
        double[][] cosines = new double[vectors.length][asked.size()];
        int[] best = new int[vectors.length];
        boolean[] there = new boolean[asked.size()];
        for (int i = 0; i < vectors.length; i++) {
            for (int e = 0; e < asked.size(); e++) {
                cosines[i][e] = table.cosine(vectors[i], asked.get(e));
                best[i] = cosines[i][e] > cosines[i][best[i]] ? e : best[i];
            }
            there[best[i]] = true;
        }
        boolean missing = false;
        for (boolean t : there) {
            missing |= !t;
        }
        int[] chosen = each && missing && asked.size() <= vectors.length ? withAll(cosines, best) : best;
        List<Element> elements = new ArrayList<>();
        double[] own = new double[vectors.length];
        for (int i = 0; i < own.length; i++) {
            elements.add(asked.get(chosen[i]));
            own[i] = cosines[i][chosen[i]];
        }
        return new Types(elements, own);
    }

    // Each element has a column that takes one atom at what it loses against its best; the other columns cost nothing.
    private static int[] withAll(double[][] cosines, int[] best) {
        int n = cosines.length;
        int elements = cosines[0].length;
        double[][] cost = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int e = 0; e < elements; e++) {
                cost[i][e] = cosines[i][best[i]] - cosines[i][e];
            }
        }
        int[] columns = Assignment.solve(cost);
        int[] chosen = best.clone();
        for (int i = 0; i < n; i++) {
            chosen[i] = columns[i] < elements ? columns[i] : best[i];
        }
        return chosen;
    }
}
