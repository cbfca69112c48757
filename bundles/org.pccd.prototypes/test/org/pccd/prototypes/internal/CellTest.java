package org.pccd.prototypes.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pccd.crystal.Element;
import org.pccd.crystal.PeriodicDistances;
import org.pccd.crystal.Structure;
import org.pccd.prototypes.Prototype;
import org.pccd.prototypes.Prototypes;

class CellTest {
    @Test
    void rockSaltHasAnEdgeOfTwiceTheSumOfTheRadiiAndOnePrimitiveCellOfTwoSites() {
        Decoration salt = new Decoration(Map.of("M", new Ion(Element.Na, 1, 1.02), "X", new Ion(Element.Cl, -1, 1.81)));
        Cell cell = Cell.of(Prototypes.byId("rock-salt"));
        assertEquals(2 * (1.02 + 1.81), cell.scale(salt), 1e-12);
        Structure s = cell.structure(salt);
        assertEquals(2, s.sites().size());
        assertEquals(Math.pow(5.66, 3) / 4, s.lattice().volume(), 1e-9);
    }

    /** In every decoration some contact is exactly as long as its radii say and none is shorter. */
    @Test
    void nearestContactsEqualTheSumsOfTheRadii() {
        for (Prototype p : Prototypes.all()) {
            Cell cell = Cell.of(p);
            for (Decoration d : Decorations.of(p)) {
                Structure s = cell.structure(d);
                double tightest = p.contacts().stream()
                        .map(Contact::parse)
                        .mapToDouble(c -> shortest(s, d.ion(c.first()), d.ion(c.second())) / c.length(d))
                        .min()
                        .orElseThrow();
                assertEquals(1, tightest, 1e-9, p.id() + " " + d.formula(p.formula()));
            }
        }
    }

    @Test
    void aLargerIonNeverMakesTheCellSmaller() {
        Cell cell = Cell.of(Prototypes.byId("perovskite"));
        double before = 0;
        for (double r = 0.8; r < 2.5; r += 0.1) {
            double a = cell.scale(new Decoration(Map.of(
                    "A",
                    new Ion(Element.Sr, 2, r),
                    "B",
                    new Ion(Element.Ti, 4, 0.6),
                    "X",
                    new Ion(Element.O, -2, 1.4))));
            assertTrue(a >= before, "A radius " + r);
            before = a;
        }
    }

    private static double shortest(Structure s, Ion first, Ion second) {
        PeriodicDistances distances = new PeriodicDistances(s.lattice());
        double best = first.element() == second.element() ? distances.shortestTranslation() : Double.POSITIVE_INFINITY;
        for (int i = 0; i < s.sites().size(); i++) {
            for (int j = 0; j < s.sites().size(); j++) {
                if (i != j
                        && s.sites().get(i).element() == first.element()
                        && s.sites().get(j).element() == second.element()) {
                    best = Math.min(
                            best,
                            distances.distance(
                                    s.sites().get(i).fractional(),
                                    s.sites().get(j).fractional()));
                }
            }
        }
        return best;
    }
}
