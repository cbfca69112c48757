package org.pccd.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.core.resources.IProject;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.junit.jupiter.api.Test;
import org.pccd.ui.Icons;
import org.pccd.ui.Inputs;
import org.pccd.ui.Projects;

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
        Ui.screenshot("icons-dark");
        Ui.dark(false);
        Ui.run(shell::dispose);
    }
}
