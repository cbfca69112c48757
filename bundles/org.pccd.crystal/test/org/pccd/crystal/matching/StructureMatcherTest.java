package org.pccd.crystal.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import org.pccd.crystal.Species;
import org.pccd.crystal.Structure;

class StructureMatcherTest {
    private static final StructureMatcher MATCHER = new StructureMatcher(MatcherSettings.DEFAULT);
    private static final Lattice CUBE = Lattice.fromParameters(4, 4, 4, 90, 90, 90);

    @Test
    void whatIsNoStructureIsRefusedWithASentence() {
        assertRefused("without sites", new Structure(CUBE, List.of()));
        assertRefused("5001 sites", random(5001));
        assertRefused("1001 sites in its reduced cell", random(1001));
        assertThrows(PccdException.class, () -> new MatcherSettings(0, 0.3, 5, true, true, false));
        assertThrows(PccdException.class, () -> new MatcherSettings(0.2, Double.NaN, 5, true, true, false));
    }

    @Test
    void occupanciesMustAgree() {
        Structure half = structure(disordered(0.5));
        assertTrue(MATCHER.fits(half, structure(disordered(0.5 + 1e-10))));
        assertFalse(MATCHER.fits(half, structure(disordered(0.6))));
        assertFalse(MATCHER.fits(half, structure(Site.of(Element.Fe, 0, 0, 0))));
    }

    @Test
    void oxidationStatesCountUnlessElementsAreCompared() {
        Structure two = structure(ion(2));
        Structure three = structure(ion(3));
        Structure unknown = structure(Site.of(Element.Fe, 0, 0, 0));
        assertTrue(MATCHER.fits(two, two));
        assertFalse(MATCHER.fits(two, three));
        assertFalse(MATCHER.fits(two, unknown));
        StructureMatcher elements = new StructureMatcher(MatcherSettings.DEFAULT, SpeciesRule.ELEMENT);
        assertTrue(elements.fits(two, three));
        assertTrue(elements.fits(two, unknown));
    }

    @Test
    void volumesCountUnlessTheyAreScaled() {
        Structure small = structure(Site.of(Element.Fe, 0, 0, 0));
        Structure large = new Structure(Lattice.fromParameters(6, 6, 6, 90, 90, 90), small.sites());
        assertTrue(MATCHER.fits(small, large));
        assertFalse(new StructureMatcher(new MatcherSettings(0.2, 0.3, 5, true, false, false)).fits(small, large));
    }

    @Test
    void aMatchLaysTheSecondStructureBesideTheFirst() {
        Structure cell = structure(Site.of(Element.Na, 0.1, 0, 0), Site.of(Element.Cl, 0.6, 0.5, 0.5));
        Structure twice = new Structure(
                Lattice.fromParameters(4, 8, 4, 90, 90, 90),
                List.of(
                        Site.of(Element.Cl, 0.9, 0.25, 0.75),
                        Site.of(Element.Na, 0.4, 0.5, 0.25),
                        Site.of(Element.Na, 0.4, 0, 0.25),
                        Site.of(Element.Cl, 0.9, 0.75, 0.75)));
        StructureMatcher supercells = new StructureMatcher(new MatcherSettings(0.2, 0.3, 5, false, true, true));
        StructureMatch match = supercells.match(cell, twice).orElseThrow();
        assertEquals(0, match.rms(), 1e-9);
        Structure first = match.first().structure();
        Structure second = match.second().structure();
        assertEquals(4, first.sites().size());
        for (int i = 0; i < 4; i++) {
            assertEquals(first.sites().get(i).element(), second.sites().get(i).element());
            assertEquals(first.sites().get(i).x(), second.sites().get(i).x(), 1e-9);
            assertEquals(first.sites().get(i).y(), second.sites().get(i).y(), 1e-9);
            assertEquals(first.sites().get(i).z(), second.sites().get(i).z(), 1e-9);
            int source = match.second().sources()[i];
            assertEquals(
                    second.sites().get(i).element(), twice.sites().get(source).element());
        }
        assertEquals(4, IntStream.of(match.second().sources()).distinct().count());
        assertEquals(2, IntStream.of(match.first().sources()).distinct().count());
    }

    @Test
    void aStructurePreparedForOtherCellsIsRejected() {
        Structure s = structure(Site.of(Element.Fe, 0, 0, 0));
        Prepared other = new StructureMatcher(new MatcherSettings(0.2, 0.3, 5, false, true, false)).prepare(s);
        assertThrows(IllegalArgumentException.class, () -> MATCHER.fits(other, MATCHER.prepare(s)));
        Prepared wider = new StructureMatcher(MatcherSettings.CDVAE).prepare(s);
        assertTrue(MATCHER.fits(wider, MATCHER.prepare(s)));
    }

    private static void assertRefused(String part, Structure structure) {
        String message = assertThrows(PccdException.class, () -> MATCHER.prepare(structure))
                .getMessage();
        assertTrue(message.contains(part), message);
    }

    private static Structure structure(Site... sites) {
        return new Structure(CUBE, List.of(sites));
    }

    private static Structure random(int n) {
        Random random = new Random(n);
        double a = Math.cbrt(20.0 * n);
        return new Structure(
                Lattice.fromParameters(a, a, a, 90, 95, 100),
                IntStream.range(0, n)
                        .mapToObj(
                                i -> Site.of(Element.Si, random.nextDouble(), random.nextDouble(), random.nextDouble()))
                        .toList());
    }

    private static Site ion(double oxidation) {
        return new Site(List.of(new Species(Element.Fe, oxidation, 1)), 0, 0, 0);
    }

    private static Site disordered(double iron) {
        return new Site(
                List.of(new Species(Element.Mn, Double.NaN, 1 - iron), new Species(Element.Fe, Double.NaN, iron)),
                0,
                0,
                0);
    }
}
