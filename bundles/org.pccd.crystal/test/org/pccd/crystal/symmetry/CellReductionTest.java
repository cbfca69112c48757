package org.pccd.crystal.symmetry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.pccd.crystal.Lattice;

class CellReductionTest {
    @Test
    void theExampleOfGruberIsReduced() {
        // Křivý and Gruber 1976, Acta Cryst. A32, 297: a.a 9, b.b 27, c.c 4, 2bc -5, 2ac -4, 2ab -22.
        double bc = -5 / (2 * Math.sqrt(27) * 2);
        double ac = -4 / (2 * 3.0 * 2);
        double ab = -22 / (2 * 3 * Math.sqrt(27));
        Lattice g = Lattice.fromParameters(3, Math.sqrt(27), 2, degrees(bc), degrees(ac), degrees(ab));
        double[] reduced = CellReduction.niggli(g).lattice().lengths();
        assertArrayEquals(new double[] {2, 3, 3}, reduced, 1e-9);
        double[] angles = CellReduction.niggli(g).lattice().angles();
        assertArrayEquals(new double[] {degrees(9 / 18d), degrees(3 / 12d), degrees(4 / 12d)}, angles, 1e-6);
    }

    @Test
    void theChoiceOfCellDoesNotMatter() {
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            double[][] rows = new double[3][3];
            for (double[] row : rows) {
                for (int k = 0; k < 3; k++) {
                    row[k] = 10 * random.nextDouble() - 5;
                }
            }
            Lattice first = new Lattice(rows);
            if (first.volume() < 10) {
                continue;
            }
            CellReduction.Reduced a = CellReduction.niggli(first);
            for (int step = 0; step < 5; step++) {
                int p = random.nextInt(3);
                int q = (p + 1 + random.nextInt(2)) % 3;
                for (int k = 0; k < 3; k++) {
                    rows[p][k] += rows[q][k];
                }
            }
            CellReduction.Reduced b = CellReduction.niggli(new Lattice(rows));
            assertArrayEquals(a.lattice().lengths(), b.lattice().lengths(), 1e-8);
            assertArrayEquals(a.lattice().angles(), b.lattice().angles(), 1e-6);
            check(first, a);
        }
    }

    @Test
    void latticesOfSpglibAreReducedToTheSameCells() throws IOException {
        List<Lattice> original = lattices("data/oracle/spglib/lattices.dat.gz");
        List<Lattice> expected = lattices("data/oracle/spglib/niggli_lattices.dat.gz");
        assertEquals(expected.size(), original.size());
        for (int i = 0; i < original.size(); i++) {
            CellReduction.Reduced r = CellReduction.niggli(original.get(i));
            check(original.get(i), r);
            assertArrayEquals(expected.get(i).lengths(), r.lattice().lengths(), 1e-5, "lattice " + (i + 1));
            assertArrayEquals(expected.get(i).angles(), r.lattice().angles(), 1e-3, "lattice " + (i + 1));
        }
    }

    private static void check(Lattice original, CellReduction.Reduced r) {
        assertEquals(original.volume(), r.lattice().volume(), 1e-9 * original.volume());
        int[][] t = r.transformation();
        double[][] m = original.matrix();
        for (int i = 0; i < 3; i++) {
            for (int k = 0; k < 3; k++) {
                double x = t[i][0] * m[0][k] + t[i][1] * m[1][k] + t[i][2] * m[2][k];
                assertEquals(x, r.lattice().get(i, k), 1e-9);
            }
        }
        double[] l = r.lattice().lengths();
        assertTrue(l[0] <= l[1] + 1e-3 && l[1] <= l[2] + 1e-3);
    }

    private static double degrees(double cosine) {
        return Math.toDegrees(Math.acos(cosine));
    }

    private static List<Lattice> lattices(String name) throws IOException {
        List<Lattice> all = new ArrayList<>();
        List<double[]> rows = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(SharedData.file(name))), StandardCharsets.US_ASCII))) {
            for (String line :
                    in.lines().filter(s -> !s.startsWith("#") && !s.isBlank()).toList()) {
                String[] f = line.trim().split("\\s+");
                rows.add(new double[] {Double.parseDouble(f[0]), Double.parseDouble(f[1]), Double.parseDouble(f[2])});
                if (rows.size() == 3) {
                    all.add(new Lattice(rows.toArray(double[][]::new)));
                    rows.clear();
                }
            }
        }
        return all;
    }
}
