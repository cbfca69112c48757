package org.pccd.energy.ui.internal.relax;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.pccd.core.Folders;
import org.pccd.energy.potential.InstalledPotential;
import org.pccd.energy.potential.Potentials;
import org.pccd.energy.relax.RelaxationSettings;
import org.pccd.energy.ui.internal.potentials.PotentialsPage;
import org.pccd.ui.RecordForm;
import org.pccd.ui.Scrolled;
import org.pccd.ui.Tasks;

/** Potential, settings, and where the results belong. */
final class RelaxPage extends WizardPage {
    private final RelaxSource source;
    private final Path suggested;
    private Combo potential;
    private Link advice;
    private Button trajectory;
    private Text folder;
    private RecordForm<RelaxationSettings> form;
    private List<InstalledPotential> potentials = List.of();

    RelaxPage(RelaxSource source, Path suggested) {
        super("relax", "Relax", null);
        this.source = source;
        this.suggested = suggested;
        setDescription(source.empty() ? "Select structures first." : "Relax " + source.description() + ".");
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).applyTo(page);
        label(page, "&Potential:");
        potential = new Combo(page, SWT.READ_ONLY);
        potential.setData("org.pccd.id", "relax.potential");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(potential);
        potential.addListener(SWT.Selection, e -> validate());
        advice = new Link(page, SWT.WRAP);
        advice.setData("org.pccd.id", "relax.advice");
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .grab(true, false)
                .hint(440, SWT.DEFAULT)
                .applyTo(advice);
        advice.addListener(SWT.Selection, e -> install());
        label(page, "&Results in:");
        folder = new Text(page, SWT.BORDER);
        folder.setData("org.pccd.id", "relax.folder");
        folder.setText(suggested.toString());
        folder.addListener(SWT.Modify, e -> validate());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(folder);
        trajectory = new Button(page, SWT.CHECK);
        trajectory.setText("&Keep each step, to play them");
        trajectory.setSelection(true);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(trajectory);
        Composite scrolled = Scrolled.vertically(page, area -> {
            form = RecordForm.of(RelaxationSettings.USUAL).create(area);
            return form.control();
        });
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .grab(true, true)
                .hint(480, 260)
                .applyTo(scrolled);
        form.onChange(this::validate);
        setControl(page);
        setPageComplete(false);
        load();
    }

    private static void label(Composite parent, String text) {
        new Label(parent, SWT.NONE).setText(text);
    }

    private void load() {
        Tasks.quietly(
                "List potentials",
                potential,
                progress -> Potentials.ofUser().list(),
                this::list,
                e -> setErrorMessage(Tasks.error("Listing the potentials", e).getMessage()));
    }

    private void list(List<InstalledPotential> all) {
        potentials = all;
        potential.setItems(all.stream().map(InstalledPotential::id).toArray(String[]::new));
        potential.select(0);
        boolean installed = all.stream().anyMatch(p -> p.folder() != null);
        advice.setText(
                installed
                        ? "<a>Potentials…</a>"
                        : "No potential is installed: what there is only pushes overlapping atoms apart, its energies"
                                + " are none of crystals. <a>Install a potential…</a>");
        advice.getParent().layout();
        validate();
    }

    private void install() {
        PreferencesUtil.createPreferenceDialogOn(getShell(), PotentialsPage.ID, null, null)
                .open();
        load();
    }

    private void validate() {
        String problem = problem();
        setErrorMessage(problem);
        setPageComplete(problem == null && potential.getSelectionIndex() >= 0);
    }

    private String problem() {
        if (source.empty()) {
            return "Nothing is selected that could be relaxed.";
        }
        if (!form.problems().isEmpty()) {
            return form.problems().values().iterator().next();
        }
        try {
            Path out = Path.of(folder.getText().strip());
            return !out.isAbsolute()
                    ? "Type the whole path of a folder."
                    : Files.exists(out) && !Folders.list(out).isEmpty()
                            ? out + " is not empty: choose another folder."
                            : null;
        } catch (InvalidPathException | java.io.IOException e) {
            return "'" + folder.getText() + "' is no folder.";
        }
    }

    String potential() {
        return potentials.get(potential.getSelectionIndex()).id();
    }

    RelaxationSettings settings() {
        return form.value();
    }

    boolean trajectory() {
        return trajectory.getSelection();
    }

    Path folder() {
        return Path.of(folder.getText().strip());
    }
}
