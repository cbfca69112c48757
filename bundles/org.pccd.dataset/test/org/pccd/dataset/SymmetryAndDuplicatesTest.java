package org.pccd.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.core.Json;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;
import org.pccd.crystal.io.Entry;
import org.pccd.crystal.symmetry.SymmetryFinder;

/** What an import finds out about structures: space groups, and which of them are the same. */
class SymmetryAndDuplicatesTest {
    private static final Structure SALT = Samples.rockSalt(Element.Na, Element.Cl, 3.99);
    private static final Structure CAESIUM_TYPE = new Structure(
            Lattice.fromParameters(3.5, 3.5, 3.5, 90, 90, 90),
            List.of(Site.of(Element.Na, 0, 0, 0), Site.of(Element.Cl, 0.5, 0.5, 0.5)));

    /** The same salt in another cell, a little swollen; b and e are different crystals. */
    private static final List<Entry> FIVE = List.of(
            new Entry("a", SALT, Map.of(), "x.csv", 3),
            new Entry("b", CAESIUM_TYPE, Map.of(), "x.csv", 5),
            new Entry("c", conventional(Samples.rockSalt(Element.Na, Element.Cl, 4.05)), Map.of(), "x.csv", 7),
            new Entry("d", Samples.rockSalt(Element.Na, Element.Cl, 3.98), Map.of(), "x.csv", 9),
            new Entry("e", Samples.rockSalt(Element.K, Element.Cl, 4.4), Map.of(), "x.csv", 11));

    @TempDir
    Path folder;

    private static Structure conventional(Structure s) {
        return SymmetryFinder.find(s, 0.01).standardised().structure();
    }

    private DatasetInfo make(ImportSettings settings) {
        return Samples.make(folder.resolve("d"), FIVE, settings);
    }

    private Dataset open() {
        return Dataset.open(folder.resolve("d"));
    }

    @Test
    void spaceGroupsAreFoundWithTheToleranceThatIsWritten() {
        DatasetInfo info = make(ImportSettings.DEFAULT);
        assertEquals(0.01, info.settings().symprec());
        try (Dataset d = open()) {
            assertEquals(Map.of(225, 4, 221, 1), d.summary().spaceGroupsFound());
            assertEquals(Map.of("225", 4, "221", 1), d.valueCounts("spacegroup_found"));
            assertEquals(Map.of(), d.summary().spaceGroups(), "the source tells none");
        }
    }

    @Test
    void spaceGroupsCanBeLeftOut() {
        make(ImportSettings.DEFAULT.withSymprec(0));
        try (Dataset d = open()) {
            assertEquals(Map.of(), d.summary().spaceGroupsFound());
        }
        assertThrows(
                PccdException.class,
                () -> ImportSettings.DEFAULT.withSymprec(-0.1).checked());
    }

    @Test
    void whatIsFoundIsNoPartOfTheDataHash() {
        String hash = make(ImportSettings.DEFAULT).dataHash();
        DatasetInfo other = Samples.make(
                folder.resolve("d2"),
                FIVE,
                ImportSettings.DEFAULT.withSymprec(0).withDuplicates(Duplicates.MARK));
        assertEquals(hash, other.dataHash());
    }

    @Test
    void duplicatesAreKeptUnlessAskedFor() {
        DatasetInfo.Counts c = make(ImportSettings.DEFAULT).counts();
        assertEquals(5, c.kept());
        assertEquals(0, c.duplicates());
    }

    @Test
    void markedDuplicatesNameTheFirst() {
        DatasetInfo.Counts c =
                make(ImportSettings.DEFAULT.withDuplicates(Duplicates.MARK)).counts();
        assertEquals(5, c.kept());
        assertEquals(2, c.duplicates());
        try (Dataset d = open()) {
            assertEquals(Map.of("", 3, "0", 2), d.valueCounts("duplicate_of"));
        }
    }

    @Test
    void refusedDuplicatesAreLeftOutAndEachNamesTheFirst() {
        DatasetInfo info = make(ImportSettings.DEFAULT.withDuplicates(Duplicates.REFUSE));
        DatasetInfo.Counts c = info.counts();
        assertEquals(5, c.read());
        assertEquals(3, c.kept());
        assertEquals(2, c.refused());
        assertEquals(Map.of("duplicate.structure", 2), info.refused());
        try (Dataset d = open();
                Stream<Refusal> refusals = d.refusals()) {
            assertEquals(
                    List.of("a", "b", "e"),
                    d.range(0, 5).stream().map(DatasetEntry::id).toList());
            assertEquals(2, d.entry(2).row());
            List<Refusal> all = refusals.toList();
            assertEquals("c", all.get(0).entry());
            assertEquals(7, all.get(0).line());
            assertTrue(all.get(0).message().contains("a (x.csv:3)"), all.get(0).message());
        }
    }

    @Test
    void aDatasetOfVersion1StillOpens() throws IOException, SQLException {
        make(ImportSettings.DEFAULT);
        Path file = folder.resolve("d/dataset.json");
        ObjectNode json = (ObjectNode) Json.tree(file);
        json.put("formatVersion", 1);
        ((ObjectNode) json.get("settings")).remove(List.of("symprec", "duplicates"));
        ((ObjectNode) json.get("counts")).remove("duplicates");
        Files.writeString(file, Json.pretty(json));
        try (Connection c = new DuckDBDriver()
                        .connect("jdbc:duckdb:" + folder.resolve("d/structures.duckdb"), new Properties());
                Statement s = c.createStatement()) {
            s.execute("ALTER TABLE structures DROP COLUMN spacegroup_found");
            s.execute("ALTER TABLE structures DROP COLUMN duplicate_of");
        }
        try (Dataset d = open()) {
            assertEquals(5, d.size());
            assertEquals("e", d.entry(4).id());
            assertEquals(Map.of(), d.summary().spaceGroupsFound());
            assertThrows(PccdException.class, () -> d.valueCounts("spacegroup_found"));
            d.verify(Progress.NONE);
        }
    }
}
