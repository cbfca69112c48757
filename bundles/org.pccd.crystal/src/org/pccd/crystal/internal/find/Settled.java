package org.pccd.crystal.internal.find;

import java.util.Arrays;
import java.util.List;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.internal.Mat3;
import org.pccd.crystal.internal.WyckoffShape;
import org.pccd.crystal.internal.WyckoffTable;
import org.pccd.crystal.symmetry.SpaceGroup;
import org.pccd.crystal.symmetry.SymmetryOperation;
import org.pccd.crystal.symmetry.WyckoffPosition;

/**
 * The sites of a primitive cell in the reference setting.
 *
 * @param frame how they got there
 * @param found coordinates as they were, fractions of the conventional cell
 * @param exact coordinates made exactly symmetric
 * @param lattice the conventional lattice made exactly symmetric
 * @param orbits for each site the first that symmetry maps onto it
 * @param positions for each site its Wyckoff position
 */
record Settled(
        Frame frame, double[][] found, double[][] exact, Lattice lattice, int[] orbits, WyckoffPosition[] positions) {

    static Settled of(ReferenceGroup reference, Frame frame, List<Found> ops, Cell cell, double tolerance) {
        int n = cell.size();
        Sublattice basis = Sublattice.of(frame.basis());
        double[][] x = new double[n][];
        for (int i = 0; i < n; i++) {
            x[i] = basis.vector(cell.positions()[i]);
            for (int k = 0; k < 3; k++) {
                x[i][k] += frame.shift()[k];
            }
        }
        double[][] exact = new double[n][3];
        int[] orbits = new int[n];
        int[] stabilisers = new int[n];
        Arrays.fill(orbits, n);
        double[][] metric = new double[3][3];
        double[][] rows = Mat3.multiply(Mat3.transpose(Mat3.of(frame.basis())), cell.rows());
        double[][] given = Mat3.multiply(rows, Mat3.transpose(rows));
        SiteMap map = new SiteMap(cell, new Effort());
        for (Found op : ops) {
            PointLatticeGroup.Op ideal = reference.operation(basis.rotation(op.r()));
            for (int i = 0; i < n; i++) {
                int j = map.image(op.r(), op.t(), i, tolerance);
                double[] y = reference.nearest(ideal, x[i], x[j]);
                for (int k = 0; k < 3; k++) {
                    exact[j][k] += y[k] / ops.size();
                }
                orbits[j] = Math.min(orbits[j], i);
                stabilisers[i] += i == j ? 1 : 0;
            }
            add(metric, Mat3.of(ideal.r()), given, 1.0 / ops.size());
        }
        WyckoffPosition[] positions = new WyckoffPosition[n];
        for (int i = 0; i < n; i++) {
            positions[i] = orbits[i] < i ? positions[orbits[i]] : position(reference.group(), exact[i], stabilisers[i]);
        }
        return new Settled(centred(frame, x, exact), x, exact, lattice(metric), orbits, positions);
    }

    // The origin was taken from a few sites; over all of them, what is left of their displacements must have no mean.
    private static Frame centred(Frame frame, double[][] found, double[][] exact) {
        double[] mean = new double[3];
        for (int i = 0; i < found.length; i++) {
            for (int k = 0; k < 3; k++) {
                mean[k] += (found[i][k] - exact[i][k]) / found.length;
            }
        }
        double[] shift = frame.shift().clone();
        for (int k = 0; k < 3; k++) {
            shift[k] -= mean[k];
            for (double[] x : found) {
                x[k] -= mean[k];
            }
        }
        return new Frame(frame.basis(), shift);
    }

    // The position of this site symmetry that fits best: exact coordinates fit one to rounding.
    private static WyckoffPosition position(SpaceGroup group, double[] x, int stabiliser) {
        List<SymmetryOperation> ops = group.operations();
        WyckoffPosition best = null;
        double least = Double.POSITIVE_INFINITY;
        for (WyckoffShape shape : WyckoffTable.shapes(group)) {
            if (shape.position().multiplicity() * stabiliser != ops.size()) {
                continue;
            }
            for (SymmetryOperation op : ops) {
                double misfit = shape.misfit(op.apply(x));
                if (misfit < least) {
                    least = misfit;
                    best = shape.position();
                }
            }
        }
        return best;
    }

    // R^T G R, weighted.
    private static void add(double[][] sum, double[][] r, double[][] g, double weight) {
        double[][] turned = Mat3.multiply(Mat3.multiply(Mat3.transpose(r), g), r);
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                sum[i][j] += weight * turned[i][j];
            }
        }
    }

    private static Lattice lattice(double[][] g) {
        double[] l = {Math.sqrt(g[0][0]), Math.sqrt(g[1][1]), Math.sqrt(g[2][2])};
        return Lattice.fromParameters(
                l[0], l[1], l[2], angle(g[1][2], l[1], l[2]), angle(g[0][2], l[0], l[2]), angle(g[0][1], l[0], l[1]));
    }

    // Angles that symmetry demands come out exact.
    private static double angle(double product, double u, double v) {
        double degrees = Math.toDegrees(Math.acos(product / (u * v)));
        for (double exact : new double[] {60, 90, 120}) {
            if (Math.abs(degrees - exact) < 1e-9) {
                return exact;
            }
        }
        return degrees;
    }
}
