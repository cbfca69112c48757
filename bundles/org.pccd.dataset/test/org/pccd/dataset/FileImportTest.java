package org.pccd.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.core.Progress;
import org.pccd.crystal.Element;
import org.pccd.crystal.io.Entry;
import org.pccd.crystal.io.StructureFiles;

class FileImportTest {
    @TempDir
    Path folder;

    private DatasetInfo load(Path... files) {
        return new DatasetImporter(ImportSettings.DEFAULT, Progress.NONE)
                .importFiles(List.of(files), folder.resolve("d"));
    }

    private static String row(String id, double a, String gap) {
        Entry e = Entry.of(id, Samples.rockSalt(Element.Na, Element.Cl, a));
        String cif = StructureFiles.format("cif").writer().orElseThrow().write(e, List.of());
        return id + "," + gap + ",\"" + cif.replace("\"", "\"\"") + "\"\n";
    }

    private Path gzip(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    @Test
    void aBrokenRowInTheMiddleIsRefusedWithItsPlaceAndNoOtherIsLost() throws IOException {
        String broken = row("bad", 4, "1").replace("_cell_length_a", "_cell_width");
        Path csv =
                gzip("data.csv.gz", "material_id,band_gap,cif\n" + row("m1", 4, "5.0") + broken + row("m3", 4.1, ""));
        DatasetInfo info = load(csv);
        assertEquals(new DatasetInfo.Counts(3, 2, 0, 1, 0, 0), info.counts());
        try (Dataset d = Dataset.open(folder.resolve("d"));
                Stream<Refusal> refusals = d.refusals()) {
            Refusal r = refusals.findFirst().orElseThrow();
            assertEquals(csv.toString(), r.source());
            assertEquals("row 2, bad", r.entry());
            assertTrue(r.line() > 2, "line of the file");
            assertEquals(
                    List.of("m1", "m3"), List.of(d.entry(0).id(), d.entry(1).id()));
            assertEquals("5.0", d.entry(0).labels().get("band_gap"));
            assertEquals(false, d.entry(1).labels().containsKey("band_gap"));
        }
    }

    @Test
    void filesNamedAfterASplitKeepIt() throws IOException {
        String head = "material_id,band_gap,cif\n";
        load(
                gzip("train.csv.gz", head + row("t1", 4, "") + row("t2", 4.2, "")),
                gzip("val.csv.gz", head + row("v1", 5, "1")),
                gzip("test_2.csv.gz", head + row("u1", 6, "1")));
        try (Dataset d = Dataset.open(folder.resolve("d"))) {
            assertEquals("{train=2, val=1, test=1}", d.info().splits().toString());
            assertEquals("v1", d.entry(d.rows(Split.VAL)[0]).id());
        }
    }

    @Test
    void structuresWhoseElementsAreNotNamedAreLeftOut() throws IOException {
        String positions = "Direct\n0 0 0\n.5 .5 .5\n";
        String cell = "\n1\n4 0 0\n0 4 0\n0 0 4\n";
        Path named = Files.writeString(folder.resolve("a.vasp"), "x" + cell + "Cs Cl\n1 1\n" + positions);
        Path nameless = Files.writeString(folder.resolve("b.vasp"), "x" + cell + "1 1\n" + positions);
        assertEquals(
                new DatasetInfo.Counts(2, 1, 0, 1, 0, 0), load(named, nameless).counts());
        try (Dataset d = Dataset.open(folder.resolve("d"));
                Stream<Refusal> refusals = d.refusals()) {
            assertEquals(
                    "poscar.placeholder-elements",
                    refusals.findFirst().orElseThrow().code());
        }
    }

    @Test
    void foldersAreReadWithTheirChecksum() throws IOException {
        Path cifs = Files.createDirectory(folder.resolve("cifs"));
        for (String name : List.of("x", "y")) {
            Entry e = Entry.of(name, Samples.rockSalt(Element.K, Element.Br, 4.6));
            Files.writeString(
                    cifs.resolve(name + ".cif"),
                    StructureFiles.format("cif").writer().orElseThrow().write(e, List.of()));
        }
        Files.writeString(cifs.resolve("broken.cif"), "data_broken\n_cell_length_a 4\nloop_\n_atom_site_label\n");
        DatasetInfo info = load(cifs);
        assertEquals(2, info.counts().kept());
        assertEquals(1, info.counts().refused());
        DatasetInfo.Source source = info.sources().get(0);
        assertEquals(3, source.files());
        assertEquals(64, source.sha256().length());
    }

    /** The data set beside the checkout: counts as its description says. */
    @Test
    void mp2023ValidationSet() {
        DatasetInfo info = load(SharedData.file("data/mp2023_le16/val.csv.gz"));
        assertEquals(new DatasetInfo.Counts(2564, 2564, 0, 0, 0, 0), info.counts());
        assertEquals(
                "7e3963acf4bf7512c02bfb96a8885e01350b69ae6498ccf409d1172c4ad0cf08",
                info.sources().get(0).sha256());
        assertEquals("{train=0, val=2564, test=0}", info.splits().toString());
        try (Dataset d = Dataset.open(folder.resolve("d"))) {
            DatasetEntry first = d.entry(0);
            assertEquals("mp-1001017", first.id());
            assertEquals("0.03180000000000005", first.labels().get("band_gap"));
            assertEquals(14, first.structure().sites().size());
            assertEquals(8.00330325, first.structure().lattice().lengths()[0], 1e-12);
            assertTrue(d.summary().spaceGroups().containsKey(227));
        }
    }
}
