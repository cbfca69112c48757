package org.pccd.evaluation.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pccd.crystal.Element;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;

class DisplacementTest {
    private static final Structure PAIR = Fixtures.pair(Element.Cs, Element.Cl, 4);

    @Test
    void whatMovesAsAWholeDoesNotMove() {
        assertEquals(0, Displacement.rms(PAIR, at(4, 0.3, 0.8)), 1e-12);
    }

    @Test
    void aCellThatGrowsEvenlyMovesNothing() {
        assertEquals(0, Displacement.rms(PAIR, at(5, 0, 0.5)), 1e-12);
    }

    @Test
    void twoAtomsThatPartAreHalfAsFarFromTheirMean() {
        // 0.1 of the cell along each axis, half of it for each of the two.
        assertEquals(0.05 * 4 * Math.sqrt(3), Displacement.rms(PAIR, at(4, 0, 0.6)), 1e-12);
    }

    @Test
    void aPathThroughTheWallOfTheCellIsAsLongAsItIs() {
        assertEquals(0.3 * 4 * Math.sqrt(3), Displacement.rms(PAIR, at(4, 0, 1.1)), 1e-12);
    }

    private static Structure at(double a, double first, double second) {
        return new Structure(
                Fixtures.cube(a),
                List.of(Site.of(Element.Cs, first, first, first), Site.of(Element.Cl, second, second, second)));
    }
}
