package org.pccd.crystal.internal.find;

import java.util.ArrayList;
import java.util.List;
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

    /** The reduced cell of the input as it is, without any search for translations. */
    static PrimitiveCell whole(Cell input) {
        return reduced(input, Ints.identity(), 1, Double.POSITIVE_INFINITY).orElseThrow();
    }

    /** The primitive cell at this tolerance in Å, or empty where the translations found are no lattice. */
    static Optional<PrimitiveCell> find(Cell input, double tolerance) {
        List<double[]> translations = translations(input, tolerance);
        int n = translations.size();
        if (input.size() % n != 0) {
            return Optional.empty();
        }
        int[][] expansion = n == 1 ? Ints.identity() : expansion(translations);
        return expansion == null ? Optional.empty() : reduced(input, expansion, n, tolerance);
    }

    private static Optional<PrimitiveCell> reduced(Cell input, int[][] expansion, int n, double tolerance) {
        double[][] basis = Mat3.multiply(Mat3.inverse(Mat3.of(expansion)), input.rows());
        int[][] d = ShortVectors.basis(basis);
        double[][] rows = Mat3.multiply(Mat3.of(d), basis);
        // rows of the input = E basis = E D^-1 rows; D is unimodular.
        int[][] inverse = Ints.det(d) > 0 ? Ints.adjugate(d) : Ints.negate(Ints.adjugate(d));
        int[][] total = Ints.multiply(expansion, inverse);
        return sites(input, rows, total, n, tolerance);
    }

    // Pure translations within the input cell, the zero vector first.
    private static List<double[]> translations(Cell input, double tolerance) {
        SiteMap map = new SiteMap(input);
        List<double[]> found = new ArrayList<>(List.of(new double[3]));
        int[] rarest = input.rarest();
        double[] p = input.positions()[rarest[0]];
        for (int k = 1; k < rarest.length; k++) {
            double[] q = input.positions()[rarest[k]];
            double[] t = {q[0] - p[0], q[1] - p[1], q[2] - p[2]};
            if (map.displacement(null, t, tolerance) >= 0) {
                found.add(new double[] {wrap(t[0]), wrap(t[1]), wrap(t[2])});
            }
        }
        return found;
    }

    private static double wrap(double x) {
        return x - Math.rint(x);
    }

    // Three of the translations and cell vectors that span 1/n of the cell, made exact through their integer inverse.
    private static int[][] expansion(List<double[]> translations) {
        int n = translations.size();
        List<double[]> v = new ArrayList<>(translations.subList(1, n));
        v.add(new double[] {1, 0, 0});
        v.add(new double[] {0, 1, 0});
        v.add(new double[] {0, 0, 1});
        for (int i = 0; i < v.size(); i++) {
            for (int j = i + 1; j < v.size(); j++) {
                for (int k = j + 1; k < v.size(); k++) {
                    double[][] m = {v.get(i), v.get(j), v.get(k)};
                    double det = Math.abs(Mat3.det(m));
                    if (det * n > 0.5 && Math.rint(1 / det) == n) {
                        int[][] inverse = nearest(Mat3.inverse(m));
                        if (Math.abs(Ints.det(inverse)) == n) {
                            return inverse;
                        }
                    }
                }
            }
        }
        return null;
    }

    private static int[][] nearest(double[][] m) {
        int[][] r = new int[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                r[i][j] = (int) Math.rint(m[i][j]);
            }
        }
        return r;
    }

    private static Optional<PrimitiveCell> sites(
            Cell input, double[][] rows, int[][] expansion, int n, double tolerance) {
        int size = input.size();
        double[][] x = new double[size][];
        double[][] toPrimitive = Mat3.transpose(Mat3.of(expansion));
        for (int i = 0; i < size; i++) {
            x[i] = Mat3.multiply(toPrimitive, input.positions()[i]);
        }
        Cell folded = new Cell(rows, x, input.types());
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
            for (int k = 1; k < n; k++) {
                int j = nearestFree(folded, i, done);
                // Two translations within the tolerance each may place an image at most twice as far off.
                if (j < 0 || distance(folded, i, j) > 2 * tolerance) {
                    return Optional.empty();
                }
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

    private static int nearestFree(Cell cell, int i, boolean[] done) {
        int best = -1;
        for (int j = 0; j < done.length; j++) {
            if (!done[j]
                    && cell.types()[j] == cell.types()[i]
                    && (best < 0 || distance(cell, i, j) < distance(cell, i, best))) {
                best = j;
            }
        }
        return best;
    }

    private static double distance(Cell cell, int i, int j) {
        double[] p = cell.positions()[i];
        double[] q = cell.positions()[j];
        return Math.sqrt(cell.distance2(p[0] - q[0], p[1] - q[1], p[2] - q[2]));
    }
}
