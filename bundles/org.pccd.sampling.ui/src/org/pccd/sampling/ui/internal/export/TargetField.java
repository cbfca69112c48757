package org.pccd.sampling.ui.internal.export;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Where to write to: a path that can be typed or browsed for, in a row of three columns. */
final class TargetField {
    private final Text text;
    private boolean folder;
    private String[] extensions = {"*"};

    TargetField(Composite parent, Runnable changed) {
        new Label(parent, SWT.NONE).setText("&To:");
        text = new Text(parent, SWT.BORDER);
        text.setData("org.pccd.id", "export.target");
        text.addListener(SWT.Modify, e -> changed.run());
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(text);
        Button browse = new Button(parent, SWT.PUSH);
        browse.setText("B&rowse…");
        browse.addListener(SWT.Selection, e -> browse());
    }

    /** What is asked for from now on. */
    void kind(boolean isFolder, String... newExtensions) {
        folder = isFolder;
        extensions = newExtensions;
        text.setToolTipText(isFolder ? "Folder, made where it is missing" : "File");
    }

    private void browse() {
        String chosen;
        if (folder) {
            DirectoryDialog dialog = new DirectoryDialog(text.getShell(), SWT.SAVE);
            dialog.setFilterPath(text.getText());
            chosen = dialog.open();
        } else {
            FileDialog dialog = new FileDialog(text.getShell(), SWT.SAVE);
            dialog.setFilterExtensions(extensions);
            dialog.setFileName(text.getText());
            chosen = dialog.open();
        }
        if (chosen != null) {
            text.setText(chosen);
        }
    }

    void set(Path path) {
        text.setText(path.toString());
    }

    /** Empty where what is typed is no path. */
    Optional<Path> path() {
        try {
            String typed = text.getText().strip();
            return typed.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Path.of(typed).toAbsolutePath());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
