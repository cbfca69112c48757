package org.pccd.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.core.PccdException;
import org.pccd.crystal.Element;
import org.pccd.crystal.Structure;
import org.pccd.crystal.io.Entry;

class SplitTest {
    private static final Structure SALT = Samples.rockSalt(Element.Na, Element.Cl, 3.99);

    @TempDir
    Path folder;

    @Test
    void wordsAndFileNames() {
        assertEquals(Optional.of(Split.VAL), Split.parse(" Validation "));
        assertEquals(Optional.of(Split.TRAIN), Split.parse("train"));
        assertEquals(Optional.empty(), Split.parse("trainer"));
        assertEquals(Optional.of(Split.TEST), Split.ofFileName("test.csv"));
        assertEquals(Optional.of(Split.TRAIN), Split.ofFileName("train_partial.csv"));
        assertEquals(Optional.of(Split.VAL), Split.ofFileName("val-2.csv"));
        assertEquals(Optional.empty(), Split.ofFileName("values.csv"));
        assertEquals(Optional.empty(), Split.ofFileName("mp-20.csv"));
    }

    @Test
    void theSplitFollowsTheIdNotTheOrderAndHasTheAskedShares() {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < 4000; i++) {
            entries.add(Entry.of("id-" + i, SALT));
        }
        Map<String, Split> first = splits("d1", entries, ImportSettings.DEFAULT);
        Collections.shuffle(entries, new Random(5));
        assertEquals(first, splits("d2", entries, ImportSettings.DEFAULT));
        long val = first.values().stream().filter(Split.VAL::equals).count();
        long test = first.values().stream().filter(Split.TEST::equals).count();
        // Five standard deviations of a binomial of 4000 at 5 %.
        assertEquals(200, val, 69);
        assertEquals(200, test, 69);
    }

    @Test
    void aSplitColumnComesFirstAndAnUnknownWordIsRefused() {
        List<Entry> entries = List.of(
                new Entry("a", SALT, Map.of("split", "valid"), "train.csv", 2),
                new Entry("b", SALT, Map.of("split", ""), "train.csv", 3),
                new Entry("c", SALT, Map.of("split", "holdout"), "train.csv", 4));
        assertEquals(Map.of("a", Split.VAL, "b", Split.TRAIN), splits("d", entries, ImportSettings.DEFAULT));
        try (Dataset d = Dataset.open(folder.resolve("d"))) {
            assertEquals(Map.of("entry.split", 1), d.info().refused());
            assertEquals(Map.of(), d.entry(0).labels(), "the split is no label");
        }
    }

    @Test
    void sharesBeyondOneAreRefused() {
        assertThrows(
                PccdException.class,
                () -> new ImportSettings(3, 16, false, "", false, 0.7, 0.4, 0, 0, Duplicates.KEEP));
    }

    private Map<String, Split> splits(String name, List<Entry> entries, ImportSettings settings) {
        Samples.make(folder.resolve(name), entries, settings);
        Map<String, Split> splits = new HashMap<>();
        try (Dataset d = Dataset.open(folder.resolve(name))) {
            for (Split s : Split.values()) {
                d.forEach(s, e -> splits.put(e.id(), s));
            }
        }
        return splits;
    }
}
