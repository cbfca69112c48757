package org.pccd.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;
import org.pccd.viewer.Labels;
import org.pccd.viewer.StructureSubject;
import org.pccd.viewer.Style;
import org.pccd.viewer.ViewSettings;
import org.pccd.viewer.ui.StructureCanvas;
import org.pccd.viewer.ui.StructurePanel;

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
            Ui.pause(600);
            Ui.screenshot("structure-" + style.name().toLowerCase(Locale.ROOT));
            assertTrue(colours(panel) > 20, style + ": " + colours(panel) + " colours");
            pictures.add(Ui.on(() -> Arrays.hashCode(pixels(panel.active()).data)));
        }
        assertTrue(pictures.size() == Style.values().length, "styles that look the same");
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

    private static int colours(StructurePanel panel) {
        return Ui.on(() -> {
            ImageData data = pixels(panel.active());
            Set<Integer> colours = new HashSet<>();
            for (int y = 0; y < data.height; y += 2) {
                for (int x = 0; x < data.width; x += 2) {
                    colours.add(data.getPixel(x, y));
                }
            }
            return colours.size();
        });
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
