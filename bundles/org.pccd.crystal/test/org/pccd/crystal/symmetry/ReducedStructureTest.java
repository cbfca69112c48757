package org.pccd.crystal.symmetry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pccd.core.PccdException;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;

class ReducedStructureTest {
    private final Random random = new Random(5);

    @Test
    void allSitesStayWhereTheyAreInSpaceWhateverTheCellAndItsHandedness() {
        for (int i = 0; i < 200; i++) {
            Structure s = skewed();
            ReducedStructure reduced = ReducedStructure.niggli(s);
            assertTrue(determinant(reduced.structure().lattice().matrix()) > 0);
            assertSamePlaces(s, reduced);
            assertArrayEquals(
                    CellReduction.niggli(s.lattice()).lattice().lengths(),
                    reduced.structure().lattice().lengths(),
                    1e-9);
        }
    }

    @Test
    void aSupercellIsReducedToItsPrimitiveCell() {
        for (int i = 0; i < 100; i++) {
            Structure s = skewed();
            Structure large = s.supercell(new int[][] {{2, 1, 0}, {0, 1, 1}, {1, 0, 2}});
            ReducedStructure reduced = ReducedStructure.primitive(large, 0.01);
            assertEquals(s.sites().size(), reduced.structure().sites().size());
            assertEquals(s.lattice().volume(), reduced.structure().lattice().volume(), 1e-6);
            assertSamePlaces(large, reduced);
        }
    }

    @Test
    void displacementsBeyondTheToleranceKeepTheLargeCell() {
        Lattice cube = Lattice.fromParameters(3, 3, 6, 90, 90, 90);
        for (double shift : new double[] {0.001, 0.1}) {
            Structure s = new Structure(
                    cube, List.of(Site.of(Element.Fe, 0, 0, 0), Site.of(Element.Fe, 0, 0, 0.5 + shift / 6)));
            int sites = ReducedStructure.primitive(s, 0.01).structure().sites().size();
            assertEquals(shift < 0.01 ? 1 : 2, sites);
        }
    }

    @Test
    void aToleranceMustBePositive() {
        Structure s = skewed();
        assertThrows(PccdException.class, () -> ReducedStructure.primitive(s, 0));
    }

    private Structure skewed() {
        double[][] rows = new double[3][];
        for (int i = 0; i < 3; i++) {
            rows[i] = random.doubles(3, -5, 5).toArray();
        }
        if (Math.abs(determinant(rows)) < 20) {
            return skewed();
        }
        for (int k = 0; k < 3; k++) {
            rows[0][k] += 7 * rows[1][k] - 4 * rows[2][k];
        }
        Element[] elements = {Element.Na, Element.Cl, Element.Cl};
        List<Site> sites = IntStream.range(0, 3)
                .mapToObj(i -> Site.of(elements[i], random.nextDouble(), random.nextDouble(), random.nextDouble()))
                .toList();
        return new Structure(new Lattice(rows), sites);
    }

    private static void assertSamePlaces(Structure original, ReducedStructure reduced) {
        Lattice lattice = reduced.structure().lattice();
        for (int i = 0; i < reduced.sources().length; i++) {
            Site before = original.sites().get(reduced.sources()[i]);
            Site after = reduced.structure().sites().get(i);
            assertEquals(before.element(), after.element());
            double[] f = lattice.toFractional(original.lattice().toCartesian(before.fractional()));
            for (int k = 0; k < 3; k++) {
                double d = f[k] - after.fractional()[k];
                assertEquals(Math.rint(d), d, 1e-6);
            }
        }
    }

    private static double determinant(double[][] m) {
        return m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1])
                - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0])
                + m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0]);
    }
}
