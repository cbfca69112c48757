package org.pccd.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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

class DatasetReferenceTest {
    @TempDir
    Path folder;

    private final List<Entry> entries = new ArrayList<>();
    private Dataset dataset;

    @BeforeEach
    void structures() {
        add("salt", "train", Element.Cs, Element.Cl, 4.12);
        add("alloy", "test", Element.Ni, Element.Al, 2.89);
        add("metal", "test", Element.W, Element.W, 3.165);
    }

    @Test
    void everySplitIsKnownUnderTheIdsOfTheDataset() {
        Reference r = reference();
        Reference.Search search = r.search(
                List.of(
                        pair(Element.Cs, Element.Cl, 4.3),
                        pair(Element.W, Element.W, 3.2),
                        pair(Element.Na, Element.Cl, 4)),
                Evaluation.MATCHER,
                Progress.NONE);
        assertEquals(
                Arrays.asList("salt", "metal", null),
                search.findings().stream().map(Reference.Finding::known).toList());
        assertTrue(r.description().contains("all 3 structures"), r.description());
    }

    @Test
    void distributionsAreThoseOfTheTestSplit() {
        Reference r = reference();
        assertArrayEquals(new double[] {2, 1}, r.elementCounts());
        assertEquals(2, r.densities().length);
        assertTrue(r.distributionDescription().contains("split test, 2 structures"), r.distributionDescription());
    }

    @Test
    void withoutATestSplitTheyAreThoseOfTheWhole() {
        entries.subList(1, 3).clear();
        Reference r = reference();
        assertArrayEquals(new double[] {2}, r.elementCounts());
        assertTrue(r.distributionDescription().contains("no test split"), r.distributionDescription());
    }

    private Reference reference() {
        Path into = folder.resolve("known");
        new DatasetImporter(ImportSettings.DEFAULT, Progress.NONE).importEntries("test", entries, into);
        dataset = Dataset.open(into);
        return DatasetReference.of(dataset, Progress.NONE);
    }

    @AfterEach
    void close() {
        dataset.close();
    }

    private void add(String name, String split, Element corner, Element centre, double a) {
        Structure s = pair(corner, centre, a);
        entries.add(new Entry(name, s, Map.of("split", split), "test", 0));
    }

    private static Structure pair(Element corner, Element centre, double a) {
        return new Structure(
                Lattice.fromParameters(a, a, a, 90, 90, 90),
                List.of(Site.of(corner, 0, 0, 0), Site.of(centre, 0.5, 0.5, 0.5)));
    }
}
