package org.pccd.dft.ui.internal.wizard;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.crystal.io.Reading;
import org.pccd.dft.queue.BatchInfo;
import org.pccd.dft.ui.internal.DftUi;
import org.pccd.ui.Tasks;

/** What the checks say before anything is written or started, and who starts it. */
final class ChecksPage extends WizardPage {
    private static final int HEIGHT = 200;

    private final DftDraft draft;
    private ChecksTable table;
    private WorkersGroup workers;
    private Label summary;
    private Job checking;
    private List<Object> checked;
    private long good;

    ChecksPage(DftDraft draft) {
        super("checks");
        this.draft = draft;
        setTitle("Checks");
        setDescription("Elements, distances and volumes. A structure that fails becomes a failed job that says why.");
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        page.setLayout(new GridLayout());
        summary = new Label(page, SWT.WRAP);
        summary.setData(DftUi.ID, "newDft.summary");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(summary);
        table = new ChecksTable(page);
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .hint(SWT.DEFAULT, HEIGHT)
                .applyTo(table.viewer().getControl());
        workers = new WorkersGroup(page, draft, this::judge);
        setControl(page);
    }

    @Override
    public void setVisible(boolean visible) {
        if (visible && !draft.state().equals(checked)) {
            check();
        }
        super.setVisible(visible);
    }

    private void check() {
        if (checking != null) {
            checking.cancel();
        }
        List<Object> state = draft.state();
        checked = state;
        good = 0;
        setPageComplete(false);
        setErrorMessage(null);
        summary.setText("Checking...");
        table.show(List.of());
        BatchInfo info;
        try {
            info = draft.info();
        } catch (PccdException e) {
            failed(e);
            return;
        }
        checking = Tasks.quietly(
                "Checking structures",
                table.viewer().getControl(),
                progress -> rows(info, progress),
                rows -> {
                    if (state.equals(checked)) {
                        show(rows);
                    }
                },
                this::failed);
    }

    private List<ChecksTable.Row> rows(BatchInfo info, Progress progress) {
        try (Stream<Reading> structures = draft.sources.read()) {
            return ChecksTable.check(info, structures, progress);
        }
    }

    private void failed(Exception e) {
        checked = null;
        summary.setText("Not checked.");
        setErrorMessage(e instanceof PccdException ? e.getMessage() : String.valueOf(e));
    }

    private void show(List<ChecksTable.Row> rows) {
        table.show(rows);
        good = rows.stream().filter(ChecksTable.Row::good).count();
        summary.setText(good + " of " + rows.size() + " can be calculated. Method: "
                + draft.info().method() + ".");
        summary.requestLayout();
        judge();
    }

    private void judge() {
        boolean here = draft.startedFromHere();
        workers.enable(here);
        String absent = draft.start ? draft.absent() : null;
        setErrorMessage(good == 0 ? "None of the structures can be calculated." : null);
        if (absent != null) {
            setMessage(absent, WARNING);
        } else if (here) {
            setMessage(null);
        } else {
            setMessage(
                    draft.provider().title() + " is run by you, in the folders attempts/ of the jobs; bring its files"
                            + " back there, then press Refresh in the DFT jobs view.",
                    INFORMATION);
        }
        setPageComplete(good > 0);
    }

    @Override
    public void dispose() {
        if (checking != null) {
            checking.cancel();
        }
        super.dispose();
    }
}
