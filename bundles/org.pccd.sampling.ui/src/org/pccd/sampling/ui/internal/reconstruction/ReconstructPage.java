package org.pccd.sampling.ui.internal.reconstruction;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.pccd.core.PccdException;
import org.pccd.run.RunFolder;
import org.pccd.run.SampleRequest;
import org.pccd.sampling.ui.internal.form.RequestForm;
import org.pccd.ui.Tasks;

/** Run, split, and how to sample. */
final class ReconstructPage extends WizardPage {
    private static final int USUAL_COUNT = 100;

    private final Path suggested;
    private Text folder;
    private Combo split;
    private Composite place;
    private RequestForm form;
    private RunFolder run;

    /** @param suggested run folder, null for none */
    ReconstructPage(Path suggested) {
        super("reconstruct", "Reconstruct", null);
        this.suggested = suggested;
        setDescription("Noise structures of the dataset fully, sample anew with the same conditions, and compare.");
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(3).applyTo(page);
        new Label(page, SWT.NONE).setText("&Run:");
        folder = new Text(page, SWT.BORDER);
        folder.setData("org.pccd.id", "reconstruct.run");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(folder);
        Button browse = new Button(page, SWT.PUSH);
        browse.setText("B&rowse…");
        browse.addListener(SWT.Selection, e -> browse());
        new Label(page, SWT.NONE).setText("Spl&it:");
        split = new Combo(page, SWT.READ_ONLY | SWT.DROP_DOWN);
        split.setItems("train", "val", "test");
        split.setText("val");
        split.setToolTipText("Which structures of the run's dataset: the paper reconstructs training structures");
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .align(SWT.BEGINNING, SWT.CENTER)
                .applyTo(split);
        place = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(place);
        GridDataFactory.fillDefaults()
                .span(3, 1)
                .grab(true, true)
                .hint(460, 320)
                .applyTo(place);
        setControl(page);
        setPageComplete(false);
        folder.addListener(SWT.Modify, e -> open());
        if (suggested != null) {
            folder.setText(suggested.toString());
        }
    }

    private void browse() {
        DirectoryDialog dialog = new DirectoryDialog(folder.getShell(), SWT.OPEN);
        dialog.setFilterPath(folder.getText());
        String chosen = dialog.open();
        if (chosen != null) {
            folder.setText(chosen);
        }
    }

    private void open() {
        run = null;
        setPageComplete(false);
        String typed = folder.getText().strip();
        Tasks.quietly(
                "Reading the run",
                folder,
                progress -> {
                    RunFolder opened = RunFolder.open(Path.of(typed));
                    if (opened.checkpoints().all().isEmpty()) {
                        throw new PccdException(typed + " has no checkpoint yet: train it first.");
                    }
                    return opened;
                },
                opened -> {
                    if (typed.equals(folder.getText().strip())) {
                        opened(opened);
                    }
                },
                e -> setErrorMessage(
                        e instanceof InvalidPathException
                                ? "'" + typed + "' is no path."
                                : Tasks.error("Reading", e).getMessage()));
    }

    private void opened(RunFolder opened) {
        run = opened;
        setErrorMessage(null);
        if (form != null) {
            form.control().dispose();
        }
        SampleRequest usual = SampleRequest.of(run.configuration(), USUAL_COUNT, 0);
        form = new RequestForm(place, run.configuration(), usual, this::validate);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(form.control());
        place.layout(true, true);
        validate();
    }

    private void validate() {
        String problem = form.problem();
        setErrorMessage(problem);
        setPageComplete(run != null && problem == null);
    }

    RunFolder run() {
        return run;
    }

    String split() {
        return split.getText();
    }

    SampleRequest request() {
        return form.value();
    }
}
