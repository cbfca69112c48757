package org.pccd.energy.tensornet.internal.net;

import java.util.Arrays;
import org.pccd.crystal.NeighborList;

/**
 * The neighbourhoods of one structure, and the way from derivatives by what the network sees of them to forces. Each
 * bond stands once. The network sees, for each atom and each element around it, moments of the bonds: radial functions
 * times direction (1; x, y, z; xx, yy, xy, xz, yz without trace); and for each pair of atoms all distances of their
 * images.
 */
final class Graph {
    /** Parts of a tensor. */
    private static final int PARTS = 9;

    private static final double THIRD = 1.0 / 3;

    final int atoms;
    /** Element of each atom, by its number in the model. */
    final int[] species;
    /** The different elements. */
    final int[] kinds;
    /** Radial functions and the damping alone. */
    final int radial;
    /** By atom, element around, part, radial function. */
    final float[] moments;
    /** Whether an atom has such elements around, by atom and element. */
    final boolean[] around;
    /** First and second atom of each pair; they may be the same. */
    final int[] pairs;

    final int pairCount;
    /** By bond: its pair and its length. */
    final int[] pairOf;

    final double[] length;

    private final int[] kindOf;
    private final double[] direction;
    private final double[] functions;
    private final double[] slopes;
    private int bonds;

    Graph(NeighborList list, double[] vectors, int[] species, RadialBasis basis) {
        this.species = species;
        atoms = species.length;
        kinds = Arrays.stream(species).distinct().toArray();
        kindOf = new int[atoms];
        for (int i = 0; i < atoms; i++) {
            while (kinds[kindOf[i]] != species[i]) {
                kindOf[i]++;
            }
        }
        radial = basis.count() + 1;
        int half = list.pairs() / 2;
        moments = new float[atoms * kinds.length * PARTS * radial];
        around = new boolean[atoms * kinds.length];
        pairs = new int[2 * half];
        pairOf = new int[half];
        length = new double[half];
        direction = new double[3 * half];
        functions = new double[radial * half];
        slopes = new double[radial * half];
        pairCount = collect(list, vectors, basis);
    }

    private int collect(NeighborList list, double[] vectors, RadialBasis basis) {
        int[] known = new int[atoms];
        int[] seenBy = new int[atoms];
        Arrays.fill(seenBy, -1);
        double[] values = new double[basis.count()];
        double[] steps = new double[basis.count()];
        double[] parts = new double[PARTS];
        int count = 0;
        for (int i = 0; i < atoms; i++) {
            for (int p = list.first(i); p < list.first(i + 1); p++) {
                int j = list.neighbour(p);
                if (j < i || j == i && !upper(list, p)) {
                    continue;
                }
                if (seenBy[j] != i) {
                    seenBy[j] = i;
                    known[j] = count;
                    pairs[2 * count] = i;
                    pairs[2 * count + 1] = j;
                    count++;
                }
                int b = bonds++;
                pairOf[b] = known[j];
                double d = list.distance(p);
                length[b] = d;
                for (int k = 0; k < 3; k++) {
                    direction[3 * b + k] = -vectors[3 * p + k] / d;
                }
                radial(basis, b, values, steps);
                parts(b, parts);
                addMoments(b, i, kindOf[j], 1, parts);
                addMoments(b, j, kindOf[i], -1, parts);
            }
        }
        return count;
    }

    // Of an atom and its own image only one of the two directions counts.
    private static boolean upper(NeighborList list, int p) {
        for (int k = 0; k < 3; k++) {
            if (list.image(p, k) != 0) {
                return list.image(p, k) > 0;
            }
        }
        throw new IllegalStateException("an atom is its own neighbour");
    }

    private void radial(RadialBasis basis, int b, double[] values, double[] steps) {
        double d = length[b];
        basis.at(d, values, steps);
        double damping = basis.damping(d);
        double change = basis.dampingSlope(d);
        for (int m = 0; m < values.length; m++) {
            functions[radial * b + m] = values[m] * damping;
            slopes[radial * b + m] = steps[m] * damping + values[m] * change;
        }
        functions[radial * b + values.length] = damping;
        slopes[radial * b + values.length] = change;
    }

    // Directions point to the first atom.
    private void parts(int b, double[] parts) {
        double x = direction[3 * b];
        double y = direction[3 * b + 1];
        double z = direction[3 * b + 2];
        parts[0] = 1;
        parts[1] = x;
        parts[2] = y;
        parts[3] = z;
        parts[4] = x * x - THIRD;
        parts[5] = y * y - THIRD;
        parts[6] = x * y;
        parts[7] = x * z;
        parts[8] = y * z;
    }

    private void addMoments(int b, int atom, int kind, int sign, double[] parts) {
        int place = atom * kinds.length + kind;
        around[place] = true;
        int m = place * PARTS * radial;
        for (int p = 0; p < PARTS; p++) {
            double part = sign < 0 && p >= 1 && p < 4 ? -parts[p] : parts[p];
            for (int r = 0; r < radial; r++) {
                moments[m++] += (float) (part * functions[radial * b + r]);
            }
        }
    }

    /** How many times a pair's bonds count for its first atom: those of an atom with itself lead both ways. */
    float weight(int pair) {
        return pairs[2 * pair] == pairs[2 * pair + 1] ? 2 : 1;
    }

    /**
     * @param byMoment derivative of the energy by the moments
     * @param byLength derivative of the energy by the length of each bond, other than by moments
     * @param forces x, y, z of each atom, added to
     * @param virial 3 x 3, added to
     */
    void forces(float[] byMoment, double[] byLength, double[] forces, double[] virial) {
        double[] parts = new double[PARTS];
        double[] gradient = new double[PARTS];
        for (int b = 0; b < bonds; b++) {
            int i = pairs[2 * pairOf[b]];
            int j = pairs[2 * pairOf[b] + 1];
            parts(b, parts);
            double along = byLength[b] + combined(b, i, j, byMoment, parts, gradient);
            double x = direction[3 * b];
            double y = direction[3 * b + 1];
            double z = direction[3 * b + 2];
            double gx = gradient[1] + 2 * x * gradient[4] + y * gradient[6] + z * gradient[7];
            double gy = gradient[2] + 2 * y * gradient[5] + x * gradient[6] + z * gradient[8];
            double gz = gradient[3] + x * gradient[7] + y * gradient[8];
            double inward = x * gx + y * gy + z * gz;
            double d = length[b];
            double[] slope = {
                along * x + (gx - inward * x) / d, along * y + (gy - inward * y) / d, along * z + (gz - inward * z) / d
            };
            for (int k = 0; k < 3; k++) {
                forces[3 * i + k] -= slope[k];
                forces[3 * j + k] += slope[k];
                for (int l = 0; l < 3; l++) {
                    virial[3 * k + l] += slope[k] * direction[3 * b + l] * d;
                }
            }
        }
    }

    // Writes the derivative by each part of the direction; returns the one by the length.
    private double combined(int b, int i, int j, float[] byMoment, double[] parts, double[] gradient) {
        int first = (i * kinds.length + kindOf[j]) * PARTS * radial;
        int second = (j * kinds.length + kindOf[i]) * PARTS * radial;
        double along = 0;
        for (int p = 0; p < PARTS; p++) {
            int sign = p >= 1 && p < 4 ? -1 : 1;
            double sum = 0;
            double change = 0;
            for (int r = 0; r < radial; r++) {
                double g = byMoment[first + place(p, r)] + sign * byMoment[second + place(p, r)];
                sum += g * functions[radial * b + r];
                change += g * slopes[radial * b + r];
            }
            gradient[p] = sum;
            along += change * parts[p];
        }
        return along;
    }

    private int place(int part, int function) {
        return part * radial + function;
    }
}
