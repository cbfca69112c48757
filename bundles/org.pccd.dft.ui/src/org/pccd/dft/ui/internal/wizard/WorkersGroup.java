package org.pccd.dft.ui.internal.wizard;

import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.pccd.core.Contributed;
import org.pccd.core.Contributions;
import org.pccd.dft.queue.DftQueue;
import org.pccd.dft.ui.internal.DftUi;
import org.pccd.run.Launcher;

/** Who starts the programs, and how many at a time. */
final class WorkersGroup {
    private static final int MOST_CORES = 4096;

    private final DftDraft draft;
    private final Runnable changed;
    private final List<Contributed<Launcher>> launchers = Contributions.of(Launcher.POINT, Launcher.class);
    private final Combo launcher;
    private final Spinner workers;
    private final Spinner cores;
    private final Button start;

    WorkersGroup(Composite parent, DftDraft draft, Runnable changed) {
        this.draft = draft;
        this.changed = changed;
        Group group = new Group(parent, SWT.NONE);
        group.setText("Workers");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(group);
        GridLayoutFactory.swtDefaults().numColumns(6).applyTo(group);
        new Label(group, SWT.NONE).setText("Started &by:");
        launcher = new Combo(group, SWT.READ_ONLY | SWT.DROP_DOWN);
        launcher.setData(DftUi.ID, "newDft.launcher");
        launchers.forEach(c -> launcher.add(c.service().title()));
        launcher.select(
                Math.max(0, launchers.stream().map(Contributed::id).toList().indexOf(draft.options.launcher())));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(launcher);
        workers = spinner(group, "&Programs at a time:", draft.options.workers(), DftQueue.MOST_WORKERS);
        cores = spinner(group, "&Cores for each:", draft.options.cores(), MOST_CORES);
        cores.setToolTipText("{cores} in the command, such as mpirun -n {cores} abinit");
        start = new Button(group, SWT.CHECK);
        start.setText("&Start at once");
        start.setSelection(draft.start);
        start.setData(DftUi.ID, "newDft.start");
        GridDataFactory.fillDefaults().span(6, 1).applyTo(start);
        start.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> taken()));
        launcher.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> taken()));
    }

    private Spinner spinner(Composite parent, String label, int value, int most) {
        new Label(parent, SWT.NONE).setText(label);
        Spinner spinner = new Spinner(parent, SWT.BORDER);
        spinner.setValues(value, 1, most, 0, 1, 8);
        spinner.addModifyListener(e -> taken());
        return spinner;
    }

    private void taken() {
        draft.start = start.getSelection();
        draft.options = new DftQueue.Options(
                workers.getSelection(),
                cores.getSelection(),
                launchers.get(launcher.getSelectionIndex()).id(),
                false);
        changed.run();
    }

    /** A program that is not started from here needs no workers. */
    void enable(boolean startedFromHere) {
        for (var control : new org.eclipse.swt.widgets.Control[] {launcher, workers, cores, start}) {
            control.setEnabled(startedFromHere);
        }
    }
}
