package org.pccd.sampling.ui.internal.gallery;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.pccd.energy.potential.InstalledPotential;
import org.pccd.energy.relax.RelaxationSettings;
import org.pccd.ui.Icons;

/** Asks how samples are to be relaxed and put on the hull; gives the options of {@code pccd evaluate}. */
final class EnergyDialog extends Dialog {
    private static final String POTENTIALS_PAGE = "org.pccd.energy.ui.potentials";
    private static final String[] STATES = {"relaxed", "static"};

    private final List<InstalledPotential> potentials;
    private Combo potential;
    private Combo state;
    private Text table;
    private Spinner steps;
    private List<String> arguments = List.of();

    EnergyDialog(Shell shell, List<InstalledPotential> potentials) {
        super(shell);
        this.potentials = potentials;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Evaluate with energies");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.swtDefaults().numColumns(3).margins(10, 10).applyTo(area);
        Link link = new Link(area, SWT.WRAP);
        link.setData("org.pccd.id", "energies.advice");
        boolean installed = potentials.stream().anyMatch(p -> p.folder() != null);
        link.setText(
                installed
                        ? "Samples are relaxed by a potential and compared with the convex hull of known phases, in a"
                                + " process of its own. What is done is kept: cancelled, it goes on from there."
                        : "No potential is installed: only overlapping atoms can be found."
                                + " <a>Install a potential…</a>");
        GridDataFactory.fillDefaults()
                .span(3, 1)
                .grab(true, false)
                .hint(440, SWT.DEFAULT)
                .applyTo(link);
        link.addListener(SWT.Selection, e -> {
            close();
            PreferencesUtil.createPreferenceDialogOn(getParentShell(), POTENTIALS_PAGE, null, null)
                    .open();
        });
        label(area, "&Potential:");
        potential = new Combo(area, SWT.READ_ONLY);
        potential.setData("org.pccd.id", "energies.potential");
        potential.setItems(potentials.stream().map(InstalledPotential::id).toArray(String[]::new));
        potential.select(0);
        wide(potential, 2);
        label(area, "Phases of the &dataset:");
        state = new Combo(area, SWT.READ_ONLY);
        state.setItems("relaxed as the samples are", "as they are: faster, energies above the hull too low");
        state.select(0);
        wide(state, 2);
        label(area, "Or &energies of phases:");
        table = new Text(area, SWT.BORDER);
        table.setMessage("a table with formula, energy_per_atom and method; else computed and kept");
        wide(table, 1);
        Button browse = new Button(area, SWT.PUSH);
        browse.setImage(Icons.FOLDER.image());
        browse.setToolTipText("Choose a table");
        browse.addListener(SWT.Selection, e -> {
            String chosen = new FileDialog(getShell(), SWT.OPEN).open();
            table.setText(chosen == null ? table.getText() : chosen);
        });
        label(area, "&Steps at most:");
        steps = new Spinner(area, SWT.BORDER);
        steps.setValues(RelaxationSettings.USUAL.steps(), 1, 1_000_000, 0, 50, 500);
        steps.setData("org.pccd.id", "energies.steps");
        return area;
    }

    private static void label(Composite parent, String text) {
        new Label(parent, SWT.NONE).setText(text);
    }

    private static void wide(Control control, int columns) {
        GridDataFactory.fillDefaults().span(columns, 1).grab(true, false).applyTo(control);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, "Evaluate", true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }

    @Override
    protected void okPressed() {
        List<String> words = new ArrayList<>(List.of("--relax"));
        words.addAll(List.of(
                "--potential", potentials.get(potential.getSelectionIndex()).id()));
        words.addAll(List.of("--steps", Integer.toString(steps.getSelection())));
        if (table.getText().isBlank()) {
            words.addAll(List.of("--reference-state", STATES[state.getSelectionIndex()]));
        } else {
            words.addAll(List.of(
                    "--reference-energies", Path.of(table.getText().strip()).toString()));
        }
        arguments = words;
        super.okPressed();
    }

    /** Options of the command line for what was chosen. */
    List<String> arguments() {
        return arguments;
    }
}
