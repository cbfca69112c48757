package org.pccd.energy.hull;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pccd.core.PccdException;
import org.pccd.crystal.Composition;

class StabilityTest {
    private static final EnergyScale PBE = new EnergyScale("PBE", EnergyQuantity.TOTAL);
    private static final EnergyScale OTHER = new EnergyScale("TensorNet", EnergyQuantity.TOTAL);
    private static final EnergyScale FORMATION = new EnergyScale("PBE", EnergyQuantity.FORMATION);

    private final ConvexHull hull = new ConvexHull(ReferenceSet.of(List.of(
            entry("Na", -1.3, PBE), entry("Cl", -1.8, PBE), entry("Na8Cl8", -3.4, PBE), entry("NaF", -4.5, PBE))));

    private static EnergyEntry entry(String formula, double energy, EnergyScale scale) {
        return EnergyEntry.of("", Composition.parse(formula), energy, scale);
    }

    @Test
    void aPhaseIsComparedWithWhatItDecomposesInto() {
        Stability s = hull.stability(entry("Na3Cl", -1.9, PBE));
        assertEquals(-1.9 - (-3.4 - 1.3) / 2, s.aboveHull(), 1e-12);
        assertEquals(-1.9 + (3 * 1.3 + 1.8) / 4, s.formationEnergy(), 1e-12);
        assertEquals("0.500 Na + 0.500 NaCl", s.point().decomposition());
        assertTrue(hull.stability(entry("NaCl", -3.5, PBE)).aboveHull() < 0);
        assertEquals("NaCl", hull.at(Composition.parse("NaCl")).decomposition());
    }

    @Test
    void withoutAnEnergyOnlyTheHullIsTold() {
        Stability s = hull.stability(entry("Na3Cl", Double.NaN, OTHER));
        assertFalse(s.refused());
        assertTrue(Double.isNaN(s.aboveHull()));
        assertEquals(2, s.point().products().size());
    }

    @Test
    void anElementWithoutReferenceIsNamed() {
        Stability s = hull.stability(entry("NaF", -4.5, PBE));
        assertEquals("hull.missing-reference", s.problem().code());
        assertTrue(s.problem().message().contains("element F"), s.problem().message());
        assertThrows(HullException.class, () -> hull.at(Composition.parse("KBr")));
    }

    @Test
    void energiesOfOtherMethodsAreRefusedByName() {
        Stability s = hull.stability(entry("NaCl", -3.4, OTHER));
        assertEquals("hull.other-method", s.problem().code());
        assertTrue(
                s.problem().message().contains("'PBE'") && s.problem().message().contains("'TensorNet'"));
        assertEquals(
                "hull.other-method",
                hull.stability(entry("NaCl", -2, FORMATION)).problem().code());
        PccdException e = assertThrows(
                PccdException.class, () -> ReferenceSet.of(List.of(entry("Na", -1, PBE), entry("Cl", -1, OTHER))));
        assertTrue(e.getMessage().contains("'PBE'") && e.getMessage().contains("'TensorNet'"), e.getMessage());
    }

    @Test
    void energiesThatCannotBeAreRefused() {
        assertEquals(
                "energy.not-finite",
                hull.stability(entry("NaCl", Double.NEGATIVE_INFINITY, PBE))
                        .problem()
                        .code());
        assertEquals(
                "energy.element-below-zero",
                EnergyFault.of(entry("Fe", -8.3, FORMATION)).orElseThrow().code());
        assertEquals(
                "energy.implausible",
                EnergyFault.of(entry("FeO", -30, FORMATION)).orElseThrow().code());
        assertTrue(EnergyFault.of(entry("FeO", -1500, PBE)).isEmpty());
        assertThrows(PccdException.class, () -> ReferenceSet.of(List.of(entry("Fe", -8.3, FORMATION))));
        assertThrows(PccdException.class, () -> ReferenceSet.of(List.of()));
    }

    @Test
    void anElementHasNoOtherCompositionToDecomposeInto() {
        assertThrows(HullException.class, () -> hull.without(Composition.parse("Na")));
        assertEquals(
                -1.55, hull.without(Composition.parse("NaCl")).energyPerAtom(), 1e-12, "only the elements are left");
    }
}
