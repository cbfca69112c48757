package org.pccd.evaluation.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pccd.crystal.Element;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;

class ElementShuffleTest {
    @Test
    void placesStayAndEachElementIsInAsManyStructuresAsBefore() {
        List<Structure> before = structures(200);
        List<Structure> after = ElementShuffle.of(before, 5);
        assertEquals(occurrences(before), occurrences(after));
        int changed = 0;
        for (int i = 0; i < before.size(); i++) {
            Structure a = before.get(i);
            Structure b = after.get(i);
            assertEquals(a.lattice(), b.lattice());
            assertEquals(
                    a.composition().elements().size(),
                    b.composition().elements().size());
            assertEquals(a.composition().anonymousFormula(), b.composition().anonymousFormula());
            changed += a.composition().elements().equals(b.composition().elements()) ? 0 : 1;
        }
        assertEquals(true, changed > 150, "only " + changed + " changed");
    }

    @Test
    void aSeedMakesOneShuffle() {
        List<Structure> before = structures(20);
        assertEquals(ElementShuffle.of(before, 1), ElementShuffle.of(before, 1));
        assertNotEquals(ElementShuffle.of(before, 1), ElementShuffle.of(before, 2));
    }

    private static Map<Element, Integer> occurrences(List<Structure> structures) {
        Map<Element, Integer> counts = new EnumMap<>(Element.class);
        structures.forEach(s -> s.composition().elements().forEach(e -> counts.merge(e, 1, Integer::sum)));
        return counts;
    }

    private static List<Structure> structures(int count) {
        Random random = new Random(1);
        List<Structure> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<Site> sites = new ArrayList<>();
            int elements = 1 + random.nextInt(4);
            for (int k = 0; k < 6; k++) {
                sites.add(Site.of(Element.values()[1 + (i * 7 + 3 * (k % elements)) % 40], k / 6.0, 0, 0));
            }
            all.add(new Structure(Fixtures.cube(4 + i * 0.01), sites));
        }
        return all;
    }
}
