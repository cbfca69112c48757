package org.pccd.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;
import org.pccd.viewer.Camera;
import org.pccd.viewer.Direction;
import org.pccd.viewer.Labels;
import org.pccd.viewer.SceneAtom;
import org.pccd.viewer.StructureSubject;
import org.pccd.viewer.Style;
import org.pccd.viewer.ViewSettings;
import org.pccd.viewer.ui.StructureCanvas;
import org.pccd.viewer.ui.StructurePanel;
import org.pccd.viewer.ui.Thumbnails;

/** Structures as a user sees them. */
class StructureViewerTest {
    private static final Structure PEROVSKITE = new Structure(
            Lattice.fromParameters(3.905, 3.905, 3.905, 90, 90, 90),
            List.of(
                    Site.of(Element.Sr, 0, 0, 0),
                    Site.of(Element.Ti, 0.5, 0.5, 0.5),
                    Site.of(Element.O, 0, 0.5, 0.5),
                    Site.of(Element.O, 0.5, 0, 0.5),
                    Site.of(Element.O, 0.5, 0.5, 0)));

    private static final String CIF = """
            data_SrTiO3
            # cubic perovskite
            _cell_length_a 3.905
            _cell_length_b 3.905
            _cell_length_c 3.905
            _cell_angle_alpha 90
            _cell_angle_beta 90
            _cell_angle_gamma 90
            _symmetry_space_group_name_H-M 'P 1'
            loop_
            _atom_site_label
            _atom_site_type_symbol
            _atom_site_fract_x
            _atom_site_fract_y
            _atom_site_fract_z
            Sr1 Sr 0 0 0
            Ti1 Ti 0.5 0.5 0.5
            O1 O 0 0.5 0.5
            O2 O 0.5 0 0.5
            O3 O 0.5 0.5 0
            """;

    private Shell shell;

    @AfterEach
    void close() {
        Ui.run(() -> {
            if (shell != null) {
                shell.dispose();
            }
        });
    }

    @Test
    void drawsEachStyleDifferently() {
        StructurePanel panel = open(StructureSubject.of("SrTiO3", PEROVSKITE));
        Set<Integer> pictures = new HashSet<>();
        for (Style style : Style.values()) {
            Ui.run(() -> panel.setSettings(ViewSettings.DEFAULT.withStyle(style), true));
            Ui.await(style + " is drawn", 10, () -> count(panel) > 20 && !pictures.contains(picture(panel)));
            Ui.pause(300);
            Ui.screenshot("structure-" + style.name().toLowerCase(Locale.ROOT));
            pictures.add(Ui.on(() -> picture(panel)));
        }
    }

    private static int picture(StructurePanel panel) {
        return Arrays.hashCode(pixels(panel.active()).data);
    }

    @Test
    void opensACifWithTextAndStructureSideBySide() throws Exception {
        IFile file = file(
                "srtio3.cif", CIF + CIF.replace("data_SrTiO3", "data_BaTiO3").replace("Sr", "Ba"));
        Ui.on(() -> IDE.openEditor(Ui.page(), file));
        Ui.on(() -> Ui.page().showView("org.pccd.viewer.ui.structure"));
        StructureCanvas canvas = Ui.byId(StructureCanvas.class, "structure.canvas");
        Combo entries = Ui.byId(Combo.class, "structure.entry");
        Ui.await("both entries are offered", 10, () -> entries.getItemCount() == 2);
        Ui.pause(1500);
        Ui.screenshot("structure-editor");
        assertTrue(Ui.on(() -> canvas.message().isEmpty()));
        Ui.run(() -> {
            IDocument document = document();
            document.set(document.get().replaceFirst("_cell_length_b 3.905", "_cell_length_b ten"));
        });
        CLabel problem = Ui.byId(CLabel.class, "structure.problem");
        Ui.await("the mistake is named", 10, () -> problem.getText().contains("_cell_length_b"));
        Ui.screenshot("structure-editor-problem");
        Ui.dark(true);
        try {
            Ui.pause(1500);
            Ui.screenshot("structure-editor-dark");
        } finally {
            Ui.dark(false);
            Ui.run(() -> Ui.page().closeAllEditors(false));
        }
    }

    private static IDocument document() {
        ITextEditor editor = (ITextEditor) Ui.page().getActiveEditor();
        return editor.getDocumentProvider().getDocument(editor.getEditorInput());
    }

    private static IFile file(String name, String text) throws Exception {
        IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("structures");
        if (!project.exists()) {
            project.create(null);
        }
        project.open(null);
        IFile file = project.getFile(name);
        file.create(text.getBytes(StandardCharsets.UTF_8), true, false, null);
        return file;
    }

    @Test
    void showsAFileThatIsSelectedWithItsFactsAndSites() throws Exception {
        IFile file = file("selected.cif", CIF);
        IViewPart explorer = Ui.on(() -> Ui.page().showView("org.eclipse.ui.navigator.ProjectExplorer"));
        Ui.on(() -> Ui.page().showView("org.pccd.viewer.ui.structure", null, IWorkbenchPage.VIEW_VISIBLE));
        Ui.run(() -> {
            Ui.page().activate(explorer);
            explorer.getSite().getSelectionProvider().setSelection(new StructuredSelection(file));
        });
        Table facts = Ui.byId(Table.class, "structure.facts");
        Ui.await("the space group is known", 20, () -> Arrays.stream(facts.getItems())
                .anyMatch(i -> i.getText(1).startsWith("Pm-3m (221)")));
        Ui.run(() -> Ui.page().setPartState(structureView(), IWorkbenchPage.STATE_MAXIMIZED));
        CTabFolder details = Ui.byId(CTabFolder.class, "structure.details");
        Ui.run(() -> details.setSelection(1));
        Table sites = Ui.byId(Table.class, "structure.sites");
        Ui.await("five sites", 10, () -> sites.getItemCount() == 5);
        Ui.run(() -> {
            sites.setSelection(1);
            Ui.click(sites);
        });
        Ui.pause(800);
        Ui.screenshot("structure-view");
        assertTrue(Ui.on(() -> sites.getItem(1).getText(6)).startsWith("1"));
        Ui.run(() -> Ui.page().setPartState(structureView(), IWorkbenchPage.STATE_RESTORED));
    }

    private static IWorkbenchPartReference structureView() {
        return Ui.page().findViewReference("org.pccd.viewer.ui.structure");
    }

    @Test
    void drawsAThousandThumbnailsInTheBackground() {
        int[] told = new int[1];
        Thumbnails thumbnails = Ui.on(() -> {
            shell = new Shell(Ui.display(), SWT.SHELL_TRIM);
            shell.setBounds(100, 50, 900, 700);
            shell.open();
            return new Thumbnails(shell, () -> told[0]++);
        });
        List<StructureSubject> subjects = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            subjects.add(StructureSubject.of("structure " + i, PEROVSKITE.supercell(1 + i % 3, 1, 1)));
        }
        long start = System.nanoTime();
        Ui.await("the first thumbnail", 10, () -> thumbnails.get(subjects.get(0), 120) != null);
        double first = (System.nanoTime() - start) * 1e-9;
        for (int from = 0; from < 1000; from += 200) {
            List<StructureSubject> page = subjects.subList(from, from + 200);
            Ui.await(
                    "two hundred more",
                    60,
                    () -> page.stream()
                                    .map(s -> thumbnails.get(s, 120))
                                    .filter(Objects::isNull)
                                    .count()
                            == 0);
        }
        double all = (System.nanoTime() - start) * 1e-9;
        System.out.printf("thumbnails: first after %.2f s, 1,000 after %.1f s, told %d times%n", first, all, told[0]);
        assertTrue(all < 60, all + " s");
    }

    @Test
    void turnsSixtyAtomsSmoothly() {
        StructurePanel panel = open(StructureSubject.of("60 atoms", PEROVSKITE.supercell(3, 2, 2)));
        Ui.await("it is there", 10, () -> panel.active().structure() != null);
        Ui.pause(1000);
        int[] paints = new int[1];
        Ui.run(() -> panel.active().addListener(SWT.Paint, e -> paints[0]++));
        long end = System.nanoTime() + 3_000_000_000L;
        while (System.nanoTime() < end) {
            Ui.run(() -> panel.active().setCamera(panel.active().camera().turned(0.02, 0.01), true));
            Ui.pause(10);
        }
        System.out.printf("rotation: %.1f frames a second%n", paints[0] / 3.0);
        Ui.screenshot("structure-sixty");
        assertTrue(paints[0] > 15, paints[0] + " frames in 3 s");
    }

    @Test
    void isUsedByKeyboardAndMouse() {
        StructurePanel panel = open(StructureSubject.of("SrTiO3", PEROVSKITE));
        Ui.await("it is there", 10, () -> panel.active().structure() != null);
        Camera home = Ui.on(() -> panel.active().camera());
        key(panel, 'c', 0, 0);
        assertEquals(Camera.along(PEROVSKITE.lattice(), Direction.C), Ui.on(() -> panel.active()
                .camera()));
        key(panel, (char) 0, SWT.ARROW_RIGHT, 0);
        key(panel, (char) 0, SWT.ARROW_UP, SWT.SHIFT);
        key(panel, '+', 0, 0);
        Camera moved = Ui.on(() -> panel.active().camera());
        assertTrue(moved.zoom() > 1 && moved.panY() < 0, moved.toString());
        key(panel, (char) 0, SWT.HOME, 0);
        assertEquals(home, Ui.on(() -> panel.active().camera()));
        SceneAtom[] picked = new SceneAtom[1];
        Ui.run(() -> panel.onPick(a -> picked[0] = a));
        Ui.pause(500);
        Ui.run(() -> {
            Point size = panel.active().getSize();
            panel.active().pick(new Point(size.x / 2, size.y / 2));
        });
        Ui.await("an atom is picked", 5, () -> picked[0] != null);
        String[] printed = new String[1];
        Ui.run(() -> panel.active().script("print {titanium}.count", text -> printed[0] = text));
        Ui.await("the script has run", 5, () -> "1".equals(printed[0]));
    }

    private static void key(StructurePanel panel, char character, int code, int mask) {
        Ui.run(() -> {
            Event event = new Event();
            event.character = character;
            event.keyCode = code == 0 ? character : code;
            event.stateMask = mask;
            panel.active().notifyListeners(SWT.KeyDown, event);
        });
    }

    @Test
    void showsFourSideBySide() {
        StructureSubject subject = StructureSubject.of("SrTiO3", PEROVSKITE);
        StructurePanel panel = open(subject);
        Ui.run(() -> {
            panel.show(List.of(subject, subject, subject, subject));
            panel.setSettings(ViewSettings.DEFAULT.withLabels(Labels.SITE).withSupercell(2, 2, 2), true);
        });
        Ui.pause(1500);
        Ui.screenshot("structure-four");
        Ui.dark(true);
        try {
            Ui.pause(1500);
            Ui.screenshot("structure-four-dark");
        } finally {
            Ui.dark(false);
        }
    }

    private StructurePanel open(StructureSubject subject) {
        return Ui.on(() -> {
            shell = new Shell(Ui.display(), SWT.SHELL_TRIM);
            shell.setText("Structure");
            shell.setLayout(new FillLayout());
            StructurePanel panel = new StructurePanel(shell, SWT.NONE);
            shell.setBounds(100, 50, 1000, 760);
            shell.open();
            panel.show(subject);
            return panel;
        });
    }

    private static int count(StructurePanel panel) {
        ImageData data = pixels(panel.active());
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < data.height; y += 2) {
            for (int x = 0; x < data.width; x += 2) {
                colours.add(data.getPixel(x, y));
            }
        }
        return colours.size();
    }

    private static ImageData pixels(StructureCanvas canvas) {
        Point size = ((Control) canvas).getSize();
        Image image = new Image(canvas.getDisplay(), size.x, size.y);
        GC gc = new GC(canvas);
        gc.copyArea(image, 0, 0);
        gc.dispose();
        ImageData data = image.getImageData(100);
        image.dispose();
        return data;
    }
}
