package org.pccd.dataset.ui.internal.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.pccd.core.PccdException;
import org.pccd.dataset.Dataset;
import org.pccd.dataset.DatasetAudit;
import org.pccd.dataset.Split;
import org.pccd.encoding.audit.AuditSettings;
import org.pccd.encoding.registry.Encoders;
import org.pccd.ui.Icons;
import org.pccd.ui.Scrolled;
import org.pccd.ui.Tasks;

/** The round-trip ceiling of an encoder on this dataset, and the structures that fail it. */
final class AuditPage extends DatasetPage {
    private final DatasetEditor editor;
    private Dataset dataset;
    private AuditSettingsForm form;
    private Button start;
    private Button all;
    private Button stop;
    private Combo view;
    private Label summary;
    private AuditCharts charts;
    private FailingTable failing;
    private Job job;

    AuditPage(DatasetEditor editor) {
        super("Encoder audit");
        this.editor = editor;
    }

    @Override
    void fill(Composite parent, Dataset opened) {
        dataset = opened;
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
        left(sash);
        right(sash);
        sash.setWeights(46, 54);
        check();
    }

    private void left(Composite parent) {
        Composite left = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(3).applyTo(left);
        GridDataFactory.fillDefaults().grab(true, true).span(3, 1).applyTo(Scrolled.vertically(left, c -> {
            form = new AuditSettingsForm(c, this::check);
            return form.control();
        }));
        start = new Button(left, SWT.PUSH);
        start.setText("&Run the Audit");
        start.setImage(Icons.START.image());
        start.setToolTipText("Encode each structure, add noise, decode it, compare");
        start.setData("org.pccd.id", "dataset.auditStart");
        start.addListener(SWT.Selection, e -> start());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(start);
        all = new Button(left, SWT.PUSH);
        all.setText("Compare &All Encoders");
        all.setToolTipText("Audits every installed encoder with its usual parameters and these tolerances");
        all.setData("org.pccd.id", "dataset.auditAll");
        all.addListener(SWT.Selection, e -> startAll());
        stop = new Button(left, SWT.PUSH);
        stop.setText("S&top");
        stop.setImage(Icons.STOP.image());
        stop.setEnabled(false);
        stop.addListener(SWT.Selection, e -> dispose());
    }

    private void right(Composite parent) {
        Composite right = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).applyTo(right);
        summary = new Label(right, SWT.WRAP);
        summary.setData("org.pccd.id", "dataset.auditSummary");
        summary.setText("How much of these structures survives a representation, before anything is learnt.");
        GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(summary);
        view = new Combo(right, SWT.READ_ONLY);
        AuditCharts.VIEWS.forEach(view::add);
        view.select(0);
        view.setToolTipText("What the rate is drawn over, or all audits in a table");
        view.setData("org.pccd.id", "dataset.auditView");
        view.addListener(SWT.Selection, e -> charts.view(view.getSelectionIndex()));
        SashForm sash = new SashForm(right, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(sash);
        charts = new AuditCharts(sash, this::show);
        failing = new FailingTable(sash, editor::showStructureView);
        sash.setWeights(60, 40);
    }

    private void check() {
        if (start != null) {
            start.setEnabled(form.legal() && job == null);
            all.setEnabled(form.settingsLegal() && job == null);
        }
    }

    private void start() {
        Encoders.Built encoder;
        try {
            encoder = form.encoder();
        } catch (PccdException e) {
            summary.setText(e.getMessage());
            summary.requestLayout();
            return;
        }
        start("Audit " + encoder.id() + " on " + dataset.info().name(), List.of(encoder), this::show);
    }

    private void startAll() {
        List<Encoders.Built> encoders = Encoders.installed().stream()
                .map(c -> Encoders.build(c.id(), Map.of()))
                .toList();
        start("Audit all encoders on " + dataset.info().name(), encoders, run -> {
            show(run);
            view.select(AuditCharts.COMPARED);
            charts.view(AuditCharts.COMPARED);
        });
    }

    private void start(String title, List<Encoders.Built> encoders, Consumer<AuditRun> ended) {
        AuditSettings settings = form.settings();
        Split split = form.split();
        Dataset audited = dataset;
        job = Tasks.start(
                title,
                summary,
                progress -> {
                    List<AuditRun> runs = new ArrayList<>();
                    for (Encoders.Built encoder : encoders) {
                        DatasetAudit audit = new DatasetAudit(audited, encoder.encoder(), settings);
                        runs.add(new AuditRun(audited, encoder, audit, audit.run(split, progress)));
                    }
                    return runs;
                },
                runs -> {
                    runs.forEach(charts::add);
                    ended.accept(runs.get(runs.size() - 1));
                });
        summary.setText("The audit goes on in the background...");
        stop.setEnabled(true);
        check();
        job.addJobChangeListener(new JobChangeAdapter() {
            @Override
            public void done(IJobChangeEvent event) {
                summary.getDisplay().asyncExec(() -> ended(event.getJob()));
            }
        });
        if (job.getState() == Job.NONE) {
            ended(job);
        }
    }

    private void ended(Job which) {
        if (which == job && !summary.isDisposed()) {
            job = null;
            stop.setEnabled(false);
            if (which.getResult() != null && !which.getResult().isOK()) {
                summary.setText(
                        which.getResult().getSeverity() == IStatus.CANCEL
                                ? "The audit was stopped."
                                : which.getResult().getMessage());
            }
            check();
        }
    }

    private void show(AuditRun run) {
        summary.setText(run.summary());
        summary.requestLayout();
        charts.show(run.report());
        failing.show(run);
    }

    @Override
    ISelection selection() {
        return failing == null ? StructuredSelection.EMPTY : failing.selection();
    }

    @Override
    void setFocus() {
        if (form == null) {
            super.setFocus();
        } else {
            form.setFocus();
        }
    }

    @Override
    void dispose() {
        if (job != null) {
            job.cancel();
        }
    }
}
