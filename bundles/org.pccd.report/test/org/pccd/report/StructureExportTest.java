package org.pccd.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;
import org.pccd.crystal.io.StructureFiles;

class StructureExportTest {
    private static final Structure SALT = new Structure(
            Lattice.fromParameters(4, 4, 4, 60, 60, 60),
            List.of(Site.of(Element.Na, 0, 0, 0), Site.of(Element.Cl, 0.5, 0.5, 0.5)));

    @TempDir
    Path folder;

    private final List<ExportItem> items = List.of(
            new ExportItem("salt", () -> SALT, Map.of("source", "the \"sea\", mostly")),
            new ExportItem(
                    "lost",
                    () -> {
                        throw new PccdException("The file is gone.");
                    },
                    Map.of()),
            new ExportItem("a/b:c", () -> SALT, Map.of("hull (eV)", "0.1")));

    @Test
    void filesHoldTheStructuresAndWhatCannotBeReadIsTold() {
        for (ExportKind kind : List.of(ExportKind.CIF, ExportKind.POSCAR, ExportKind.EXTXYZ)) {
            Path out = folder.resolve(kind.id());
            StructureExport.Result result = export(kind, out, false);
            assertEquals(2, result.written());
            assertEquals(List.of("lost: The file is gone."), result.refused());
            try (var read = StructureFiles.read(out)) {
                assertTrue(read.allMatch(r -> r.entry().structure().formula().equals("NaCl")));
            }
        }
    }

    @Test
    void theTableHasEveryFactOfAny() throws Exception {
        Path out = folder.resolve("table.csv");
        assertEquals(2, export(ExportKind.TABLE, out, false).written());
        List<String> lines = Files.readAllLines(out);
        assertEquals(3, lines.size());
        assertTrue(lines.get(0).startsWith("name,formula,sites,a (Å)"), lines.get(0));
        assertTrue(lines.get(0).endsWith("source,hull (eV)"), lines.get(0));
        assertTrue(lines.get(1).contains("\"the \"\"sea\"\", mostly\""), lines.get(1));
        assertTrue(lines.get(2).startsWith("a/b:c,NaCl,2,4.0"), lines.get(2));
    }

    @Test
    void nothingIsWrittenWhereThereIsNoStructure() {
        for (ExportKind kind : ExportKind.values()) {
            Path out = folder.resolve(kind.id());
            StructureExport export = new StructureExport(kind, out, StructureExport.Settings.USUAL, false);
            assertThrows(
                    PccdException.class,
                    () -> export.run(List.<ExportItem>of().iterator(), 0, Progress.NONE),
                    kind.id());
            assertFalse(Files.exists(out), kind.id());
        }
        Path table = folder.resolve("lost.csv");
        StructureExport export = new StructureExport(ExportKind.TABLE, table, StructureExport.Settings.USUAL, false);
        assertEquals(
                0, export.run(items.subList(1, 2).iterator(), 1, Progress.NONE).written());
        assertFalse(Files.exists(table));
    }

    @Test
    void imagesAreOfTheSizeThatWasAskedForAndNotEmpty() throws Exception {
        export(ExportKind.IMAGES, folder.resolve("images"), false);
        for (String name : List.of("salt.png", "a_b_c.png")) {
            BufferedImage image =
                    ImageIO.read(folder.resolve("images").resolve(name).toFile());
            assertEquals(120, image.getWidth());
            assertEquals(90, image.getHeight());
            assertEquals(Painted.COLOUR, image.getRGB(60, 45) & 0xFFFFFF);
        }
    }

    @Test
    void nothingIsReplacedUnlessAllowed() throws Exception {
        Path out = folder.resolve("table.csv");
        Files.writeString(out, "mine");
        assertThrows(PccdException.class, () -> export(ExportKind.TABLE, out, false));
        assertEquals("mine", Files.readString(out));
        export(ExportKind.TABLE, out, true);
        assertFalse(Files.readString(out).contains("mine"));
    }

    @Test
    void theReportHasAPictureOfEachStructureThatIsListed() throws Exception {
        Path out = folder.resolve("report.html");
        StructuresReport report = new StructuresReport(null, new StructuresReport.Settings("Salt & more", 1, 60));
        StructuresReport.Result result = report.write(items.iterator(), items.size(), out, false, Progress.NONE);
        assertEquals(2, result.structures());
        assertEquals(1, result.listed());
        String page = Files.readString(out);
        assertEquals(1, page.split("data:image/png", -1).length - 1);
        assertEquals(4, page.split("<svg", -1).length - 1);
        assertTrue(page.contains("<title>Salt &amp; more</title>"));
        assertTrue(page.contains("The first 1 of 2 structures"));
        assertTrue(page.contains("The file is gone."));
        assertTrue(page.contains("the &quot;sea&quot;"));
        assertThrows(
                PccdException.class, () -> report.write(items.iterator(), items.size(), out, false, Progress.NONE));
    }

    private StructureExport.Result export(ExportKind kind, Path out, boolean force) {
        return new StructureExport(kind, out, new StructureExport.Settings(120, 90), force)
                .run(items.iterator(), items.size(), Progress.NONE);
    }
}
