package org.pccd.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.core.Progress;
import org.pccd.crystal.io.Input;
import org.pccd.crystal.io.Reading;
import org.pccd.crystal.io.StructureFiles;
import org.pccd.energy.potential.Potentials;
import org.pccd.ui.Projects;
import org.pccd.viewer.StructureSubject;

/** Hulls, potentials, relaxations and energies of samples, as a user meets them in the window. */
class EnergiesTest {
    private static final String HULL = "org.pccd.energy.ui.hull";
    private static final String MODEL = "data/potentials/TensorNet-MatPES-PBE-v2025.1-PES";

    @TempDir
    Path folder;

    @BeforeEach
    void aFolderOfPotentialsOfThisTest() {
        System.setProperty("pccd.potentials", folder.resolve("potentials").toString());
        Ui.run(() -> Ui.page().closeAllEditors(false));
    }

    @AfterEach
    void close() {
        System.clearProperty("pccd.potentials");
        Ui.dark(false);
        Ui.run(() -> {
            Ui.page().closeAllEditors(false);
            Ui.page().hideView(Ui.page().findView(HULL));
        });
    }

    @Test
    void aHullNamesAndOpensWhatIsClicked() throws IOException {
        Path reference = Files.writeString(
                folder.resolve("reference.csv"),
                "material_id,formula,formation_energy_per_atom\nmp-1,NaCl,-2\nmp-2,KCl,-2.2\nmp-3,Na3Cl,-0.5\n");
        StringBuilder generated = new StringBuilder("material_id,formation_energy_per_atom,cif\n");
        String[] formulas = {"NaCl", "NaCl", "KCl", "NaCl"};
        for (int i = 0; i < 40; i++) {
            generated.append("gen-").append(i).append(',').append(-1.98 + 0.02 * i * (1 + i % 3));
            generated.append(",\"").append(salt(formulas[i % 4].substring(0, formulas[i % 4].length() - 2), 5.6));
            generated.append("\"\n");
        }
        Path compared = Files.writeString(folder.resolve("generated.csv"), generated);
        IViewPart view = Ui.on(() -> Ui.page().showView(HULL));
        Ui.run(() -> Ui.page().toggleZoom(Ui.page().getReference(view)));
        Ui.run(() -> {
            Ui.byId(Text.class, "hull.reference").setText(reference.toString());
            Ui.byId(Text.class, "hull.compared").setText(compared.toString());
        });
        Ui.press("Compare");
        Ui.await("compared", 20, () -> text("hull.counts").startsWith("40 compared"));
        assertTrue(Ui.on(() -> text("hull.counts")).contains("below 0.08"));
        Combo system = Ui.byId(Combo.class, "hull.system");
        Ui.await("the system with most phases", 20, () -> system.getText().equals("Cl-Na"));
        Canvas canvas = Ui.byId(Canvas.class, "hull.canvas");
        Ui.pause(500);
        Steps.key(canvas, SWT.ARROW_LEFT);
        assertTrue(Ui.on(canvas::getToolTipText).contains("(stable)"), Ui.on(canvas::getToolTipText));
        for (int i = 0; i < 5; i++) {
            Steps.key(canvas, SWT.ARROW_LEFT);
        }
        assertTrue(Ui.on(canvas::getToolTipText).contains("(compared)"), Ui.on(canvas::getToolTipText));
        StructureSubject chosen = Ui.on(() -> (StructureSubject)
                ((IStructuredSelection) view.getSite().getSelectionProvider().getSelection()).getFirstElement());
        assertEquals(2, chosen.structure().sites().size(), "the structure itself, from its table");
        assertEquals(1, Ui.on(() -> Ui.byId(Table.class, "hull.phases").getSelectionCount()), "its row is selected");
        Ui.screenshot("hull-binary");
        ternary(system);
    }

    private void ternary(Combo system) {
        Ui.run(() -> {
            system.setText("Na-K-Cl");
            system.notifyListeners(SWT.DefaultSelection, new Event());
        });
        Ui.pause(1000);
        Ui.screenshot("hull-ternary");
        Ui.dark(true);
        Ui.pause(500);
        Ui.screenshot("hull-dark");
        Ui.run(() -> {
            Ui.byId(Text.class, "hull.reference")
                    .setText(folder.resolve("gone.csv").toString());
        });
        Ui.press("Compare");
        Ui.pause(500);
    }

    @Test
    void potentialsAreShownWithLicenceAndChecksums() {
        Path model = Path.of(System.getProperty("pccd.shared", "nowhere"), MODEL);
        PreferenceDialog[] dialog = new PreferenceDialog[1];
        preferences(dialog);
        Ui.await("advice", 20, () -> text("potentials.advice").contains("No potential is installed"));
        Ui.screenshot("potentials-none");
        Ui.run(() -> dialog[0].close());
        if (!Files.isDirectory(model)) {
            return;
        }
        Potentials.ofUser().install(model.toString(), Progress.NONE);
        preferences(dialog);
        Table table = Ui.byId(Table.class, "potentials.table");
        Ui.await("installed", 20, () -> table.getItemCount() == 2);
        Ui.await("elements", 30, () -> table.getItem(0).getText(2).equals("89"));
        String details = Ui.on(() -> Ui.byId(Text.class, "potentials.details").getText());
        assertTrue(details.contains("SHA-256") && details.contains("Licence"), details);
        Ui.screenshot("potentials");
        Ui.run(() -> dialog[0].close());
    }

    private static void preferences(PreferenceDialog[] dialog) {
        Ui.run(() -> {
            dialog[0] = PreferencesUtil.createPreferenceDialogOn(
                    Ui.page().getWorkbenchWindow().getShell(), "org.pccd.energy.ui.potentials", null, null);
            dialog[0].setBlockOnOpen(false);
            dialog[0].open();
        });
    }

    @Test
    void aStructureIsRelaxedInAProcessOfItsOwnAndPlayed() throws IOException {
        // Atoms of a salt too near to each other, so that the built-in repulsion has something to do.
        Path cif = Files.writeString(folder.resolve("crowded.cif"), salt("Na", 1.8));
        Steps.newWizard("org.pccd.energy.ui.relax", subject(cif));
        Combo potential = Ui.byId(Combo.class, "relax.potential");
        Ui.await("potentials", 20, () -> potential.getItemCount() == 1);
        assertTrue(Ui.on(() -> Ui.byId(Link.class, "relax.advice").getText()).contains("Install a potential"));
        Text out = Ui.byId(Text.class, "relax.folder");
        Ui.run(() -> out.setText(folder.resolve("relaxed").toString()));
        Ui.pause(300);
        Ui.screenshot("relax-form");
        Ui.press("Finish");
        Table results = Ui.byId(Table.class, "relaxation.results");
        Ui.await("one result", 40, () -> results.getItemCount() == 1);
        assertEquals("converged", Ui.on(() -> results.getItem(0).getText(2)));
        Scale slider = Ui.byId(Scale.class, "player.slider");
        Ui.await("its steps", 20, () -> slider.getMaximum() > 2);
        Ui.run(() -> Ui.click(Ui.byId(Button.class, "player.first")));
        String first = Ui.on(() -> text("relaxation.facts"));
        assertTrue(first.contains("energy") && first.contains("largest force") && first.contains("volume"), first);
        Ui.run(() -> Ui.click(Ui.byId(Button.class, "player.last")));
        assertFalse(first.equals(Ui.on(() -> text("relaxation.facts"))), "each step has its own");
        Ui.pause(1500);
        Ui.screenshot("relaxation");
        Ui.dark(true);
        Ui.pause(500);
        Ui.screenshot("relaxation-dark");
    }

    @Test
    void theFunnelGoesOnWithEnergies() throws IOException {
        Path run = SampleFolders.run(folder.resolve("run"), SampleFolders.dataset(folder.resolve("known"), 60));
        Path samples = EvaluatedSamples.withEnergies(SampleFolders.samples(folder.resolve("forty"), 40, run));
        Steps.perspective("org.pccd.sampling.ui.perspective");
        Ui.run(() -> Projects.open(Ui.page(), samples));
        Ui.await("evaluated", 60, () -> Ui.byId(Link.class, "gallery.state")
                .getText()
                .startsWith("Compared with"));
        Ui.await("energies", 20, () -> Ui.byId(Link.class, "funnel.sun")
                .getText()
                .contains("S.U.N."));
        Canvas bars = Ui.byId(Canvas.class, "funnel.bars");
        for (int i = 0; i < 7; i++) {
            Steps.key(bars, SWT.ARROW_DOWN);
        }
        Steps.key(bars, SWT.ARROW_RIGHT);
        Ui.await("lost", 5, () -> text("gallery.counts").matches("\\d+ of 40 samples"));
        Ui.pause(500);
        Ui.screenshot("funnel-energies");
        Ui.run(() -> Ui.byId(Link.class, "gallery.filter").notifyListeners(SWT.Selection, new Event()));
        Ui.run(() -> Ui.byId(Text.class, "gallery.search").setText("hull<0.25 relaxed:converged"));
        Ui.await("some", 5, () -> text("gallery.counts").matches("[1-9]\\d* of 40 samples"));
        Ui.run(() -> Ui.click(Ui.byId(Button.class, "gallery.table")));
        Ui.pause(500);
        Ui.screenshot("gallery-energies");
        Ui.run(() -> Ui.click(Ui.byId(Button.class, "gallery.table")));
        Ui.run(() -> {
            Event e = new Event();
            e.text = "energies";
            Ui.byId(Link.class, "gallery.state").notifyListeners(SWT.Selection, e);
        });
        Combo potential = Ui.byId(Combo.class, "energies.potential");
        Ui.await("potentials", 20, () -> potential.getItemCount() == 1);
        Ui.screenshot("evaluate-energies");
        Ui.press("Cancel");
    }

    private static StructureSubject subject(Path cif) {
        try (var readings = StructureFiles.format("cif").read(Input.of(cif))) {
            return StructureSubject.of(
                    "crowded",
                    readings.map(Reading::entry).findFirst().orElseThrow().structure());
        }
    }

    private static String salt(String cation, double a) {
        return "data_salt\n_cell_length_a " + a + "\n_cell_length_b " + a + "\n_cell_length_c " + a
                + "\n_cell_angle_alpha 60\n_cell_angle_beta 60\n_cell_angle_gamma 60\n"
                + "loop_\n_atom_site_label\n_atom_site_type_symbol\n_atom_site_fract_x\n_atom_site_fract_y\n"
                + "_atom_site_fract_z\n" + cation + "1 " + cation + " 0 0 0\nCl1 Cl 0.5 0.5 0.5\n";
    }

    private static String text(String id) {
        return Ui.byId(Label.class, id).getText();
    }
}
