package org.pccd.crystal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pccd.core.PccdException;

class StructureTest {
    private static final Lattice CUBE = Lattice.fromParameters(4, 4, 4, 90, 90, 90);
    private static final Structure CESIUM_CHLORIDE = new Structure(
            CUBE,
            List.of(
                    new Site(List.of(new Species(Element.Cl, -1, 1)), 0, 0, 0),
                    new Site(List.of(new Species(Element.Cs, 1, 1)), 0.5, -0.5, 1.5)));

    @Test
    void aStructureHasDensityAndCharge() {
        assertEquals((35.45 + 132.90545196) * 1.66053906660 / 64, CESIUM_CHLORIDE.density(), 1e-12);
        assertEquals(0, CESIUM_CHLORIDE.charge());
        assertEquals(
                8, CESIUM_CHLORIDE.withoutOxidation().supercell(2, 2, 2).sites().size() / 2);
        assertTrue(Double.isNaN(CESIUM_CHLORIDE.withoutOxidation().charge()));
        Structure charged = new Structure(
                CUBE,
                List.of(new Site(List.of(new Species(Element.Fe, 3, 0.5), new Species(Element.Fe, 2, 0.25)), 0, 0, 0)));
        assertEquals(2, charged.charge());
    }

    @Test
    void sitesAreSortedWrappedAndStripped() {
        assertEquals(List.of(Element.Cs, Element.Cl), CESIUM_CHLORIDE.sorted().elements());
        assertArrayEquals(
                new double[] {0, 0, 0, 0.5, 0.5, 0.5}, CESIUM_CHLORIDE.wrapped().fractional());
        Structure edge = new Structure(CUBE, List.of(Site.of(Element.C, -1e-20, 1, -3)));
        assertArrayEquals(new double[] {0, 0, 0}, edge.wrapped().fractional());
        assertEquals(
                List.of(Site.of(Element.Cl, 0, 0, 0), Site.of(Element.Cs, 0.5, -0.5, 1.5)),
                CESIUM_CHLORIDE.withoutOxidation().sites());
    }

    @Property(seed = "51", tries = 300)
    void aSupercellIsTheSameCrystal(@ForAll Random random) {
        int[][] rows = new int[3][3];
        for (int[] row : rows) {
            Arrays.setAll(row, k -> random.nextInt(7) - 3);
        }
        Structure s = Cells.random(random, 40, 130);
        int det = Math.abs(determinant(rows));
        if (det == 0) {
            assertThrows(PccdException.class, () -> s.supercell(rows));
            return;
        }
        Structure large = s.supercell(rows);
        int n = s.sites().size();
        assertEquals(n * det, large.sites().size());
        assertEquals(
                s.lattice().volume() * det,
                large.lattice().volume(),
                1e-8 * large.lattice().volume());
        assertEquals(s.density(), large.density(), 1e-9 * s.density());
        NeighborList small = NeighborList.of(s, 4);
        NeighborList list = NeighborList.of(large, 4);
        for (int i = 0; i < n; i++) {
            assertArrayEquals(cartesian(s, i), cartesian(large, i * det), 1e-8);
            for (int k = 0; k < det; k++) {
                assertEquals(
                        s.sites().get(i).species(),
                        large.sites().get(i * det + k).species());
                assertArrayEquals(distances(small, i), distances(list, i * det + k), 1e-7);
            }
        }
    }

    @Test
    void aDiagonalSupercellRepeatsTheCell() {
        Structure s = CESIUM_CHLORIDE.supercell(1, 2, 3);
        assertArrayEquals(new double[] {4, 8, 12}, s.lattice().lengths());
        assertEquals(12, s.sites().size());
        assertEquals(
                new Site(CESIUM_CHLORIDE.sites().get(0).species(), 0, 0.5, 2 / 3.0),
                s.sites().get(5));
        assertEquals(CESIUM_CHLORIDE, CESIUM_CHLORIDE.supercell(1, 1, 1));
    }

    @Test
    void aSupercellWithoutMeasureIsRefused() {
        assertThrows(PccdException.class, () -> CESIUM_CHLORIDE.supercell(0, 1, 1));
        assertThrows(PccdException.class, () -> CESIUM_CHLORIDE.supercell(1000, 1000, 1000));
        assertThrows(PccdException.class, () -> CESIUM_CHLORIDE.supercell(Integer.MIN_VALUE, 1, 1));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void onlyNumbersMakeASite(double bad) {
        assertThrows(PccdException.class, () -> Site.of(Element.C, bad, 0, 0));
        assertThrows(PccdException.class, () -> Site.of(Element.C, 0, bad, 0));
        assertThrows(PccdException.class, () -> Site.of(Element.C, 0, 0, bad));
        assertThrows(PccdException.class, () -> new Species(Element.C, 4, bad));
        assertThrows(PccdException.class, () -> new Composition(Map.of(Element.C, bad)));
    }

    @Test
    void aSiteIsOccupiedOnceAtMost() {
        assertThrows(PccdException.class, () -> new Species(Element.C, 4, 0));
        assertThrows(PccdException.class, () -> new Species(Element.C, 4, -1));
        assertThrows(PccdException.class, () -> new Species(Element.C, Double.POSITIVE_INFINITY, 1));
        assertThrows(PccdException.class, () -> new Site(List.of(), 0, 0, 0));
        List<Species> thirds = new ArrayList<>();
        for (Element e : List.of(Element.Li, Element.Na, Element.K)) {
            thirds.add(new Species(e, 1, 0.334));
        }
        assertEquals(3, new Site(thirds, 0, 0, 0).species().size());
        thirds.add(new Species(Element.Rb, 1, 0.334));
        assertThrows(PccdException.class, () -> new Site(thirds, 0, 0, 0));
    }

    private static double[] cartesian(Structure s, int site) {
        return s.lattice().toCartesian(s.sites().get(site).fractional());
    }

    private static double[] distances(NeighborList list, int site) {
        double[] d = new double[list.first(site + 1) - list.first(site)];
        Arrays.setAll(d, k -> list.distance(list.first(site) + k));
        Arrays.sort(d);
        return d;
    }

    private static int determinant(int[][] m) {
        return m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1])
                - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0])
                + m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0]);
    }
}
