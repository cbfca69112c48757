package org.pccd.crystal.internal.find;

import java.util.ArrayList;
import java.util.List;
import org.pccd.crystal.internal.Ints;

/**
 * An operation of a structure in its primitive cell.
 *
 * @param r rotation on fractional columns
 * @param t translation
 * @param error by how much it fails to map lattice and sites onto themselves, in Å
 */
record Found(int[][] r, double[] t, double error) {

    /** All operations within the tolerance in Å, the translations those between sites of the rarest type. */
    static List<Found> search(Cell cell, double tolerance, Effort effort) {
        SiteMap map = new SiteMap(cell, effort);
        int[] rarest = cell.rarest();
        double[] p = cell.positions()[rarest[0]];
        List<Found> all = new ArrayList<>();
        for (LatticeRotations.Rotation rotation : LatticeRotations.find(cell.rows(), tolerance)) {
            int[][] r = rotation.r();
            for (int k : rarest) {
                double[] q = cell.positions()[k];
                double[] t = new double[3];
                for (int i = 0; i < 3; i++) {
                    t[i] = q[i] - r[i][0] * p[0] - r[i][1] * p[1] - r[i][2] * p[2];
                    t[i] -= Math.floor(t[i]);
                }
                boolean identity = k == rarest[0] && Ints.key(r) == Ints.key(Ints.identity());
                if (identity) {
                    all.add(new Found(r, new double[3], 0));
                    continue;
                }
                double d = map.displacement(r, t, tolerance);
                if (d >= 0) {
                    all.add(new Found(r, t, Math.max(d, rotation.error())));
                }
            }
        }
        return all;
    }
}
