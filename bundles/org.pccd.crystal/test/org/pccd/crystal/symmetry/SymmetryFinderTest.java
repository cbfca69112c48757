package org.pccd.crystal.symmetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pccd.core.PccdException;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Species;
import org.pccd.crystal.Structure;

class SymmetryFinderTest {
    private static final Lattice CUBE = Lattice.fromParameters(4, 4, 4, 90, 90, 90);

    @Test
    void anOrbitOfEveryGroupHasThatGroup() {
        for (int number = 1; number <= 230; number++) {
            Symmetry s = SymmetryFinder.find(orbits(number), 1e-4);
            assertEquals(number, s.number());
            assertEquals(
                    SpaceGroups.byNumber(number).operations().size(),
                    s.operations().size());
        }
    }

    @Test
    void choiceOfCellAndOriginDoesNotMatter() {
        Random random = new Random(3);
        for (int number = 1; number <= 230; number++) {
            Structure moved = transformed(orbits(number), random);
            assertEquals(number, SymmetryFinder.find(moved, 1e-4).number());
        }
    }

    @Test
    void theMirrorImageHasTheEnantiomorphicGroup() {
        assertEquals(78, SymmetryFinder.find(mirrored(orbits(76)), 1e-4).number());
        assertEquals(96, SymmetryFinder.find(mirrored(orbits(92)), 1e-4).number());
        assertEquals(212, SymmetryFinder.find(mirrored(orbits(213)), 1e-4).number());
        assertEquals(19, SymmetryFinder.find(mirrored(orbits(19)), 1e-4).number());
    }

    @Test
    void aSupercellHasTheSameGroupAndMoreTranslations() {
        for (int number : new int[] {14, 62, 139, 166, 194, 225, 227}) {
            Structure cell = orbits(number);
            Symmetry s = SymmetryFinder.find(doubled(cell), 1e-4);
            assertEquals(number, s.number());
            assertEquals(2 * SymmetryFinder.find(cell, 1e-4).multiplicity(), s.multiplicity());
        }
    }

    @Test
    void operationsMapTheSitesOntoThemselves() {
        Structure cell = transformed(orbits(166), new Random(5));
        Symmetry s = SymmetryFinder.find(cell, 1e-4);
        for (SymmetryOperation op : s.operations()) {
            for (Site site : cell.sites()) {
                double[] image = op.apply(site.fractional());
                assertTrue(cell.sites().stream().anyMatch(other -> same(site, other, image)), op.toString());
            }
        }
    }

    @Test
    void knownStructuresHaveTheirGroups() {
        Structure caesiumChloride =
                new Structure(CUBE, List.of(Site.of(Element.Cs, 0, 0, 0), Site.of(Element.Cl, 0.5, 0.5, 0.5)));
        assertEquals(221, SymmetryFinder.find(caesiumChloride, 0.01).number());
        assertEquals("m-3m", SymmetryFinder.find(caesiumChloride, 0.01).group().pointGroup());
        Structure iron = new Structure(CUBE, List.of(Site.of(Element.Fe, 0, 0, 0), Site.of(Element.Fe, 0.5, 0.5, 0.5)));
        assertEquals(229, SymmetryFinder.find(iron, 0.01).number());
    }

    @Test
    void allSpeciesOfADisorderedSiteCount() {
        List<Species> mixed =
                List.of(new Species(Element.Fe, Double.NaN, 0.5), new Species(Element.Co, Double.NaN, 0.5));
        List<Species> turned = List.of(mixed.get(1), mixed.get(0));
        Site other = new Site(turned, 0.5, 0.5, 0.5);
        assertEquals(229, find(new Site(mixed, 0, 0, 0), other).number());
        assertEquals(221, find(Site.of(Element.Fe, 0, 0, 0), other).number());
    }

    @Test
    void theToleranceDecidesOnDistortedStructures() {
        Structure tilted = new Structure(
                CUBE, List.of(Site.of(Element.Cs, 0, 0, 0), Site.of(Element.Cl, 0.5, 0.5, 0.5 + 0.05 / 4)));
        assertEquals(221, SymmetryFinder.find(tilted, 0.2).number());
        assertEquals(99, SymmetryFinder.find(tilted, 0.01).number());
    }

    @Test
    void theSameAnswerComesFromManyThreads() {
        List<Structure> all = IntStream.rangeClosed(1, 230)
                .mapToObj(SymmetryFinderTest::orbits)
                .toList();
        List<Integer> numbers = all.parallelStream()
                .map(s -> SymmetryFinder.find(s, 1e-4).number())
                .toList();
        assertEquals(IntStream.rangeClosed(1, 230).boxed().toList(), numbers);
    }

    @Test
    void whatHasNoSymmetryIsRefused() {
        assertThrows(PccdException.class, () -> SymmetryFinder.find(new Structure(CUBE, List.of()), 0.1));
        assertThrows(PccdException.class, () -> find(Site.of(Element.Fe, Double.NaN, 0, 0)));
        Structure one = new Structure(CUBE, List.of(Site.of(Element.Fe, 0, 0, 0)));
        assertThrows(PccdException.class, () -> SymmetryFinder.find(one, 0));
        assertThrows(PccdException.class, () -> SymmetryFinder.find(one, Double.NaN));
    }

    @Test
    void sitesOnTopOfOneAnotherDoNotStopTheSearch() {
        Symmetry s =
                find(Site.of(Element.Fe, 0, 0, 0), Site.of(Element.Fe, 0.001, 0, 0), Site.of(Element.Fe, 0.4, 0.1, 0));
        assertTrue(s.number() >= 1);
    }

    private static Symmetry find(Site... sites) {
        return SymmetryFinder.find(new Structure(CUBE, List.of(sites)), 0.01);
    }

    private static boolean same(Site from, Site to, double[] image) {
        double d = 0;
        double[] x = to.fractional();
        for (int i = 0; i < 3; i++) {
            d += Math.abs(image[i] - x[i] - Math.rint(image[i] - x[i]));
        }
        return from.element() == to.element() && d < 1e-3;
    }

    // Two general orbits in the reference setting, in a cell with no more symmetry than the system demands.
    private static Structure orbits(int number) {
        Lattice lattice =
                switch (CrystalSystem.of(number)) {
                    case TRICLINIC -> Lattice.fromParameters(9, 10, 11, 81, 97, 103);
                    case MONOCLINIC -> Lattice.fromParameters(9, 10, 11, 90, 104, 90);
                    case ORTHORHOMBIC -> Lattice.fromParameters(9, 10, 11.3, 90, 90, 90);
                    case TETRAGONAL -> Lattice.fromParameters(9, 9, 11.3, 90, 90, 90);
                    case TRIGONAL, HEXAGONAL -> Lattice.fromParameters(9, 9, 11.3, 90, 90, 120);
                    case CUBIC -> Lattice.fromParameters(10, 10, 10, 90, 90, 90);
                };
        List<Site> sites = new ArrayList<>();
        for (SymmetryOperation op : SpaceGroups.byNumber(number).operations()) {
            double[] x = op.apply(new double[] {0.0713, 0.1637, 0.2291});
            double[] y = op.apply(new double[] {0.3191, 0.0473, 0.1123});
            sites.add(Site.of(Element.Na, x[0], x[1], x[2]));
            sites.add(Site.of(Element.Cl, y[0], y[1], y[2]));
        }
        return new Structure(lattice, sites);
    }

    // Another basis of the same lattice (either handedness), another origin.
    private static Structure transformed(Structure s, Random random) {
        double[][] rows = s.lattice().matrix();
        double[] shift = {random.nextDouble(), random.nextDouble(), random.nextDouble()};
        for (int step = 0; step < 3; step++) {
            int i = random.nextInt(3);
            int j = (i + 1 + random.nextInt(2)) % 3;
            int f = random.nextBoolean() ? 1 : -1;
            for (int k = 0; k < 3; k++) {
                rows[i][k] += f * rows[j][k];
            }
        }
        double[] swap = rows[0];
        if (random.nextBoolean()) {
            rows[0] = rows[1];
            rows[1] = swap;
        }
        return rebased(s, new Lattice(rows), shift);
    }

    private static Structure doubled(Structure s) {
        double[][] rows = s.lattice().matrix();
        for (int k = 0; k < 3; k++) {
            rows[2][k] *= 2;
        }
        List<Site> sites = new ArrayList<>();
        for (Site site : s.sites()) {
            sites.add(Site.of(site.element(), site.x(), site.y(), site.z() / 2));
            sites.add(Site.of(site.element(), site.x(), site.y(), (site.z() + 1) / 2));
        }
        return new Structure(new Lattice(rows), sites);
    }

    private static Structure mirrored(Structure s) {
        double[][] rows = s.lattice().matrix();
        for (double[] row : rows) {
            row[2] = -row[2];
        }
        return new Structure(new Lattice(rows), s.sites());
    }

    private static Structure rebased(Structure s, Lattice lattice, double[] shift) {
        List<Site> sites = new ArrayList<>();
        for (Site site : s.sites()) {
            double[] x = lattice.toFractional(s.lattice().toCartesian(site.fractional()));
            sites.add(Site.of(site.element(), x[0] + shift[0], x[1] + shift[1], x[2] + shift[2]));
        }
        return new Structure(lattice, sites);
    }
}
