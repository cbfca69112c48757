package org.pccd.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.core.Json;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.crystal.Element;
import org.pccd.crystal.io.Entry;
import org.pccd.encoding.Limits;

/** What an import keeps where more is asked for than the limits, and that the preview says the same. */
class ImportFilterTest {
    private static final List<Entry> FOUR = List.of(
            entry("a", Element.Na, Element.Cl, Map.of("gap", "5", "order", "NM", "spacegroup.number", "225")),
            entry("b", Element.Li, Element.F, Map.of("gap", "9.5", "order", "FM")),
            entry("c", Element.Na, Element.F, Map.of("order", "AFM", "spacegroup.number", "1")),
            entry("d", Element.Fe, Element.Fe, Map.of("gap", "0", "order", "FM")));

    @TempDir
    Path folder;

    private static Entry entry(String id, Element cation, Element anion, Map<String, String> properties) {
        return new Entry(id, Samples.rockSalt(cation, anion, 4), properties, "x.csv", 1);
    }

    private String kept(ImportFilter filter) {
        return kept(ImportSettings.DEFAULT.withFilter(filter));
    }

    private String kept(ImportSettings settings) {
        List<String> previewed = new ArrayList<>();
        ImportPreview.Result preview = new ImportPreview(settings, Progress.NONE)
                .run(List.of(ImportSource.of("four", FOUR)), -1, p -> {
                    if (p.kept()) {
                        previewed.add(p.name());
                    }
                });
        Path made = folder.resolve("d" + System.nanoTime());
        DatasetInfo info = Samples.make(made, FOUR, settings);
        assertEquals(info.filtered(), preview.filtered());
        assertEquals(info.counts().kept(), preview.kept());
        try (Dataset d = Dataset.open(made)) {
            assertEquals(settings, d.info().settings());
            assertEquals(previewed, d.range(0, 9).stream().map(DatasetEntry::id).toList());
        }
        return String.join("", previewed);
    }

    @Test
    void whatAnEncoderCanEncode() {
        Limits any = new Limits(99, 9, EnumSet.allOf(Element.class), false);
        assertEquals("abcd", kept(ImportSettings.DEFAULT.within(any)));
        Limits some = new Limits(99, 9, EnumSet.of(Element.Na, Element.F, Element.Cl), false);
        assertEquals("ac", kept(ImportSettings.DEFAULT.within(some)));
        assertEquals("d", kept(ImportSettings.DEFAULT.within(new Limits(99, 1, any.elements(), false))));
        assertTrue(ImportSettings.DEFAULT
                .within(new Limits(1, 1, any.elements(), true))
                .disorder());
        ImportFilter fluorides = ImportFilter.NONE.withOnly(List.of("Na", "Fe", "F"));
        assertEquals("c", kept(fluorides.withKnown(some.elements())));
        assertThrows(PccdException.class, () -> fluorides.withKnown(EnumSet.of(Element.He)));
    }

    @Test
    void elements() {
        assertEquals("ac", kept(ImportFilter.NONE.withRequired(List.of("Na"))));
        assertEquals("c", kept(ImportFilter.NONE.withRequired(List.of("Na", "F"))));
        assertEquals("abc", kept(ImportFilter.NONE.withExcluded(List.of("Fe", "K"))));
        assertEquals("bc", kept(ImportFilter.NONE.withOnly(List.of("Li", "Na", "F"))));
    }

    @Test
    void numbersOfElementsAndSites() {
        assertEquals("abc", kept(ImportFilter.NONE.withAtLeast(2, 2)));
        assertThrows(PccdException.class, () -> kept(ImportFilter.NONE.withAtLeast(1, 3)));
    }

    @Test
    void spaceGroupsThatAreFoundElseThoseOfTheSource() {
        assertEquals(
                "abc", kept(ImportFilter.NONE.withSpaceGroups("195-230 & !221")).substring(0, 3));
        ImportSettings unsought = ImportSettings.DEFAULT.withSymprec(0);
        assertEquals("a", kept(unsought.withFilter(ImportFilter.NONE.withSpaceGroups("225"))));
    }

    @Test
    void properties() {
        assertEquals("ab", kept(ImportFilter.NONE.withProperties(Map.of("gap", ">=1"))));
        assertEquals("b", kept(ImportFilter.NONE.withProperties(Map.of("gap", "!=0", "order", "=FM"))));
        assertEquals("c", kept(ImportFilter.NONE.withProperties(Map.of("gap", "="))));
    }

    @Test
    void theReasonNamesWhatIsThereAndWhatIsKept() {
        ImportSettings settings = ImportSettings.DEFAULT.withFilter(ImportFilter.NONE.withExcluded(List.of("Fe")));
        Samples.make(folder.resolve("d"), FOUR, settings);
        try (Dataset d = Dataset.open(folder.resolve("d"));
                Stream<Refusal> refusals = d.refusals()) {
            Refusal r = refusals.findFirst().orElseThrow();
            assertEquals("filter.excluded-elements", r.code());
            assertEquals("has Fe; kept are those without Fe", r.message());
        }
    }

    @Test
    void nonsenseIsRefusedBeforeAnythingIsRead() {
        assertThrows(PccdException.class, () -> ImportSettings.DEFAULT
                .withFilter(ImportFilter.NONE.withOnly(List.of("Xx")))
                .checked());
        assertThrows(PccdException.class, () -> ImportSettings.DEFAULT
                .withFilter(ImportFilter.NONE.withSpaceGroups("cubic"))
                .checked());
    }

    @Test
    void aDatasetThatWasMadeBeforeThereWereFiltersOpens() throws IOException {
        Path made = folder.resolve("d");
        Samples.make(made, FOUR);
        Path file = made.resolve("dataset.json");
        ObjectNode json = (ObjectNode) Json.tree(file);
        ((ObjectNode) json.get("settings")).remove("filter");
        Files.writeString(file, Json.pretty(json));
        try (Dataset d = Dataset.open(made)) {
            assertEquals(ImportFilter.NONE, d.info().settings().filter());
        }
    }

    @Test
    void aPreviewEndsAtItsLimitAndTellsTheProperties() {
        List<Previewed> seen = new ArrayList<>();
        ImportPreview.Result r = new ImportPreview(ImportSettings.DEFAULT, Progress.NONE)
                .run(List.of(ImportSource.of("1", FOUR), ImportSource.of("2", FOUR)), 6, seen::add);
        assertEquals(6, r.read());
        assertEquals(6, seen.size());
        assertFalse(r.complete());
        PropertySummary gap = r.properties().stream()
                .filter(p -> p.name().equals("gap"))
                .findFirst()
                .orElseThrow();
        assertEquals(PropertyColumn.Type.NUMBER, gap.type());
        assertEquals(9.5, gap.max());
        assertEquals(5, gap.values());
    }

    @Test
    void aPreviewIsCancelled() {
        ImportPreview preview = new ImportPreview(ImportSettings.DEFAULT, Samples.cancelledAfter(3));
        assertThrows(CancellationException.class, () -> preview.run(List.of(ImportSource.prototypes()), -1, p -> {}));
    }

    @Test
    void theBuiltInPrototypesAreASource() {
        ImportPreview.Result r = new ImportPreview(ImportSettings.DEFAULT.withSymprec(0), Progress.NONE)
                .run(List.of(ImportSource.prototypes()), 50, p -> assertTrue(p.structure() != null));
        assertEquals(50, r.read());
    }
}
