package org.pccd.crystal;

import java.util.ArrayList;
import java.util.List;
import org.pccd.core.PccdException;

/** A structure in a cell spanned by integer combinations of its lattice vectors. */
final class Supercell {
    private static final long MOST_SITES = 10_000_000;
    private static final long MOST_CELLS = 1_000_000;

    private Supercell() {}

    static Structure of(Structure structure, int[][] rows) {
        for (int[] row : rows) {
            for (int x : row) {
                if (Math.abs((long) x) > MOST_CELLS) {
                    throw new PccdException("A supercell " + x + " cells long is larger than the limit of a million.");
                }
            }
        }
        long[][] adjugate = adjugate(rows);
        long det = rows[0][0] * adjugate[0][0] + rows[0][1] * adjugate[1][0] + rows[0][2] * adjugate[2][0];
        long cells = Math.abs(det);
        if (det == 0) {
            throw new PccdException("The vectors of the supercell lie in a plane: their determinant is 0.");
        }
        if (cells > MOST_SITES || cells * structure.sites().size() > MOST_SITES) {
            throw new PccdException("A supercell of " + cells + " times "
                    + structure.sites().size() + " sites is larger than the limit of 10 million sites.");
        }
        List<double[]> shifts = shifts(rows, adjugate, det);
        List<Site> sites = new ArrayList<>();
        for (Site site : structure.sites()) {
            double[] f = new double[3];
            for (int k = 0; k < 3; k++) {
                f[k] = (site.x() * adjugate[0][k] + site.y() * adjugate[1][k] + site.z() * adjugate[2][k]) / det;
            }
            for (double[] s : shifts) {
                sites.add(new Site(site.species(), f[0] + s[0], f[1] + s[1], f[2] + s[2]));
            }
        }
        return new Structure(lattice(structure.lattice(), rows), sites);
    }

    // Old lattice vectors, none two differing by a new one, in new coordinates in [0, 1); zero comes first.
    private static List<double[]> shifts(int[][] rows, long[][] adjugate, long det) {
        long[] diagonal = hermite(rows);
        List<double[]> shifts = new ArrayList<>();
        for (long i = 0; i < diagonal[0]; i++) {
            for (long j = 0; j < diagonal[1]; j++) {
                for (long k = 0; k < diagonal[2]; k++) {
                    double[] s = new double[3];
                    for (int x = 0; x < 3; x++) {
                        long sum = i * (adjugate[0][x] % det) + j * (adjugate[1][x] % det) + k * (adjugate[2][x] % det);
                        s[x] = Math.floorMod(det > 0 ? sum : -sum, Math.abs(det)) / (double) Math.abs(det);
                    }
                    shifts.add(s);
                }
            }
        }
        return shifts;
    }

    // The diagonal of the Hermite normal form: so many old cells along each old axis are different places.
    private static long[] hermite(int[][] rows) {
        long[][] m = new long[3][3];
        for (int i = 0; i < 3; i++) {
            for (int k = 0; k < 3; k++) {
                m[i][k] = rows[i][k];
            }
        }
        for (int column = 0; column < 3; column++) {
            for (int i = column + 1; i < 3; i++) {
                while (m[i][column] != 0) {
                    long times = m[column][column] / m[i][column];
                    for (int k = column; k < 3; k++) {
                        long rest = m[column][k] - times * m[i][k];
                        m[column][k] = m[i][k];
                        m[i][k] = rest;
                    }
                }
            }
        }
        return new long[] {Math.abs(m[0][0]), Math.abs(m[1][1]), Math.abs(m[2][2])};
    }

    private static long[][] adjugate(int[][] m) {
        long[][] a = new long[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                int r = (j + 1) % 3;
                int s = (j + 2) % 3;
                int p = (i + 1) % 3;
                int q = (i + 2) % 3;
                a[i][j] = (long) m[r][p] * m[s][q] - (long) m[r][q] * m[s][p];
            }
        }
        return a;
    }

    private static Lattice lattice(Lattice old, int[][] rows) {
        double[][] m = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int x = 0; x < 3; x++) {
                m[i][x] = rows[i][0] * old.get(0, x) + rows[i][1] * old.get(1, x) + rows[i][2] * old.get(2, x);
            }
        }
        return new Lattice(m);
    }
}
