package org.pccd.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.core.Progress;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;
import org.pccd.crystal.io.Entry;
import org.pccd.dataset.Dataset;
import org.pccd.dataset.DatasetImporter;
import org.pccd.dataset.ImportSettings;
import org.pccd.evaluation.Nearest.Relation;

class NearestSearchTest {
    @TempDir
    Path folder;

    private Dataset dataset;

    @BeforeEach
    void threeKnownStructures() {
        Path into = folder.resolve("known");
        new DatasetImporter(ImportSettings.DEFAULT, Progress.NONE)
                .importEntries(
                        "test",
                        List.of(
                                Entry.of("cscl", pair(Element.Cs, Element.Cl, 4.12, 0.5)),
                                Entry.of("nial", pair(Element.Ni, Element.Al, 2.89, 0.5)),
                                Entry.of("niti", pair(Element.Ni, Element.Ti, 3.01, 0.4))),
                        into);
        dataset = Dataset.open(into);
    }

    @AfterEach
    void close() {
        dataset.close();
    }

    @Test
    void theSameStructureAtAnotherVolumeIsFoundWithItsRms() {
        Nearest n = find(pair(Element.Cl, Element.Cs, 4.4, 0.5));
        assertEquals("cscl", n.id());
        assertEquals(Relation.SAME_STRUCTURE, n.relation());
        assertEquals(0, n.rms(), 1e-6);
        assertEquals(0, n.structure(), 1e-9);
    }

    @Test
    void anotherStructureOfTheSameFormulaHasNoRms() {
        Nearest n = find(pair(Element.Cs, Element.Cl, 4.4, 0.2));
        assertEquals("cscl", n.id());
        assertEquals(Relation.SAME_FORMULA, n.relation());
        assertNull(n.rms());
        assertTrue(n.structure() > 0.05, "distance of fingerprints " + n.structure());
    }

    @Test
    void withoutItsElementsTheOneOfTheSameArrangementIsNearest() {
        Nearest n = find(pair(Element.Ni, Element.Ga, 2.9, 0.5));
        assertEquals("nial", n.id());
        assertEquals(Relation.OTHER_ELEMENTS, n.relation());
        assertEquals(0.5, n.composition(), 1e-9);
        assertEquals(0, n.structure(), 1e-9);
    }

    @Test
    void sideBySideTheCorrespondingCellsAreCompared() {
        Comparison c = Comparison.of(
                pair(Element.Cs, Element.Cl, 4.0, 0.5), pair(Element.Cs, Element.Cl, 4.4, 0.5), Evaluation.MATCHER);
        assertEquals(0, c.rms(), 1e-6);
        Comparison.Quantity a = c.quantities().stream()
                .filter(q -> q.label().startsWith("a "))
                .findFirst()
                .orElseThrow();
        assertEquals("4.000", a.first());
        assertEquals("+0.400 (+10.0 %)", a.difference());
    }

    private Nearest find(Structure sample) {
        return new NearestSearch(dataset, Evaluation.MATCHER)
                .find(sample, Progress.NONE)
                .orElseThrow();
    }

    private static Structure pair(Element corner, Element centre, double a, double x) {
        return new Structure(
                Lattice.fromParameters(a, a, a, 90, 90, 90),
                List.of(Site.of(corner, 0, 0, 0), Site.of(centre, x, x, x)));
    }
}
