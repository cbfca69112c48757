package org.pccd.crystal.symmetry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.pccd.crystal.PeriodicDistances;
import org.pccd.crystal.Structure;

/** What must hold for any structure, however it is described. */
class SymmetryPropertyTest {
    private static final double SYMPREC = 0.01;
    private static final double NOISE = 0.0005;
    private static final double APART = 0.25;

    @Property(seed = "31", tries = 60)
    void theDescriptionDoesNotMatter(@ForAll @IntRange(min = 1, max = 230) int number, @ForAll long seed) {
        RandomCrystals crystals = new RandomCrystals(seed);
        Structure plain = crystals.ofGroup(number);
        Assume.that(PeriodicDistances.shortest(plain).distance() > APART);
        Symmetry s = SymmetryFinder.find(plain, SYMPREC);
        Symmetry t = SymmetryFinder.find(crystals.disguised(plain, NOISE), SYMPREC);
        assertEquals(number, s.number());
        assertEquals(number, t.number());
        assertEquals(s.orbits(), t.orbits());
        assertEquals(kinds(s), kinds(t));
        assertEquals(s.multiplicity(), t.multiplicity());
        assertArrayEquals(parameters(s.standardised()), parameters(t.standardised()), 0.01);
    }

    @Property(seed = "32", tries = 60)
    void aStandardCellStays(@ForAll @IntRange(min = 1, max = 230) int number, @ForAll long seed) {
        RandomCrystals crystals = new RandomCrystals(seed);
        Structure plain = crystals.ofGroup(number);
        Assume.that(PeriodicDistances.shortest(plain).distance() > APART);
        Symmetry s = SymmetryFinder.find(crystals.disguised(plain, NOISE), SYMPREC);
        StandardCell cell = s.standardised();
        Symmetry again = SymmetryFinder.find(cell.structure(), 1e-5);
        assertEquals(number, again.number());
        assertEquals(letters(cell, s), again.wyckoffLetters());
        assertArrayEquals(parameters(cell), parameters(again.standardised()), 1e-8);
        PeriodicDistances distances = new PeriodicDistances(cell.structure().lattice());
        Structure twice = again.standardised().structure();
        for (int i = 0; i < twice.sites().size(); i++) {
            double[] x = cell.structure().sites().get(i).fractional();
            assertEquals(0, distances.distance(x, twice.sites().get(i).fractional()), 1e-6);
        }
        Structure primitive = s.primitive().structure();
        assertEquals(number, SymmetryFinder.find(primitive, 1e-5).number());
        assertEquals(1, SymmetryFinder.find(primitive, 1e-5).multiplicity());
    }

    @Property(seed = "33", tries = 60)
    void theTransformationLeadsToTheStandardCell(@ForAll @IntRange(min = 1, max = 230) int number, @ForAll long seed) {
        RandomCrystals crystals = new RandomCrystals(seed);
        Structure plain = crystals.ofGroup(number);
        Assume.that(PeriodicDistances.shortest(plain).distance() > APART);
        Structure given = crystals.disguised(plain, NOISE);
        Symmetry s = SymmetryFinder.find(given, SYMPREC);
        for (StandardCell cell : List.of(s.standardised(), s.conventional(), s.primitive())) {
            PeriodicDistances distances = new PeriodicDistances(cell.structure().lattice());
            for (int i = 0; i < given.sites().size(); i++) {
                double[] x = cell.apply(given.sites().get(i).fractional());
                assertTrue(
                        cell.structure().sites().stream()
                                .anyMatch(site -> distances.distance(x, site.fractional()) < 4 * NOISE),
                        number + " site " + i);
            }
        }
    }

    // Multiplicities and site symmetries without their orientation: origin and axes decide which of equivalent
    // positions
    // it is.
    private static List<String> kinds(Symmetry s) {
        return s.wyckoff().stream()
                .map(w -> w.multiplicity() + " " + sorted(w.siteSymmetry().replace(".", "")))
                .sorted()
                .toList();
    }

    private static String sorted(String symbol) {
        char[] letters = symbol.toCharArray();
        Arrays.sort(letters);
        return new String(letters);
    }

    private static String letters(StandardCell cell, Symmetry s) {
        StringBuilder letters = new StringBuilder();
        for (int i : cell.sources()) {
            letters.append(s.wyckoff().get(i).letter());
        }
        return letters.toString();
    }

    private static double[] parameters(StandardCell cell) {
        double[] l = cell.structure().lattice().lengths();
        double[] a = cell.structure().lattice().angles();
        return new double[] {l[0], l[1], l[2], a[0] / 10, a[1] / 10, a[2] / 10};
    }
}
