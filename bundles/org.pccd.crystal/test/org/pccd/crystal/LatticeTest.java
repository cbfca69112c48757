package org.pccd.crystal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pccd.core.PccdException;

class LatticeTest {
    @Test
    void theReciprocalLatticeOfAFaceCentredOneIsBodyCentred() {
        Lattice fcc = new Lattice(new double[][] {{0, 2, 2}, {2, 0, 2}, {2, 2, 0}});
        double h = 2 * Math.PI / 4;
        double[][] expected = {{-h, h, h}, {h, -h, h}, {h, h, -h}};
        for (int i = 0; i < 3; i++) {
            assertArrayEquals(expected[i], fcc.reciprocal().matrix()[i], 1e-12);
        }
        assertEquals(16, fcc.volume());
        assertArrayEquals(new double[] {8, 4, 4}, fcc.metric()[0]);
    }

    @Property(seed = "41", tries = 300)
    void metricVolumeAndReciprocalAgree(@ForAll Random random) {
        Lattice lattice = Cells.lattice(random, 7, 174);
        double[][] g = lattice.metric();
        double det = g[0][0] * (g[1][1] * g[2][2] - g[1][2] * g[2][1])
                - g[0][1] * (g[1][0] * g[2][2] - g[1][2] * g[2][0])
                + g[0][2] * (g[1][0] * g[2][1] - g[1][1] * g[2][0]);
        assertEquals(lattice.volume() * lattice.volume(), det, 1e-9 * g[0][0] * g[1][1] * g[2][2]);
        Lattice reciprocal = lattice.reciprocal();
        for (int i = 0; i < 3; i++) {
            assertEquals(
                    2 * Math.PI / reciprocal.lengths()[i], lattice.planeSpacings()[i], 1e-9 * lattice.lengths()[i]);
            for (int j = 0; j < 3; j++) {
                double product = 0;
                for (int x = 0; x < 3; x++) {
                    product += lattice.get(i, x) * reciprocal.get(j, x);
                }
                assertEquals(
                        i == j ? 2 * Math.PI : 0, product, 1e-9 * reciprocal.lengths()[j]);
                assertEquals(lattice.get(i, j), reciprocal.reciprocal().get(i, j), 1e-7);
            }
        }
    }

    @Property(seed = "42", tries = 300)
    void parametersAreKept(@ForAll Random random) {
        Lattice lattice = Cells.lattice(random, 7, 174);
        double[] l = lattice.lengths();
        double[] a = lattice.angles();
        Lattice again = Lattice.fromParameters(l[0], l[1], l[2], a[0], a[1], a[2]);
        assertArrayEquals(l, again.lengths(), 1e-9);
        assertArrayEquals(a, again.angles(), 1e-6);
        assertEquals(lattice.volume(), again.volume(), 1e-7 * lattice.volume());
    }

    @Test
    void latticesOfEqualVectorsAreEqual() {
        double[][] rows = {{3, 0, 0}, {0, 4, 0}, {0, 0, 5}};
        Lattice lattice = new Lattice(rows);
        assertEquals(lattice, new Lattice(rows));
        assertEquals(lattice.hashCode(), new Lattice(rows).hashCode());
        rows[2][2] = 6;
        assertEquals(5, lattice.get(2, 2));
        assertNotEquals(lattice, new Lattice(rows));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 1, 90, 90, 90",
        "1, -1, 1, 90, 90, 90",
        "1, 1, NaN, 90, 90, 90",
        "1, 1, Infinity, 90, 90, 90",
        "1, 1, 1, 180, 90, 90",
        "1, 1, 1, 0, 90, 90",
        "1, 1, 1, 90, 90, 200",
        "1, 1, 1, 120, 120, 120",
        "1, 1, 1, 30, 30, 90",
        "1, 1, 1, NaN, 90, 90"
    })
    void whatIsNoCellIsRefused(double a, double b, double c, double alpha, double beta, double gamma) {
        assertThrows(PccdException.class, () -> Lattice.fromParameters(a, b, c, alpha, beta, gamma));
    }

    @Test
    void vectorsWithoutVolumeAreRefused() {
        assertThrows(PccdException.class, () -> new Lattice(new double[3][3]));
        assertThrows(PccdException.class, () -> new Lattice(new double[][] {{1, 2, 3}, {2, 4, 6}, {0, 0, 1}}));
        assertThrows(PccdException.class, () -> new Lattice(new double[][] {{1, 0, 0}, {0, Double.NaN, 0}, {0, 0, 1}}));
    }
}
