package org.pccd.run.ui.internal.wizard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.pccd.core.Json;
import org.pccd.core.Progress;
import org.pccd.run.HeadlessCommand;
import org.pccd.run.RunConfiguration;
import org.pccd.run.RunCost;
import org.pccd.run.ui.internal.RunFormat;
import org.pccd.run.ui.internal.RunUi;
import org.pccd.run.ui.internal.RunsModel;
import org.pccd.ui.Tasks;

/** What the run will cost, measured for a few seconds by a process of its own. */
final class CostPage extends WizardPage {
    private final RunDraft draft;
    private CostTable table;
    private Label message;
    private ProgressBar bar;
    private Button measure;
    private Button cancel;
    private Job job;
    private RunConfiguration measured;

    CostPage(RunDraft draft) {
        super("cost");
        this.draft = draft;
        setTitle("Cost");
        setDescription("Measured on this machine with the network itself. The run can be made without waiting for it.");
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(3).applyTo(page);
        table = new CostTable(page);
        message = new Label(page, SWT.WRAP);
        message.setData(RunUi.ID, "newRun.costMessage");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .span(3, 1)
                .indent(0, 8)
                .hint(420, SWT.DEFAULT)
                .applyTo(message);
        bar = new ProgressBar(page, SWT.INDETERMINATE);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(bar);
        measure = new Button(page, SWT.PUSH);
        measure.setText("&Measure again");
        measure.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> measure()));
        cancel = new Button(page, SWT.PUSH);
        cancel.setText("S&top measuring");
        cancel.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> stop("Stopped.")));
        running(false);
        page.addDisposeListener(e -> stop(null));
        setControl(page);
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible && !draft.configuration().equals(measured)) {
            measure();
        }
    }

    private void measure() {
        stop(null);
        RunConfiguration configuration = draft.configuration();
        measured = configuration;
        table.clear();
        running(true);
        say("Starting a process to measure in...");
        Job[] own = new Job[1];
        own[0] = Tasks.quietly(
                "Measuring the cost of a run",
                bar,
                progress -> cost(configuration, new Shown(progress)),
                cost -> end(own[0], () -> show(cost)),
                failed -> end(own[0], () -> say(failed.getMessage())));
        job = own[0];
    }

    private static RunCost cost(RunConfiguration configuration, Progress progress) throws IOException {
        Path file = Files.createTempFile("pccd-", ".json");
        try {
            Files.writeString(file, Json.pretty(configuration));
            return Json.mapper()
                    .treeToValue(
                            HeadlessCommand.run(List.of("cost", "--configuration", file.toString()), progress),
                            RunCost.class);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    // A measurement that was overtaken by another says nothing any more.
    private void end(Job ended, Runnable action) {
        if (ended == job) {
            job = null;
            running(false);
            action.run();
        }
    }

    private void show(RunCost cost) {
        table.show(cost, draft.epochs(), draft.folder);
        int live = RunsModel.get().live().size();
        say((live == 0
                        ? ""
                        : (live == 1 ? "Another run was" : live + " other runs were")
                                + " live while this was measured, so that it may be faster alone. ")
                + (draft.launcher.equals(org.pccd.run.Launcher.LOCAL)
                        ? ""
                        : "Measured on this machine, not where the worker will run.")
                + RunFormat.count(cost.threads(), "thread") + ", batches of "
                + RunFormat.count(cost.batch(), "structure") + ".");
    }

    private void stop(String why) {
        if (job != null) {
            job.cancel();
            job = null;
        }
        if (why != null) {
            measured = null;
            running(false);
            say(why);
        }
    }

    private void say(String text) {
        message.setText(text);
        message.requestLayout();
    }

    private void running(boolean on) {
        bar.setVisible(on);
        cancel.setEnabled(on);
        measure.setEnabled(!on);
    }

    /** Shows what the child says it does. */
    private final class Shown implements Progress {
        private final Progress outer;

        Shown(Progress outer) {
            this.outer = outer;
        }

        @Override
        public void begin(String task, long total, String unit) {
            message.getDisplay().asyncExec(() -> {
                if (!message.isDisposed() && !outer.cancelled()) {
                    say(task);
                }
            });
        }

        @Override
        public void done(long done, String text) {
            outer.done(done, text);
        }

        @Override
        public boolean cancelled() {
            return outer.cancelled();
        }
    }
}
