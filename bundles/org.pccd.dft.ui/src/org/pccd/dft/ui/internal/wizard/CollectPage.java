package org.pccd.dft.ui.internal.wizard;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.pccd.dft.queue.DftBatch;
import org.pccd.dft.ui.internal.DftUi;

/** Where the table and the structures go; an empty field leaves one out. */
final class CollectPage extends WizardPage {
    private final List<DftBatch> batches;
    private Text table;
    private Text structures;
    private Button force;
    private volatile boolean replaces;

    CollectPage(List<DftBatch> batches) {
        super("collect");
        this.batches = batches;
        setTitle("Collect results");
        setDescription(
                batches.isEmpty()
                        ? "There are no DFT jobs."
                        : "Of "
                                + batches.stream()
                                        .map(b -> b.path().getFileName().toString())
                                        .collect(Collectors.joining(", ")));
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(3).applyTo(page);
        String usual = batches.isEmpty()
                ? ""
                : batches.get(0).path().resolve("results.csv").toString();
        table = field(page, "&Table:", "collect.table", usual, "*.csv", "*.json");
        structures = field(page, "&Structures:", "collect.structures", "", "*.extxyz", "*.csv");
        Label hint = new Label(page, SWT.WRAP);
        hint.setText("The table: CSV, or JSON with all settings of the programs. Only converged jobs have an energy;"
                + " the column method keeps energies apart that cannot be compared. Structures of converged jobs, as"
                + " they ended, with energy and method: .extxyz or .csv.");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .span(3, 1)
                .hint(420, SWT.DEFAULT)
                .applyTo(hint);
        force = new Button(page, SWT.CHECK);
        force.setText("&Replace existing files");
        GridDataFactory.fillDefaults().span(3, 1).applyTo(force);
        force.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> changed()));
        setControl(page);
        changed();
    }

    private Text field(Composite page, String label, String id, String value, String... extensions) {
        new Label(page, SWT.NONE).setText(label);
        Text text = new Text(page, SWT.BORDER);
        text.setText(value);
        text.setData(DftUi.ID, id);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(text);
        text.addModifyListener(e -> changed());
        Button browse = new Button(page, SWT.PUSH);
        browse.setText("Browse...");
        browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
            FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
            dialog.setFilterExtensions(extensions);
            String file = dialog.open();
            if (file != null) {
                text.setText(file);
            }
        }));
        return text;
    }

    private void changed() {
        if (force == null) {
            return;
        }
        replaces = force.getSelection();
        try {
            List<Path> files =
                    Stream.of(table(), structures()).flatMap(Optional::stream).toList();
            Optional<Path> existing = files.stream().filter(Files::exists).findFirst();
            setErrorMessage(
                    existing.isPresent() && !replaces ? existing.get().getFileName() + " exists already." : null);
            setPageComplete(!batches.isEmpty() && !files.isEmpty() && getErrorMessage() == null);
        } catch (InvalidPathException e) {
            setErrorMessage("'" + e.getInput() + "' is no file: " + e.getReason() + ".");
            setPageComplete(false);
        }
    }

    Optional<Path> table() {
        return path(table);
    }

    Optional<Path> structures() {
        return path(structures);
    }

    boolean replaces() {
        return replaces;
    }

    private static Optional<Path> path(Text text) {
        return Optional.of(text.getText().strip()).filter(s -> !s.isEmpty()).map(s -> Path.of(s)
                .toAbsolutePath());
    }
}
