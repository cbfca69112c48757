package org.pccd.evaluation.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pccd.core.Progress;
import org.pccd.crystal.Element;
import org.pccd.crystal.Structure;

class ReferenceIndexTest {
    private final Structure[] structures = {
        Fixtures.pair(Element.Cs, Element.Cl, 4.1),
        Fixtures.simpleCubic(Element.Po, 3.3),
        Fixtures.pair(Element.Po, Element.Po, 3.3),
    };
    private final List<Integer> loaded = new ArrayList<>();
    private final ReferenceIndex index = new ReferenceIndex("all of it", "the last two", this::load, Fixtures.SITES);

    @Test
    void spaceGroupsAreThoseOfTheStructuresWithTheFormula() {
        fill();
        assertEquals(
                Map.of("CsCl", Set.of(2), "Po", Set.of(1, 2)),
                index.spaceGroups(Set.of("CsCl", "Po", "Pu"), Progress.NONE));
    }

    @Test
    void onlyStructuresWithTheFormulaAreLoaded() {
        fill();
        index.spaceGroups(Set.of("Po", "NaCl"), Progress.NONE);
        assertEquals(List.of(1, 2), loaded);
    }

    @Test
    void distributionsHoldTheStructuresThatBelongToThem() {
        fill();
        assertArrayEquals(new double[] {1, 1}, index.elementCounts());
        assertArrayEquals(new double[] {structures[1].density(), structures[2].density()}, index.densities());
    }

    private void fill() {
        for (int i = 0; i < structures.length; i++) {
            index.add(i, structures[i], i > 0);
        }
        index.complete();
    }

    private List<Structure> load(int[] rows) {
        Arrays.stream(rows).forEach(loaded::add);
        return Arrays.stream(rows).mapToObj(r -> structures[r]).toList();
    }
}
