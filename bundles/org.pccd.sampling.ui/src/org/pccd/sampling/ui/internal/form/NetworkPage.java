package org.pccd.sampling.ui.internal.form;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.pccd.diffusion.Denoiser.Weights;
import org.pccd.run.Checkpoints;
import org.pccd.ui.Tasks;

/** Which network draws, and what is asked of it: run, checkpoint, weights, elements, other conditions, what is kept. */
final class NetworkPage extends WizardPage {
    private final Path preset;
    private final List<Path> runs = new ArrayList<>();
    private final List<Runnable> onFacts = new ArrayList<>();
    private Combo run;
    private Combo checkpoint;
    private Combo weights;
    private ConditionsForm conditions;
    private KeepForm keep;
    private RunFacts facts;
    private Job loading;

    /** @param preset a run to begin with, null for none */
    NetworkPage(Path preset) {
        super("network");
        this.preset = preset;
        setTitle("Sample new structures");
        setDescription("Choose the network, and what to ask it for.");
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        page.setLayout(new GridLayout(4, false));
        label(page, "&Run:");
        run = combo(page, "sampling.run", 2);
        run.setToolTipText("Runs of the open projects that have a checkpoint");
        run.addListener(SWT.Selection, e -> load(runs.get(run.getSelectionIndex())));
        Button browse = new Button(page, SWT.PUSH);
        browse.setText("&Browse...");
        browse.addListener(SWT.Selection, e -> browse());
        label(page, "&Checkpoint:");
        checkpoint = combo(page, "sampling.checkpoint", 1);
        checkpoint.addListener(SWT.Selection, e -> changed());
        label(page, "&Weights:");
        weights = combo(page, "sampling.weights", 1);
        GridData wide = new GridData(SWT.RIGHT, SWT.CENTER, false, false);
        wide.widthHint = 170;
        weights.setLayoutData(wide);
        weights.addListener(SWT.Selection, e -> changed());
        conditions = new ConditionsForm(page, this::changed);
        conditions.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 4, 1));
        keep = new KeepForm(page, this::changed);
        keep.control().setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 4, 1));
        setControl(page);
        setPageComplete(false);
        if (preset != null) {
            add(preset);
            load(preset);
        }
        Tasks.quietly("Looking for runs", page, p -> RunFacts.inWorkspace(), this::found, this::failed);
    }

    private static void label(Composite parent, String text) {
        new Label(parent, SWT.NONE).setText(text);
    }

    private static Combo combo(Composite parent, String id, int columns) {
        Combo combo = new Combo(parent, SWT.READ_ONLY);
        combo.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, columns, 1));
        combo.setData("org.pccd.id", id);
        return combo;
    }

    private void add(Path folder) {
        if (!runs.contains(folder)) {
            runs.add(folder);
            run.add(folder.getFileName() + "  (" + folder.getParent() + ")");
        }
        run.select(runs.indexOf(folder));
    }

    private void found(List<Path> all) {
        int chosen = run.getSelectionIndex();
        all.forEach(this::add);
        if (chosen >= 0) {
            run.select(chosen);
        } else if (!runs.isEmpty()) {
            run.select(0);
            load(runs.get(0));
        } else {
            setErrorMessage("There is no run with a checkpoint in the workspace: train one, or browse for one.");
        }
    }

    private void browse() {
        DirectoryDialog dialog = new DirectoryDialog(getShell());
        dialog.setText("Run folder");
        String chosen = dialog.open();
        if (chosen != null) {
            add(Path.of(chosen));
            load(Path.of(chosen));
        }
    }

    private void load(Path folder) {
        if (loading != null) {
            loading.cancel();
        }
        facts = null;
        setPageComplete(false);
        setErrorMessage(null);
        setMessage("Reading " + folder.getFileName() + " ...");
        loading = Tasks.quietly("Reading a run", run, p -> RunFacts.of(folder), this::show, this::failed);
    }

    private void failed(Exception e) {
        facts = null;
        setErrorMessage(e.getMessage());
        setPageComplete(false);
    }

    private void show(RunFacts read) {
        facts = read;
        setMessage(null);
        checkpoint.setItems("newest when the work begins");
        read.best().ifPresent(step -> checkpoint.add("best: step " + step));
        for (Checkpoints.Stored c : read.checkpoints()) {
            Double loss = c.description().validationLoss();
            checkpoint.add("step " + c.step() + (loss == null ? "" : String.format(", validation loss %.4f", loss)));
        }
        checkpoint.select(0);
        boolean average = read.run().configuration().training().averageDecay() > 0;
        weights.setItems(average ? new String[] {"moving average", "current"} : new String[] {"current"});
        weights.select(0);
        conditions.show(read);
        keep.show(read);
        changed();
        onFacts.forEach(Runnable::run);
    }

    private void changed() {
        setPageComplete(facts != null);
        setErrorMessage(null);
        if (getWizard() instanceof SamplingWizard wizard) {
            wizard.changed();
        }
    }

    /** Told when another run is chosen and read. */
    void onFacts(Runnable listener) {
        onFacts.add(listener);
    }

    /** Of the run that is chosen, null while there is none. */
    RunFacts facts() {
        return facts;
    }

    ConditionsForm conditions() {
        return conditions;
    }

    KeepForm keep() {
        return keep;
    }

    /** Null for the newest. */
    Long step() {
        int index = checkpoint.getSelectionIndex();
        int best = facts.best().isPresent() ? 1 : 0;
        if (index <= 0) {
            return null;
        }
        return index <= best
                ? facts.best().get()
                : (Long) facts.checkpoints().get(index - 1 - best).step();
    }

    /** Null for the usual ones of the run. */
    Weights weights() {
        boolean average = weights.getItemCount() == 2;
        boolean usual = weights.getSelectionIndex() <= 0 && (!average || facts.usesAverage());
        return usual ? null : weights.getSelectionIndex() == 0 && average ? Weights.AVERAGE : Weights.CURRENT;
    }
}
