package org.pccd.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.core.resources.IProject;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.junit.jupiter.api.Test;
import org.pccd.core.Parameter;
import org.pccd.crystal.Element;
import org.pccd.dataset.ImportSettings;
import org.pccd.diffusion.unet.UnetParameters;
import org.pccd.ui.Icons;
import org.pccd.ui.Inputs;
import org.pccd.ui.PeriodicTable;
import org.pccd.ui.Projects;
import org.pccd.ui.RecordForm;
import org.pccd.ui.Scrolled;

/** The shared widgets, in the real workbench, in both themes. */
class WidgetsTest {
    @Test
    void makesTheDefaultProjectWithPlacesForDatasetsRunsAndSamples() throws Exception {
        Path place = Ui.on(() -> Projects.place(Projects.RUNS, null));
        Projects.prepare(place.resolve("first"));
        IProject project = Projects.defaultProject();
        assertEquals("Crystals", project.getName());
        assertTrue(Files.isDirectory(Projects.path(project).orElseThrow().resolve("datasets")));
        assertEquals(place, Ui.on(() -> Projects.place(Projects.RUNS, null)));
        Files.createDirectories(place.resolve("first"));
        Path file = Files.writeString(place.resolve("first/notes.txt"), "one");
        IEditorPart editor = Ui.on(() -> Projects.openFile(Ui.page(), file));
        assertEquals(file.getParent(), Inputs.folder(editor.getEditorInput()));
        Path outside = Files.writeString(Files.createTempFile("outside", ".txt"), "two");
        IEditorPart other = Ui.on(() -> Projects.openFile(Ui.page(), outside));
        assertEquals(outside, Inputs.file(other.getEditorInput()));
        Ui.run(() -> Ui.page().closeAllEditors(false));
    }

    @Test
    void drawsIconsForBothThemes() {
        Shell shell = Ui.on(() -> {
            Shell made = new Shell(Ui.display(), SWT.SHELL_TRIM);
            made.setText("Icons");
            made.setLayout(new GridLayout(1, false));
            Composite icons = new Composite(made, SWT.NONE);
            icons.setLayout(new GridLayout(20, false));
            for (Icons icon : Icons.values()) {
                Label label = new Label(icons, SWT.NONE);
                label.setImage(icon.image());
                label.setFont(JFaceResources.getDefaultFont());
            }
            made.pack();
            made.open();
            return made;
        });
        Ui.screenshot("icons");
        Ui.dark(true);
        Ui.pause(1000);
        Ui.screenshot("icons-dark");
        Ui.dark(false);
        Ui.run(shell::dispose);
    }

    @Test
    void showsThePeriodicTable() {
        Shell shell = Ui.on(() -> {
            Shell made = new Shell(Ui.display(), SWT.SHELL_TRIM);
            made.setLayout(new FillLayout());
            Composite all = new Composite(made, SWT.NONE);
            all.setLayout(new GridLayout(2, true));
            PeriodicTable filter = PeriodicTable.filter(all);
            filter.setMarked(PeriodicTable.Mark.REQUIRED, List.of(Element.Li, Element.O));
            filter.setMarked(PeriodicTable.Mark.EXCLUDED, List.of(Element.Pb, Element.U));
            PeriodicTable choice = PeriodicTable.choice(all);
            choice.enable(EnumSet.range(Element.H, Element.Kr), e -> "too rare in the training set");
            choice.setMarked(PeriodicTable.Mark.REQUIRED, List.of(Element.Fe));
            Map<Element, Double> values = new EnumMap<>(Element.class);
            for (Element e : EnumSet.range(Element.H, Element.Bi)) {
                values.put(e, Math.rint(40000 / (1.0 + Math.pow(e.atomicNumber() - 8, 2) / 10)));
            }
            for (boolean log : new boolean[] {false, true}) {
                PeriodicTable heat = PeriodicTable.heatMap(all);
                heat.showValues(values, 45000, "structures");
                heat.setLog(log);
                heat.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
            }
            filter.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
            choice.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
            made.pack();
            made.open();
            return made;
        });
        Ui.screenshot("periodic-table");
        Ui.dark(true);
        Ui.pause(1000);
        Ui.screenshot("periodic-table-dark");
        Ui.dark(false);
        Ui.run(shell::dispose);
    }

    @Test
    void makesAFormOfARecord() {
        UnetParameters defaults = UnetParameters.small();
        AtomicReference<RecordForm<UnetParameters>> form = new AtomicReference<>();
        Shell shell = Ui.on(() -> {
            Shell made = new Shell(Ui.display(), SWT.SHELL_TRIM);
            made.setLayout(new FillLayout());
            Composite all = new Composite(made, SWT.NONE);
            all.setLayout(new GridLayout(2, true));
            ScrolledComposite left = Scrolled.vertically(all, parent -> {
                form.set(RecordForm.of(defaults).create(parent));
                return form.get().control();
            });
            left.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
            Composite right = RecordForm.of(new Example(defaults, ImportSettings.DEFAULT))
                    .optWithout("network")
                    .optReadOnly()
                    .create(all)
                    .control();
            right.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
            made.setSize(900, 600);
            made.open();
            return made;
        });
        Text width = Ui.byId(Text.class, "form.width");
        Ui.run(() -> width.setText("20"));
        Text beta = Ui.byId(Text.class, "form.beta1");
        Ui.run(() -> beta.setText("one"));
        Ui.pause(1000);
        Ui.screenshot("form");
        Ui.dark(true);
        Ui.pause(1000);
        Ui.screenshot("form-dark");
        Ui.dark(false);
        assertEquals(2, Ui.on(() -> form.get().problems()).size());
        Ui.run(() -> beta.setText("0.5"));
        Ui.run(() -> width.setText("24"));
        assertEquals(Map.of(), Ui.on(() -> form.get().problems()));
        assertEquals(24, Ui.on(() -> form.get().value()).width());
        Ui.run(shell::dispose);
    }

    record Example(
            @Parameter(label = "Network") UnetParameters network,
            @Parameter(label = "Import") ImportSettings dataset) {}
}
