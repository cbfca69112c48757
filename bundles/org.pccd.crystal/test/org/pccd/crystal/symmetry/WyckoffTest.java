package org.pccd.crystal.symmetry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;

class WyckoffTest {
    private static final Structure SALT = new Structure(
            new Lattice(new double[][] {{0, 2.82, 2.82}, {2.82, 0, 2.82}, {2.82, 2.82, 0}}),
            List.of(Site.of(Element.Na, 0, 0, 0), Site.of(Element.Cl, 0.5, 0.5, 0.5)));

    @Test
    void rockSaltHasTwoPositionsOfFullSymmetry() {
        Symmetry s = SymmetryFinder.find(SALT, 0.01);
        assertEquals("ab", s.wyckoffLetters());
        assertEquals("m-3m", s.wyckoff().get(1).siteSymmetry());
        assertEquals("4b", s.wyckoff().get(1).position().symbol());
        assertEquals(2, s.orbits());
        assertEquals("cF8", s.pearsonSymbol());
    }

    @Test
    void theStandardCellOfRockSaltIsItsCube() {
        StandardCell cell = SymmetryFinder.find(SALT, 0.01).standardised();
        assertEquals(8, cell.structure().sites().size());
        assertArrayEquals(
                new double[] {5.64, 5.64, 5.64}, cell.structure().lattice().lengths(), 1e-9);
        assertArrayEquals(new int[] {0, 0, 0, 0, 1, 1, 1, 1}, cell.sources());
        assertEquals(
                2,
                SymmetryFinder.find(cell.structure(), 0.01)
                        .primitive()
                        .structure()
                        .sites()
                        .size());
    }

    @Test
    void coordinatesOfAPositionAreAsManyAsItsMultiplicity() {
        for (int number = 1; number <= 230; number++) {
            for (WyckoffPosition p : SpaceGroups.byNumber(number).wyckoffPositions()) {
                assertEquals(p.multiplicity(), p.coordinates().size());
            }
        }
    }
}
