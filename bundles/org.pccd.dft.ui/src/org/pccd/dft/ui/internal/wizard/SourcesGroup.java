package org.pccd.dft.ui.internal.wizard;

import java.nio.file.Path;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.List;
import org.pccd.dft.ui.internal.DftUi;

/** The list of what is calculated, to be changed. */
final class SourcesGroup {
    private static final int HEIGHT = 90;

    private final Sources sources;
    private final Runnable changed;
    private final List list;
    private final Button remove;

    SourcesGroup(Composite parent, Sources sources, Runnable changed) {
        this.sources = sources;
        this.changed = changed;
        Group group = new Group(parent, SWT.NONE);
        group.setText("Structures");
        GridDataFactory.fillDefaults().grab(true, true).span(3, 1).applyTo(group);
        GridLayoutFactory.swtDefaults().numColumns(2).applyTo(group);
        list = new List(group, SWT.BORDER | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
        list.setData(DftUi.ID, "newDft.sources");
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .hint(380, HEIGHT)
                .span(1, 3)
                .applyTo(list);
        button(group, "Add &files...", this::files);
        button(group, "Add f&older...", this::folder);
        remove = button(group, "&Remove", this::remove);
        list.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> enable()));
        show();
    }

    private static Button button(Composite parent, String text, Runnable action) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(text);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(button);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> action.run()));
        return button;
    }

    private void files() {
        FileDialog dialog = new FileDialog(list.getShell(), SWT.OPEN | SWT.MULTI);
        dialog.setText("Files with structures");
        if (dialog.open() != null) {
            for (String name : dialog.getFileNames()) {
                sources.add(Path.of(dialog.getFilterPath(), name));
            }
            update();
        }
    }

    private void folder() {
        DirectoryDialog dialog = new DirectoryDialog(list.getShell());
        dialog.setText("Folder with structures, or a dataset");
        String folder = dialog.open();
        if (folder != null) {
            sources.add(Path.of(folder));
            update();
        }
    }

    private void remove() {
        int[] selected = list.getSelectionIndices();
        for (int i = selected.length - 1; i >= 0; i--) {
            sources.remove(selected[i]);
        }
        update();
    }

    private void update() {
        show();
        changed.run();
    }

    private void show() {
        list.setItems(sources.titles().toArray(String[]::new));
        enable();
    }

    private void enable() {
        remove.setEnabled(list.getSelectionCount() > 0);
    }
}
