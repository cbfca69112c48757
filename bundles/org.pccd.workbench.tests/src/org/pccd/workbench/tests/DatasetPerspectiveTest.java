package org.pccd.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.sort.command.SortColumnCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ScrollBar;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.part.ISetSelectionTarget;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pccd.crystal.Structure;
import org.pccd.dataset.Dataset;
import org.pccd.ui.Projects;
import org.pccd.viewer.StructureSubject;
import org.pccd.viewer.ui.StructureCanvas;

/** The way of a user from files to a dataset that is looked at, in the real workbench. */
class DatasetPerspectiveTest {
    private static final String BROKEN =
            "data_broken\n_cell_length_a 4\n_cell_length_b 4\nloop_\n_atom_site_label\nNa1\n";

    private Path folder;
    private IProject project;

    @BeforeEach
    void open() throws Exception {
        project = Projects.defaultProject();
        folder = Projects.path(project).orElseThrow();
        Steps.perspective("org.pccd.dataset.ui.perspective");
    }

    @AfterEach
    void close() {
        Ui.dark(false);
        Ui.run(() -> Ui.page().closeAllEditors(false));
    }

    @Test
    void importsThePrototypesAndABrokenFileAndLooksAtThem() throws Exception {
        Path cif = Files.writeString(folder.resolve("broken.cif"), BROKEN);
        IFile file = select(cif);
        importThroughTheWizard();
        NatTable table = Ui.byId(NatTable.class, "dataset.table");
        int kept = kept(folder.resolve("datasets/broken"));
        awaitStatus(String.format("%,d structures", kept));
        Ui.screenshot("dataset-structures");
        filterAndSelect(table);
        statistics();
        refusals(file);
        audit();
        page(4);
        Ui.await("the overview", 10, () -> Ui.showsText("Settings of the import"));
        Ui.screenshot("dataset-overview");
        inTheDark();
    }

    /** A million rows, where a dataset of so many is named by the property {@code pccd.million}. */
    @Test
    void scrollsAndSortsAMillionRows() {
        String million = System.getProperty("pccd.million");
        Assumptions.assumeTrue(million != null, "no dataset of a million rows is named");
        Ui.on(() -> Projects.open(Ui.page(), Path.of(million)));
        NatTable table = Ui.byId(NatTable.class, "dataset.table");
        awaitStatus("1,000,000 structures");
        Ui.pause(1000);
        List<String> freezes = Freezes.during(() -> {
            for (int i = 0; i < 40; i++) {
                ScrollBar bar = Ui.on(table::getVerticalBar);
                int part = i;
                Ui.run(() -> {
                    bar.setSelection((int) ((long) bar.getMaximum() * part / 41));
                    bar.notifyListeners(SWT.Selection, new Event());
                });
                Ui.pause(100);
            }
            long start = System.nanoTime();
            Ui.run(() -> Ui.all(Text.class, t -> "dataset.filter".equals(t.getData(Ui.ID)))
                    .get(0)
                    .setFocus());
            filter("chemical_system: O; band_gap: >=1");
            Ui.await("filtered", 20, () -> Ui.showsText("of 1,000,000 structures"));
            System.out.println("filter of a million rows on the screen: " + (System.nanoTime() - start) / 1_000_000);
            key(table, SWT.PAGE_DOWN);
            key(table, SWT.END);
            filter("");
            awaitStatus("1,000,000 structures");
            Ui.run(() -> table.doCommand(new SortColumnCommand(table, 2, false)));
            Ui.pause(4000);
            key(table, SWT.PAGE_DOWN);
        });
        System.gc();
        Runtime r = Runtime.getRuntime();
        System.out.println("heap with a million rows: " + (r.totalMemory() - r.freeMemory()) / 1_000_000 + " MB");
        Ui.screenshot("dataset-million");
        assertEquals(List.of(), freezes);
    }

    /** The validation set beside the checkout, from its compressed table. */
    @Test
    void importsTheValidationSetOfTheMaterialsProject() throws Exception {
        Path table = Path.of(System.getProperty("pccd.shared", "none"), "data/mp2023_le16/val.csv.gz");
        Assumptions.assumeTrue(Files.exists(table), "there is no " + table);
        select(Files.copy(table, folder.resolve("val.csv.gz")));
        Steps.command("org.pccd.dataset.ui.new");
        Ui.byId(Table.class, "newDataset.files");
        Ui.press("Next >");
        Table properties = Ui.byId(Table.class, "newDataset.properties");
        Ui.await("properties of the table", 20, () -> properties.getItemCount() > 3);
        Ui.press("Next >");
        Label counts = Ui.byId(Label.class, "newDataset.counts");
        Ui.await("a preview", 60, () -> counts.getText().startsWith("The first 2,000 entries: 2,000 kept"));
        Ui.press("Finish");
        Ui.byId(NatTable.class, "dataset.table");
        awaitStatus("2,564 structures");
        Ui.pause(500);
        Ui.screenshot("dataset-val");
    }

    private IFile select(Path path) throws Exception {
        project.refreshLocal(IResource.DEPTH_INFINITE, null);
        IFile file = Projects.file(path).orElseThrow();
        Ui.run(() -> {
            ISetSelectionTarget explorer =
                    (ISetSelectionTarget) Ui.page().findView("org.eclipse.ui.navigator.ProjectExplorer");
            Ui.page().activate((IWorkbenchPart) explorer);
            explorer.selectReveal(new StructuredSelection(file));
        });
        Ui.await(
                "the file is selected",
                10,
                () -> Ui.page().getSelection() instanceof IStructuredSelection s && file.equals(s.getFirstElement()));
        return file;
    }

    private void importThroughTheWizard() {
        Steps.command("org.pccd.dataset.ui.new");
        Table files = Ui.byId(Table.class, "newDataset.files");
        assertEquals(1, Ui.on(files::getItemCount), "the file that is selected in the Project Explorer");
        Button prototypes = Ui.byId(Button.class, "newDataset.prototypes");
        Ui.run(() -> Ui.click(prototypes));
        Ui.screenshot("new-dataset-sources");
        Ui.press("Next >");
        Table properties = Ui.byId(Table.class, "newDataset.properties");
        Ui.await("properties of the sources", 20, () -> properties.getItemCount() > 3);
        chooseEncoder();
        Ui.screenshot("new-dataset-filter");
        Ui.press("Next >");
        Label counts = Ui.byId(Label.class, "newDataset.counts");
        Ui.await("a preview", 60, () -> counts.getText().startsWith("The first 2,000 entries"));
        Ui.press("Look at All");
        Ui.await("a preview of all", 60, () -> counts.getText().startsWith("All "));
        assertTrue(Ui.on(counts::getText).endsWith("1 refused"), Ui.on(counts::getText));
        Ui.screenshot("new-dataset-preview");
        Ui.press("Finish");
    }

    // The limits of an encoder become the filter; another choice takes them away again.
    private static void chooseEncoder() {
        Combo encoder = Ui.byId(Combo.class, "newDataset.encoder");
        Label limits = Ui.byId(Label.class, "newDataset.limits");
        int matrix = List.of(Ui.on(encoder::getItems)).indexOf("Matrix with occupancies  (matrix)");
        Ui.run(() -> {
            encoder.select(matrix);
            Ui.click(encoder);
        });
        assertEquals("At most 3 of 94 elements and 20 sites; ordered structures only.", Ui.on(limits::getText));
        Ui.screenshot("new-dataset-encoder");
        Ui.run(() -> {
            encoder.select(0);
            Ui.click(encoder);
        });
    }

    private static int kept(Path dataset) {
        Ui.await("the dataset is there", 60, () -> Files.exists(dataset.resolve("dataset.json")));
        try (Dataset d = Dataset.open(dataset)) {
            return d.size();
        }
    }

    private static void awaitStatus(String text) {
        Ui.await("status " + text, 20, () -> !Ui.all(
                        Label.class,
                        l -> "dataset.status".equals(l.getData(Ui.ID))
                                && l.getText().startsWith(text))
                .isEmpty());
    }

    private static void filterAndSelect(NatTable table) {
        filter("chemical_system: Na-Cl");
        awaitStatus("1 of ");
        filter("a: >=4 & <5; nsites: 2");
        Ui.await("fewer rows", 20, () -> !Ui.all(
                        Label.class,
                        l -> "dataset.status".equals(l.getData(Ui.ID))
                                && l.getText().contains(" of "))
                .isEmpty());
        key(table, SWT.END);
        key(table, SWT.HOME);
        Ui.await("a structure is selected", 10, () -> subject() != null);
        StructureSubject subject = Ui.on(DatasetPerspectiveTest::subject);
        Structure structure = subject.structure();
        double a = structure.lattice().lengths()[0];
        assertTrue(a >= 4 && a < 5 && structure.sites().size() == 2, subject.title());
        Ui.await("the Structure view shows it", 20, () -> Ui.all(StructureCanvas.class, c -> true).stream()
                .anyMatch(c -> subject.equals(c.subject()) && c.structure() != null));
        Ui.pause(700);
        Ui.screenshot("dataset-selected");
        filter("nsites: many");
        Ui.await("what is wrong is said", 10, () -> Ui.showsText("is no number"));
        Steps.command("org.pccd.dataset.ui.clearFilters");
        Ui.await("all rows", 20, () -> Ui.showsText("structures"));
    }

    private static void filter(String text) {
        Text field = Ui.byId(Text.class, "dataset.filter");
        Ui.run(() -> {
            field.setText(text);
            field.notifyListeners(SWT.DefaultSelection, new Event());
        });
    }

    private static void key(NatTable table, int code) {
        Ui.run(() -> {
            table.setFocus();
            Event e = new Event();
            e.keyCode = code;
            table.notifyListeners(SWT.KeyDown, e);
        });
        Ui.pause(200);
    }

    private static StructureSubject subject() {
        return Ui.page().getSelection() instanceof IStructuredSelection s
                        && s.getFirstElement() instanceof StructureSubject subject
                ? subject
                : null;
    }

    private static void page(int number) {
        Ui.run(() -> {
            CTabFolder tabs = Ui.all(
                            CTabFolder.class,
                            t -> t.getItemCount() == 5 && t.getItem(0).getText().equals("Structures"))
                    .get(0);
            tabs.setSelection(number);
            Event e = new Event();
            e.item = tabs.getItem(number);
            tabs.notifyListeners(SWT.Selection, e);
        });
    }

    private static void statistics() {
        page(1);
        Label status = Ui.byId(Label.class, "dataset.statisticsStatus");
        Ui.await("statistics", 30, () -> status.getText().endsWith("elements"));
        Ui.pause(500);
        Ui.screenshot("dataset-statistics");
        Composite chart = Ui.byId(Composite.class, "dataset.chart.volume_per_site");
        Ui.run(() -> {
            Composite at = chart;
            while (!(at instanceof ScrolledComposite scrolled)) {
                at = at.getParent();
            }
            scrolled.setOrigin(0, 400);
        });
        Ui.pause(300);
        Ui.screenshot("dataset-statistics-charts");
        Combo split = Ui.byId(Combo.class, "dataset.statisticsSplit");
        Ui.run(() -> {
            split.select(1);
            Ui.click(split);
        });
        Ui.await("statistics of a split", 30, () -> status.getText().endsWith("elements"));
    }

    private void refusals(IFile broken) throws Exception {
        page(2);
        Table refusals = Ui.byId(Table.class, "dataset.refusals");
        Ui.await("the refusals", 10, () -> refusals.getItemCount() > 0);
        Ui.screenshot("dataset-refused");
        IMarker[] markers = broken.findMarkers(IMarker.PROBLEM, true, IResource.DEPTH_ZERO);
        assertEquals(1, markers.length, "a problem marker on the broken file");
        IEditorPart dataset = Ui.on(() -> Ui.page().getActiveEditor());
        IEditorPart editor = Ui.on(() -> IDE.openEditor(Ui.page(), markers[0]));
        assertEquals("broken.cif", editor.getTitle());
        Ui.pause(500);
        Ui.screenshot("dataset-marker");
        Ui.run(() -> {
            Ui.page().closeEditor(editor, false);
            Ui.page().activate(dataset);
        });
    }

    private static void audit() {
        page(3);
        Button start = Ui.byId(Button.class, "dataset.auditStart");
        Ui.screenshot("dataset-audit-before");
        Ui.run(() -> Ui.click(start));
        Label summary = Ui.byId(Label.class, "dataset.auditSummary");
        Ui.await("the audit is done", 240, () -> summary.getText().contains("% of"));
        Combo list = Ui.byId(Combo.class, "dataset.auditList");
        Ui.run(() -> {
            list.select(list.getItemCount() - 1);
            Ui.click(list);
        });
        Table failing = Ui.byId(Table.class, "dataset.auditFailing");
        Ui.await("structures that fail", 10, () -> failing.getItemCount() > 0);
        Ui.run(() -> {
            failing.setSelection(0);
            Ui.click(failing);
        });
        Ui.await(
                "before and after side by side",
                20,
                () -> Ui.all(StructureCanvas.class, c -> c.subject() != null).size() == 2);
        Ui.pause(700);
        Ui.screenshot("dataset-audit");
        compareEncoders(summary);
    }

    private static void compareEncoders(Label summary) {
        Button all = Ui.byId(Button.class, "dataset.auditAll");
        Ui.run(() -> Ui.click(all));
        Ui.await("the audits begin", 20, () -> !summary.getText().contains("% of"));
        Ui.await("the audits are done", 240, () -> summary.getText().contains("% of"));
        Table table = Ui.byId(Table.class, "dataset.auditComparison");
        List<String> encoders = Ui.on(() ->
                Arrays.stream(table.getItems()).map(item -> item.getText(0)).toList());
        assertTrue(encoders.containsAll(List.of("matrix", "pccd-pointcloud")), encoders.toString());
        Ui.screenshot("dataset-audit-comparison");
    }

    private static void inTheDark() {
        Ui.dark(true);
        for (int i = 0; i < 5; i++) {
            page(i);
            Ui.pause(400);
            Ui.screenshot("dataset-dark-"
                    + List.of("structures", "statistics", "refused", "audit", "overview")
                            .get(i));
        }
    }
}
