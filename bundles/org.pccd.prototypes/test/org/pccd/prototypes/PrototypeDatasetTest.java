package org.pccd.prototypes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pccd.crystal.ElementData;
import org.pccd.crystal.PeriodicDistances;
import org.pccd.crystal.Site;

class PrototypeDatasetTest {
    private static List<PrototypeEntry> entries;

    @BeforeAll
    static void generate() {
        entries = PrototypeDataset.generate().toList();
    }

    @Test
    void atLeastTwoThousandStructuresOfOneToThreeElementsAndAtMostSixteenSites() {
        assertTrue(entries.size() >= 2000, "only " + entries.size());
        Set<Integer> elements = new HashSet<>();
        for (PrototypeEntry e : entries) {
            elements.add(e.structure().elements().size());
            assertTrue(e.structure().sites().size() <= 16, e.name());
        }
        assertEquals(Set.of(1, 2, 3), elements);
    }

    @Test
    void everyPrototypeIsRepresented() {
        Map<String, Long> counts = entries.stream()
                .collect(Collectors.groupingBy(
                        e -> e.properties().get("prototype"), TreeMap::new, Collectors.counting()));
        assertEquals(Prototypes.all().stream().map(Prototype::id).collect(Collectors.toSet()), counts.keySet());
    }

    @Test
    void namesAreUniqueAndUsableAsFileNames() {
        Set<String> names = entries.stream().map(PrototypeEntry::name).collect(Collectors.toSet());
        assertEquals(entries.size(), names.size());
        names.forEach(n -> assertTrue(n.matches("[A-Za-z0-9-]+"), n));
    }

    @Test
    void theSameStructuresComeOutEveryTime() {
        List<PrototypeEntry> again = PrototypeDataset.generate().toList();
        assertEquals(entries.size(), again.size());
        for (int i = 0; i < again.size(); i++) {
            assertEquals(entries.get(i).name(), again.get(i).name());
            assertEquals(
                    entries.get(i).structure().sites(), again.get(i).structure().sites());
            assertTrue(Arrays.deepEquals(
                    entries.get(i).structure().lattice().matrix(),
                    again.get(i).structure().lattice().matrix()));
        }
    }

    @Test
    void everyEntryTellsItsSourceAndThatItIsSynthetic() {
        for (PrototypeEntry e : entries) {
            assertTrue(e.properties().get("source").startsWith("AFLOW prototype "), e.name());
            assertEquals(PrototypeDataset.NOTICE, e.properties().get("notice"));
            assertTrue(e.properties().get("spacegroup.number").matches("\\d+"), e.name());
        }
    }

    @Test
    void structuresWithChargesAreNeutralAndTheStatesAreKnown() {
        int charged = 0;
        for (PrototypeEntry e : entries) {
            String states = e.properties().get("oxidation_states");
            if (!states.isEmpty()) {
                charged++;
                Map<String, Integer> byElement = Arrays.stream(states.split(" "))
                        .map(s -> s.split(":"))
                        .collect(Collectors.toMap(s -> s[0], s -> Integer.parseInt(s[1])));
                int sum = 0;
                for (Site site : e.structure().sites()) {
                    int charge = byElement.get(site.element().symbol());
                    assertTrue(ElementData.of(site.element()).oxidationStates().contains(charge), e.name());
                    sum += charge;
                }
                assertEquals(0, sum, e.name());
            }
        }
        assertTrue(charged > 1000, "only " + charged);
    }

    @Test
    void noTwoSitesComeCloserThanInAnyRealCrystal() {
        for (PrototypeEntry e : entries) {
            double d = PeriodicDistances.shortest(e.structure()).distance();
            assertTrue(d >= 1.4 && d < 5.6, e.name() + ": " + d + " Å");
        }
    }

    @Test
    void volumesPerAtomAreThoseOfSolids() {
        for (PrototypeEntry e : entries) {
            double v = e.structure().lattice().volume() / e.structure().sites().size();
            assertTrue(v > 4 && v < 110, e.name() + ": " + v + " Å^3");
        }
    }

    @Test
    void sitesAreGroupedByElementAndLieInTheCell() {
        for (PrototypeEntry e : entries) {
            List<Site> sites = e.structure().sites();
            long changes = IntStream.range(1, sites.size())
                    .filter(i -> sites.get(i).element() != sites.get(i - 1).element())
                    .count();
            assertEquals(e.structure().elements().size() - 1, changes, e.name());
            for (Site s : sites) {
                for (double f : s.fractional()) {
                    assertFalse(f < 0 || f >= 1, e.name());
                }
            }
        }
    }

    /** The measured cell is the oracle: radii predict it within ten percent. */
    @Test
    void eponymsHaveNearlyTheirMeasuredLatticeConstants() {
        for (Prototype p : Prototypes.all()) {
            Set<String> elements = Set.copyOf(p.eponym().elements().values());
            PrototypeEntry entry = PrototypeDataset.generate(p)
                    .filter(e -> e.structure().elements().stream()
                            .map(Enum::name)
                            .collect(Collectors.toSet())
                            .equals(elements))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(p.id() + " without its eponym"));
            double measured = p.eponym().a();
            assertEquals(1, conventionalA(p, entry) / measured, 0.10, entry.name());
        }
    }

    private static double conventionalA(Prototype p, PrototypeEntry entry) {
        double ca = p.parameters().getOrDefault("c/a", 1.0);
        double cells = Map.of('P', 1, 'I', 2, 'R', 3, 'F', 4).get(p.lattice().charAt(1));
        double base = p.lattice().startsWith("h") ? Math.sqrt(3) / 2 : 1;
        return Math.cbrt(entry.structure().lattice().volume() * cells / (ca * base));
    }
}
