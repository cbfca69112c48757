package org.pccd.dataset.ui.internal.wizard;

import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.pccd.ui.Projects;

/** The name of the new dataset and the folder it belongs in. */
final class PlaceGroup {
    private final ImportPlan plan;
    private Path parent;
    private Text name;
    private Text place;
    private boolean chosen;

    PlaceGroup(ImportPlan plan, Path parent) {
        this.plan = plan;
        this.parent = parent;
    }

    /** @param changed called when something else is written or chosen */
    void create(Composite parentControl, Runnable changed) {
        Composite group = new Composite(parentControl, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(5).applyTo(group);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(group);
        new Label(group, SWT.NONE).setText("Na&me:");
        name = new Text(group, SWT.BORDER);
        name.setToolTipText("Name of the folder that is made for the dataset");
        name.setData("org.pccd.id", "newDataset.name");
        GridDataFactory.fillDefaults().hint(180, SWT.DEFAULT).applyTo(name);
        new Label(group, SWT.NONE).setText("In &folder:");
        place = new Text(group, SWT.BORDER);
        place.setToolTipText("Folder that will hold the dataset");
        place.setData("org.pccd.id", "newDataset.place");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(place);
        place.setText(parent.toString());
        Button browse = new Button(group, SWT.PUSH);
        browse.setText("Br&owse...");
        browse.addListener(SWT.Selection, e -> browse());
        name.addListener(SWT.Modify, e -> {
            chosen |= name.isFocusControl();
            changed.run();
        });
        place.addListener(SWT.Modify, e -> {
            parent = Path.of(place.getText().strip());
            changed.run();
        });
    }

    /** Proposes a name that suits the sources, as long as none was written. */
    void suggest() {
        if (name != null && !chosen) {
            name.setText(suggestion());
        }
    }

    Path folder() {
        String written = name == null ? "" : name.getText().strip();
        return parent.resolve(chosen || !written.isEmpty() ? written : suggestion());
    }

    /** What is wrong with name or folder, null where nothing is. */
    String problem() {
        if (name == null) {
            return null;
        }
        String written = name.getText().strip();
        if (written.isEmpty()) {
            return "Write a name for the dataset.";
        }
        if (written.matches(".*[/\\\\:*?\"<>|].*") || written.startsWith(".")) {
            return "The name must not begin with a dot nor hold any of / \\ : * ? \" < > |";
        }
        return Files.exists(folder()) ? "There is a '" + written + "' in this folder; choose another name." : null;
    }

    private String suggestion() {
        return Projects.unused(parent, plan.suggestedName()).getFileName().toString();
    }

    private void browse() {
        DirectoryDialog dialog = new DirectoryDialog(place.getShell());
        dialog.setText("Folder for the Dataset");
        dialog.setFilterPath(place.getText());
        String folder = dialog.open();
        if (folder != null) {
            place.setText(folder);
        }
    }
}
