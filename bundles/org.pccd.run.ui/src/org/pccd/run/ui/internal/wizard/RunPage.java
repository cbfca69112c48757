package org.pccd.run.ui.internal.wizard;

import java.nio.file.Path;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.pccd.dataset.DatasetInfo;
import org.pccd.run.ui.internal.RunUi;
import org.pccd.ui.Projects;

/** On which dataset, under which name, after which preset, and by whom the run is started. */
final class RunPage extends WizardPage {
    private final RunDraft draft;
    private final Path first;
    private final Path usualPlace;
    private Text name;
    private Text place;
    private boolean named;
    private boolean naming;

    RunPage(RunDraft draft, Path dataset, Path usualPlace) {
        super("run");
        this.draft = draft;
        this.first = dataset;
        this.usualPlace =
                draft.like() == null ? usualPlace : draft.like().path().getParent();
        setTitle(
                draft.like() == null
                        ? "Train on a dataset"
                        : "Train a run like " + draft.like().path().getFileName());
        setDescription("The preset decides all settings; the next page shows and changes them.");
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(3).applyTo(page);
        new DatasetGroup(page, first, this::dataset);
        createName(page);
        Group method = group(page, "Method");
        new MethodGroup(method, draft, this::changed);
        Group worker = group(page, "Worker");
        new WorkerGroup(worker, draft, this::changed);
        propose();
        setControl(page);
        setPageComplete(false);
        setMessage(null);
    }

    private static Group group(Composite page, String title) {
        Group group = new Group(page, SWT.NONE);
        group.setText(title);
        GridDataFactory.fillDefaults().grab(true, false).span(3, 1).indent(0, 4).applyTo(group);
        return group;
    }

    private void createName(Composite page) {
        new Label(page, SWT.NONE).setText("Run &name:");
        name = new Text(page, SWT.BORDER);
        name.setData(RunUi.ID, "newRun.name");
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(name);
        new Label(page, SWT.NONE).setText("&In folder:");
        place = new Text(page, SWT.BORDER);
        place.setText(usualPlace.toString());
        place.setToolTipText("The run becomes a folder of its name in this one");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(place);
        Button browse = new Button(page, SWT.PUSH);
        browse.setText("B&rowse...");
        browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> browse()));
        name.addModifyListener(e -> {
            named |= !naming;
            changed();
        });
        place.addModifyListener(e -> changed());
    }

    private void browse() {
        DirectoryDialog dialog = new DirectoryDialog(getShell(), SWT.SAVE);
        dialog.setText("Folder for the run");
        dialog.setFilterPath(place.getText());
        String folder = dialog.open();
        if (folder != null) {
            place.setText(folder);
        }
    }

    private void dataset(Path folder, DatasetInfo info) {
        draft.dataset(folder, info);
        changed();
    }

    // The name follows dataset and preset until somebody types one.
    private void propose() {
        if (named) {
            return;
        }
        String wanted = draft.like() != null
                ? draft.like().path().getFileName().toString()
                : (draft.dataset() == null
                                ? "run"
                                : draft.dataset().getFileName().toString())
                        + "-"
                        + draft.preset();
        String proposed =
                Projects.unused(Path.of(place.getText()), wanted).getFileName().toString();
        if (!name.getText().equals(proposed)) {
            naming = true;
            name.setText(proposed);
            naming = false;
        }
    }

    private void changed() {
        propose();
        String typed = name.getText().strip();
        try {
            draft.folder = typed.isEmpty() || place.getText().isBlank()
                    ? null
                    : Path.of(place.getText().strip()).resolve(typed).toAbsolutePath();
            String problem = draft.problem();
            setErrorMessage(problem);
            setPageComplete(problem == null);
        } catch (java.nio.file.InvalidPathException e) {
            draft.folder = null;
            setErrorMessage("'" + e.getInput() + "' cannot be the name of a folder: " + e.getReason() + ".");
            setPageComplete(false);
        }
    }
}
