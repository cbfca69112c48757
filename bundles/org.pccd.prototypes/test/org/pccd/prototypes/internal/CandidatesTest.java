package org.pccd.prototypes.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.pccd.crystal.Element;
import org.pccd.crystal.ElementData;
import org.pccd.prototypes.Prototype.Role;

class CandidatesTest {
    @Test
    void cationsAreCommonStatesOfMetalsWithTheAskedCharges() {
        List<Ion> ions = Candidates.of(new Role("cation", List.of(2), "ionic"));
        assertTrue(ions.stream().allMatch(i -> i.charge() == 2));
        assertTrue(ions.stream()
                .allMatch(
                        i -> ElementData.of(i.element()).commonOxidationStates().contains(2)));
        assertTrue(elements(ions).containsAll(Set.of(Element.Mg, Element.Fe, Element.Pb)));
        assertTrue(!elements(ions).contains(Element.Na) && !elements(ions).contains(Element.S));
    }

    @Test
    void ionsAreTakenAsWritten() {
        assertEquals(
                List.of(new Ion(Element.Cu, 1, 0.77), new Ion(Element.Ag, 1, 1.15)),
                Candidates.of(new Role("Cu1+ Ag1+", List.of(), "ionic")));
    }

    @Test
    void metalsHaveNoChargeAndIncludeNoNonmetalOrMetalloid() {
        Set<Element> metals = elements(Candidates.of(new Role("metal", List.of(), "metallic")));
        assertTrue(metals.containsAll(Set.of(Element.Li, Element.Al, Element.W, Element.Pb)));
        assertTrue(metals.stream().noneMatch(Set.of(Element.Si, Element.B, Element.O, Element.Tc)::contains));
    }

    @Test
    void rareEarthsAreTheLanthanidesWithoutPromethium() {
        Set<Element> rareEarths = elements(Candidates.of(new Role("rare-earth", List.of(), "metallic")));
        assertEquals(14, rareEarths.size());
        assertTrue(rareEarths.containsAll(Set.of(Element.La, Element.Lu)) && !rareEarths.contains(Element.Pm));
    }

    private static Set<Element> elements(List<Ion> ions) {
        return ions.stream().map(Ion::element).collect(Collectors.toSet());
    }
}
