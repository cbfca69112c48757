package org.pccd.crystal.internal.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pccd.crystal.internal.Ints;
import org.pccd.crystal.internal.Mat3;

/**
 * The reduced primitive cell of a structure, its sites averaged over their translation images.
 *
 * @param cell the primitive cell, right-handed
 * @param expansion integer N: rows of the input = N x rows of the primitive cell; |det N| = multiplicity
 * @param members for each site of the input the index of its site in the primitive cell
 */
record PrimitiveCell(Cell cell, int[][] expansion, int[] members) {
    private static final double REDUCE = 0.95;
    private static final int ATTEMPTS = 100;

    /** The reduced cell of the input as it is, without any search for translations. */
    static PrimitiveCell whole(Cell input, Effort effort) {
        return reduced(input, Ints.identity(), 1, Double.POSITIVE_INFINITY, effort)
                .orElseThrow();
    }

    /**
     * The primitive cell at this tolerance in Å. Where the translations found are no lattice, those that fit worst go
     * first.
     */
    static Optional<PrimitiveCell> find(Cell input, double tolerance, Effort effort) {
        List<double[]> translations = Translations.find(input, tolerance, effort);
        Optional<PrimitiveCell> found = spanned(input, translations, tolerance, effort);
        if (found.isPresent()) {
            return found;
        }
        double[] errors = Translations.errors(translations, input, tolerance, effort);
        double limit = tolerance;
        int tried = translations.size();
        for (int i = 0; i < ATTEMPTS && found.isEmpty(); i++) {
            List<double[]> left = new ArrayList<>();
            for (int k = 0; k < errors.length; k++) {
                if (errors[k] <= limit) {
                    left.add(translations.get(k));
                }
            }
            if (left.size() < tried) {
                tried = left.size();
                found = spanned(input, left, tolerance, effort);
            }
            limit *= REDUCE;
        }
        return found;
    }

    private static Optional<PrimitiveCell> spanned(
            Cell input, List<double[]> translations, double tolerance, Effort effort) {
        int n = translations.size();
        int[][] expansion = input.size() % n == 0 ? Translations.expansion(translations, input.rows()) : null;
        return expansion == null ? Optional.empty() : reduced(input, expansion, n, tolerance, effort);
    }

    private static Optional<PrimitiveCell> reduced(
            Cell input, int[][] expansion, int n, double tolerance, Effort effort) {
        double[][] basis = Mat3.multiply(Mat3.inverse(Mat3.of(expansion)), input.rows());
        int[][] d = ShortVectors.basis(basis);
        double[][] rows = Mat3.multiply(Mat3.of(d), basis);
        // rows of the input = E basis = E D^-1 rows; D is unimodular.
        int[][] inverse = Ints.det(d) > 0 ? Ints.adjugate(d) : Ints.negate(Ints.adjugate(d));
        int[][] total = Ints.multiply(expansion, inverse);
        return sites(input, rows, total, n, tolerance, effort);
    }

    private static Optional<PrimitiveCell> sites(
            Cell input, double[][] rows, int[][] expansion, int n, double tolerance, Effort effort) {
        int size = input.size();
        double[][] x = new double[size][];
        double[][] toPrimitive = Mat3.transpose(Mat3.of(expansion));
        for (int i = 0; i < size; i++) {
            x[i] = Mat3.multiply(toPrimitive, input.positions()[i]);
        }
        Cell folded = new Cell(rows, x, input.types());
        SiteGrid grid = new SiteGrid(folded, effort);
        double[][] positions = new double[size / n][];
        int[] types = new int[size / n];
        int[] members = new int[size];
        boolean[] done = new boolean[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (done[i]) {
                continue;
            }
            double[] mean = x[i].clone();
            done[i] = true;
            members[i] = count;
            // Two translations within the tolerance each may place an image at most twice as far off.
            List<Integer> images = n == 1 ? List.of() : nearestFree(grid, folded, i, n - 1, 2 * tolerance, done);
            if (images.size() < n - 1) {
                return Optional.empty();
            }
            for (int j : images) {
                done[j] = true;
                members[j] = count;
                for (int c = 0; c < 3; c++) {
                    mean[c] += wrap(x[j][c] - x[i][c]) / n;
                }
            }
            positions[count] = mean;
            types[count++] = input.types()[i];
        }
        return Optional.of(new PrimitiveCell(new Cell(rows, positions, types), expansion, members));
    }

    // The free sites of the type of site i that are nearest to it, at most as many as wanted.
    private static List<Integer> nearestFree(
            SiteGrid grid, Cell cell, int i, int wanted, double radius, boolean[] done) {
        double[] p = cell.positions()[i];
        Map<Integer, Double> near = new HashMap<>();
        grid.near(p[0], p[1], p[2], cell.types()[i], radius, (j, d2) -> {
            if (!done[j]) {
                near.put(j, d2);
            }
            return true;
        });
        return near.keySet().stream()
                .sorted(Comparator.comparingDouble((Integer j) -> near.get(j)).thenComparing(j -> j))
                .limit(wanted)
                .toList();
    }

    private static double wrap(double x) {
        return x - Math.rint(x);
    }
}
