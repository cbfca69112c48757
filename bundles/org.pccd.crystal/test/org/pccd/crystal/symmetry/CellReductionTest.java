package org.pccd.crystal.symmetry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.pccd.core.PccdException;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.SharedData;
import org.pccd.crystal.internal.Mat3;

class CellReductionTest {
    private static final List<UnaryOperator<Lattice>> REDUCTIONS = List.of(
            l -> CellReduction.niggli(l).lattice(),
            l -> CellReduction.delaunay(l).lattice(),
            l -> CellReduction.lll(l).lattice());

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
    void latticesOfSpglibHaveTheSameNiggliCells() throws IOException {
        compare("data/oracle/spglib/niggli_lattices.dat.gz", CellReduction::niggli);
    }

    @Test
    void latticesOfSpglibHaveTheSameDelaunayCells() throws IOException {
        compare("data/oracle/spglib/delaunay_lattices.dat.gz", CellReduction::delaunay);
    }

    @Test
    void aLeftHandedCellStaysLeftHanded() {
        Lattice left = new Lattice(new double[][] {{0, 3, 0}, {4, 0, 0}, {9, 7, 5}});
        for (UnaryOperator<Lattice> reduction : REDUCTIONS) {
            assertEquals(-60, determinant(reduction.apply(left)), 1e-9);
        }
    }

    @Test
    void aCellBeyondTheRangeOfTheTransformationIsRefused() {
        Lattice skewed = new Lattice(new double[][] {{1, 0, 0}, {0x1p33, 1, 0}, {0, 0, 1}});
        for (UnaryOperator<Lattice> reduction : REDUCTIONS) {
            assertThrows(PccdException.class, () -> reduction.apply(skewed));
        }
    }

    // As in spglib's own test: the metric within a relative 1e-5, the volume likewise.
    private static void compare(String name, Function<Lattice, CellReduction.Reduced> reduction) throws IOException {
        List<Lattice> original = lattices("data/oracle/spglib/lattices.dat.gz");
        List<Lattice> expected = lattices(name);
        assertEquals(783, original.size());
        assertEquals(expected.size(), original.size());
        for (int i = 0; i < original.size(); i++) {
            Lattice reduced = reduction.apply(original.get(i)).lattice();
            assertEquals(determinant(expected.get(i)), determinant(reduced), 1e-5 * reduced.volume());
            double[][] g = Reductions.metric(expected.get(i));
            double[][] h = Reductions.metric(reduced);
            for (int j = 0; j < 3; j++) {
                for (int k = 0; k < 3; k++) {
                    assertEquals(g[j][k], h[j][k], 1e-8 + 1e-5 * Math.abs(g[j][k]), "lattice " + (i + 1));
                }
            }
        }
    }

    private static double determinant(Lattice lattice) {
        return Mat3.det(lattice.matrix());
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
