package org.pccd.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.crystal.Element;
import org.pccd.crystal.io.Entry;
import org.pccd.dataset.Refusal.Verdict;

class DatasetImportTest {
    private static final List<Entry> TWO = List.of(
            Entry.of("a", Samples.rockSalt(Element.Na, Element.Cl, 3.99)),
            Entry.of("b", Samples.rockSalt(Element.Li, Element.F, 2.85)));

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyEntryIsKeptFilteredOrRefusedAndTheOthersAreWrittenDown(long seed) {
        List<Entry> entries = Samples.entries(seed, 300);
        DatasetInfo info = Samples.make(folder.resolve("d"), entries);
        DatasetInfo.Counts c = info.counts();
        assertEquals(300, c.read());
        assertEquals(c.read(), c.kept() + c.filtered() + c.refused());
        try (Dataset d = Dataset.open(folder.resolve("d"));
                Stream<Refusal> refusals = d.refusals()) {
            Map<String, Long> byCode = refusals.collect(Collectors.groupingBy(Refusal::code, Collectors.counting()));
            info.filtered().forEach((code, n) -> assertEquals(n.longValue(), byCode.get(code), code));
            assertEquals(3, byCode.size(), "too many elements, too many sites, disorder");
            long fit = entries.stream()
                    .filter(e -> e.structure().ordered())
                    .filter(e -> e.structure().elements().size() <= 3)
                    .filter(e -> e.structure().sites().size() <= 16)
                    .count();
            assertEquals(fit, d.size());
        }
    }

    @Test
    void structuresComeBackBitForBitWithTheirLabels() {
        List<Entry> entries = Samples.entries(7, 200);
        ImportSettings all = new ImportSettings(118, 1000, true, "split", true, 0.05, 0.05, 0, 0, Duplicates.KEEP);
        Samples.make(folder.resolve("d"), entries, all);
        try (Dataset d = Dataset.open(folder.resolve("d"))) {
            assertEquals(200, d.size());
            d.forEach(read -> {
                Entry given = entries.get(read.row());
                assertEquals(given.name(), read.id());
                assertEquals(given.line(), read.line());
                assertTrue(Samples.same(given.structure(), read.structure()), () -> "row " + read.row());
                Map<String, String> labels = new LinkedHashMap<>(given.properties());
                labels.values().removeIf(String::isBlank);
                assertEquals(labels, read.labels());
            });
            d.verify(Progress.NONE);
        }
    }

    @Test
    void theDataHashDependsOnTheDataAlone() {
        String hash = Samples.make(folder.resolve("d1"), TWO).dataHash();
        List<Entry> elsewhere = TWO.stream()
                .map(e -> new Entry(e.name(), e.structure(), Map.of(), "other.cif", 7))
                .toList();
        List<Entry> renamed = List.of(TWO.get(0), Entry.of("c", TWO.get(1).structure()));
        List<Entry> moved =
                List.of(TWO.get(0), Entry.of("b", Samples.rockSalt(Element.Li, Element.F, Math.nextUp(2.85))));
        assertEquals(hash, Samples.make(folder.resolve("d2"), elsewhere).dataHash());
        assertNotEquals(hash, Samples.make(folder.resolve("d3"), renamed).dataHash());
        assertNotEquals(hash, Samples.make(folder.resolve("d4"), moved).dataHash());
    }

    @Test
    void whatExistsIsNeverHarmed() throws IOException {
        Path target = folder.resolve("d");
        Samples.make(target, TWO);
        byte[] before = Files.readAllBytes(target.resolve("structures.duckdb"));
        PccdException e = assertThrows(PccdException.class, () -> Samples.make(target, TWO));
        assertTrue(e.getMessage().contains("exists already"), e.getMessage());
        assertArrayEquals(before, Files.readAllBytes(target.resolve("structures.duckdb")));
        Path file = Files.writeString(folder.resolve("file"), "precious");
        assertThrows(PccdException.class, () -> Samples.make(file, TWO));
        assertEquals("precious", Files.readString(file));
        assertEquals(List.of("d", "file"), Samples.list(folder));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 99, 100, 101})
    void cancellingLeavesNothing(int checks) throws IOException {
        DatasetImporter importer = new DatasetImporter(ImportSettings.DEFAULT, Samples.cancelledAfter(checks));
        assertThrows(
                CancellationException.class,
                () -> importer.importEntries("samples", Samples.entries(1, 100), folder.resolve("d")));
        assertEquals(List.of(), Samples.list(folder));
    }

    @Test
    void failureInTheMiddleLeavesNothing() throws IOException {
        Iterable<Entry> failing = () -> Stream.<Entry>generate(() -> {
                    throw new IllegalStateException("broken source");
                })
                .iterator();
        DatasetImporter importer = new DatasetImporter(ImportSettings.DEFAULT, Progress.NONE);
        assertThrows(
                IllegalStateException.class, () -> importer.importEntries("samples", failing, folder.resolve("d")));
        assertEquals(List.of(), Samples.list(folder));
    }

    @Test
    void whereNothingIsKeptTheFirstReasonIsGivenAndNothingIsLeft() throws IOException {
        Random random = new Random(1);
        List<Entry> big = List.of(new Entry("big", Samples.random(random, 2, 40), Map.of(), "x.cif", 3));
        PccdException e = assertThrows(PccdException.class, () -> Samples.make(folder.resolve("d"), big));
        assertTrue(e.getMessage().contains("x.cif:3 [big]: 40 sites"), e.getMessage());
        assertEquals(List.of(), Samples.list(folder));
    }

    @Test
    void aReadOnlyFolderIsNamed() throws IOException {
        Path locked = Files.createDirectory(
                folder.resolve("locked"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-xr-xr-x")));
        Assumptions.assumeFalse(Files.isWritable(locked), "this user may write everywhere");
        PccdException e = assertThrows(PccdException.class, () -> Samples.make(locked.resolve("d"), TWO));
        assertTrue(e.getMessage().contains("read-only"), e.getMessage());
    }

    @Test
    void equalIdsAreKeptAndNoted() {
        List<Entry> entries = List.of(TWO.get(0), TWO.get(1), TWO.get(0), TWO.get(0));
        DatasetInfo info = Samples.make(folder.resolve("d"), entries);
        assertEquals(4, info.counts().kept());
        assertEquals(2, info.counts().duplicateIds());
        try (Dataset d = Dataset.open(folder.resolve("d"));
                Stream<Refusal> refusals = d.refusals()) {
            assertEquals(
                    List.of(Verdict.NOTED, Verdict.NOTED),
                    refusals.map(Refusal::verdict).toList());
        }
    }

    @Test
    void aSourceThatIsMissingIsNamed() {
        DatasetImporter importer = new DatasetImporter(ImportSettings.DEFAULT, Progress.NONE);
        PccdException e = assertThrows(
                PccdException.class,
                () -> importer.importFiles(List.of(folder.resolve("none.cif")), folder.resolve("d")));
        assertTrue(e.getMessage().contains("none.cif does not exist"), e.getMessage());
    }
}
