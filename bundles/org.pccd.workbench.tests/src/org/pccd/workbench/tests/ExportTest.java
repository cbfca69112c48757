package org.pccd.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.core.AtomicFiles;
import org.pccd.core.Json;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;
import org.pccd.crystal.io.Entry;
import org.pccd.crystal.io.StructureFiles;
import org.pccd.run.Profile;
import org.pccd.run.ReconstructionReport;
import org.pccd.run.ReconstructionReport.Case;
import org.pccd.run.ReconstructionReport.Curve;
import org.pccd.viewer.StructureSubject;

/** Export of selected structures, of a denoising, and the page of a reconstruction. */
class ExportTest {
    private static final Structure SALT = new Structure(
            Lattice.fromParameters(3.99, 3.99, 3.99, 60, 60, 60),
            List.of(Site.of(Element.Na, 0, 0, 0), Site.of(Element.Cl, 0.5, 0.5, 0.5)));
    private static final Structure CAESIUM = new Structure(
            Lattice.fromParameters(4.12, 4.12, 4.12, 90, 90, 90),
            List.of(Site.of(Element.Cs, 0, 0, 0), Site.of(Element.Cl, 0.5, 0.5, 0.5)));

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        Ui.dark(false);
        Ui.run(() -> Ui.page().closeAllEditors(false));
    }

    @Test
    void writesSelectedStructuresAsCif() throws Exception {
        open("org.pccd.sampling.ui.exportStructures");
        Path out = folder.resolve("cif");
        Ui.run(() -> Ui.byId(Text.class, "export.target").setText(out.toString()));
        Ui.press("Finish");
        Ui.await("two files are written", 30, () -> count(out, ".cif") == 2);
        try (var read = StructureFiles.read(out)) {
            assertEquals(
                    List.of("CsCl", "NaCl"),
                    read.map(r -> r.entry().structure().formula()).sorted().toList());
        }
    }

    @Test
    void writesAReportWithPicturesOfWhatIsSelected() throws Exception {
        open("org.pccd.sampling.ui.exportStructures");
        Path out = folder.resolve("report.html");
        Ui.run(() -> {
            Combo kind = Ui.byId(Combo.class, "export.kind");
            kind.select(kind.getItemCount() - 1);
            kind.notifyListeners(SWT.Selection, new Event());
            Ui.byId(Text.class, "export.target").setText(out.toString());
        });
        Ui.pause(700);
        Ui.screenshot("export-wizard");
        Ui.press("Finish");
        Ui.await("the report is written", 60, () -> Files.exists(out));
        String page = Files.readString(out);
        assertEquals(2, page.split("data:image/png", -1).length - 1, "Jmol draws in the window, too");
        assertTrue(page.contains("<svg"));
    }

    @Test
    void drawsADenoisingAsAnimation() throws Exception {
        SyntheticTrace.write(folder.resolve("trace"), 6);
        openFile(folder.resolve("trace/trace.json"));
        Ui.byId(Scale.class, "player.slider");
        Button export = Ui.byId(Button.class, "player.export");
        Ui.display().asyncExec(() -> Ui.click(export));
        Path out = folder.resolve("a.gif");
        Text target = Ui.byId(Text.class, "export.target");
        Ui.run(() -> target.setText(out.toString()));
        Ui.pause(700);
        Ui.screenshot("export-denoising");
        Ui.press("Finish");
        Ui.await("the animation is written", 60, () -> Files.exists(out));
        assertTrue(Files.size(out) > 10_000);
    }

    @Test
    void showsRatesBesideThoseOfThePaperAndEachPair() throws Exception {
        Path file = reconstruction();
        openFile(file);
        Table rates = Ui.byId(Table.class, "reconstruction.rates");
        Ui.await("rates are read", 20, () -> rates.getItemCount() == 5);
        List<String> papers = Ui.on(() -> IntStream.range(0, 5)
                .mapToObj(i ->
                        rates.getItem(i).getText(0) + " " + rates.getItem(i).getText(1))
                .toList());
        assertTrue(papers.contains("lattice 88.48-90.55 %"), papers.toString());
        assertTrue(papers.contains("positions 70.83-72.02 %"), papers.toString());
        Table cases = Ui.byId(Table.class, "reconstruction.cases");
        assertEquals("mp-2", Ui.on(() -> cases.getItem(0).getText(0)), "what gave no structure is worst");
        Ui.run(() -> {
            cases.setSelection(1);
            cases.notifyListeners(SWT.Selection, new Event());
        });
        Ui.pause(2500);
        Ui.screenshot("reconstruction");
        Ui.dark(true);
        Ui.pause(1000);
        Ui.screenshot("reconstruction-dark");
    }

    private static void openFile(Path file) {
        Ui.on(() ->
                IDE.openEditorOnFileStore(Ui.page(), EFS.getLocalFileSystem().getStore(file.toUri())));
    }

    private static long count(Path folder, String ending) throws Exception {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(ending)).count();
        }
    }

    private Path reconstruction() throws Exception {
        double[] tolerances = {0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1};
        double[] errors = {0.01, 0.02, 0.03};
        List<Case> cases = List.of(
                new Case("mp-1", "NaCl", 2, Case.COMPARABLE, errors, new double[3], 0.06, 0.4, 0.15),
                new Case("mp-2", "CsCl", 2, "cell.no-volume", null, null, null, null, null));
        List<Curve> curves = Stream.of("lengths", "angles", "lattice", "volume", "positions")
                .map(q -> new Curve(q, "error of " + q, tolerances, rates(tolerances, q.length() / 100.0), 1))
                .toList();
        ReconstructionReport report = new ReconstructionReport(
                "/runs/a",
                Profile.CORRECTED,
                1000,
                "val",
                "ddim",
                50,
                0,
                2,
                Map.of(Case.COMPARABLE, 1L, "cell.no-volume", 1L),
                curves,
                cases,
                "jobs/a");
        Path structures = Files.createDirectories(folder.resolve("jobs/a/structures"));
        var cif = StructureFiles.format("cif").writer().orElseThrow();
        Files.writeString(structures.resolve("000000-before.cif"), cif.write(Entry.of("mp-1", SALT), List.of()));
        Files.writeString(structures.resolve("000000-after.cif"), cif.write(Entry.of("mp-1", CAESIUM), List.of()));
        Files.writeString(structures.resolve("000001-before.cif"), cif.write(Entry.of("mp-2", CAESIUM), List.of()));
        Path file = folder.resolve(report.fileName() + ".json");
        AtomicFiles.write(file, Json.pretty(report));
        return file;
    }

    private static double[] rates(double[] tolerances, double scale) {
        return Arrays.stream(tolerances).map(t -> 1 - Math.exp(-t / scale)).toArray();
    }

    private static void open(String wizard) {
        Steps.exportWizard(
                wizard,
                StructureSubject.of("salt", SALT, Map.of("origin", "sea")),
                StructureSubject.of("caesium", CAESIUM));
        Ui.byId(Text.class, "export.target");
    }
}
