package org.pccd.evaluation.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pccd.core.Progress;
import org.pccd.crystal.Element;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;
import org.pccd.evaluation.Evaluation;
import org.pccd.evaluation.Reference.Finding;
import org.pccd.evaluation.Reference.Search;

class ReferenceIndexTest {
    private static final Structure TOO_LARGE =
            new Structure(Fixtures.cube(60), Collections.nCopies(10_001, Site.of(Element.Ta, 0.1, 0.2, 0.3)));

    private final Structure[] structures = {
        Fixtures.pair(Element.Cs, Element.Cl, 4.1),
        Fixtures.simpleCubic(Element.Po, 3.3),
        Fixtures.pair(Element.Po, Element.Po, 3.3),
        TOO_LARGE,
        Fixtures.pair(Element.Ta, Element.Ta, 3.3),
    };
    private final List<Integer> loaded = Collections.synchronizedList(new ArrayList<>());
    private final ReferenceIndex index = new ReferenceIndex("all of it", "the last four", "", this::load);

    @Test
    void theFirstThatFitsIsFound() {
        fill();
        Search search = search(
                Fixtures.pair(Element.Cl, Element.Cs, 4.4),
                Fixtures.pair(Element.Po, Element.Po, 3.0),
                Fixtures.pair(Element.Cs, Element.I, 4.1),
                Fixtures.simpleCubic(Element.Cl, 3.3));
        assertEquals(
                List.of(
                        new Finding("known 0", null),
                        new Finding("known 2", null),
                        new Finding(null, null),
                        new Finding(null, null)),
                search.findings());
        assertEquals(0, search.uncomparable());
    }

    @Test
    void onlyStructuresOfTheSameElementsAreLoaded() {
        fill();
        search(Fixtures.simpleCubic(Element.Po, 3.3), Fixtures.simpleCubic(Element.Na, 3.3));
        assertEquals(List.of(1, 2), loaded);
    }

    @Test
    void whatCannotBeComparedIsSaid() {
        fill();
        Search search = search(Fixtures.pair(Element.Ta, Element.Ta, 3.3), TOO_LARGE);
        assertEquals("known 4", search.findings().get(0).known());
        assertEquals(1, search.uncomparable());
        assertTrue(search.findings().get(1).problem().contains("10001"), search.toString());
    }

    @Test
    void distributionsHoldTheStructuresThatBelongToThem() {
        fill();
        assertArrayEquals(new double[] {1, 1, 1, 1}, index.elementCounts());
        assertEquals(structures[1].density(), index.densities()[0]);
    }

    private Search search(Structure... wanted) {
        return index.search(List.of(wanted), Evaluation.MATCHER, Progress.NONE);
    }

    private void fill() {
        for (int i = 0; i < structures.length; i++) {
            index.add(i, structures[i], i > 0);
        }
        index.complete();
    }

    private List<KnownStructure> load(int[] rows) {
        Arrays.stream(rows).forEach(loaded::add);
        return Arrays.stream(rows)
                .mapToObj(r -> new KnownStructure("known " + r, structures[r]))
                .toList();
    }
}
