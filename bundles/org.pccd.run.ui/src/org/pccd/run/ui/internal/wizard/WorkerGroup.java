package org.pccd.run.ui.internal.wizard;

import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.pccd.core.Contributed;
import org.pccd.core.Contributions;
import org.pccd.core.Diagnosis;
import org.pccd.run.Launcher;
import org.pccd.run.Resources;
import org.pccd.run.ui.internal.RunUi;
import org.pccd.ui.Tasks;

/** Who starts the worker, and what it may use. */
final class WorkerGroup {
    private static final int STEP = 256;
    private static final int MOST = 1 << 20;

    private final RunDraft draft;
    private final Combo launcher;
    private final Button queue;
    private final Label about;
    private final List<Contributed<Launcher>> launchers;

    WorkerGroup(Composite parent, RunDraft draft, Runnable changed) {
        this.draft = draft;
        launchers = Contributions.of(Launcher.POINT, Launcher.class);
        GridLayoutFactory.swtDefaults().numColumns(5).applyTo(parent);
        new Label(parent, SWT.NONE).setText("Started &by:");
        launcher = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
        launcher.setData(RunUi.ID, "newRun.launcher");
        launcher.setToolTipText(
                "Where the process that trains is started; the number of threads is a setting of the run");
        launchers.forEach(c -> launcher.add(c.service().title()));
        launcher.select(index());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(launcher);
        new Label(parent, SWT.NONE).setText("Java &heap:");
        Spinner heap = new Spinner(parent, SWT.BORDER);
        heap.setValues((int) draft.heapMegabytes, (int) Resources.SMALLEST_HEAP, MOST, 0, STEP, 4 * STEP);
        heap.setToolTipText("Largest Java heap of the worker in MB; the network's tensors lie outside of it");
        heap.addModifyListener(e -> {
            draft.heapMegabytes = heap.getSelection();
            changed.run();
        });
        new Label(parent, SWT.NONE).setText("MB");
        about = new Label(parent, SWT.WRAP);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .span(5, 1)
                .hint(420, SWT.DEFAULT)
                .applyTo(about);
        queue = check(parent, "Wait in the &queue of this machine until other workers have ended", draft.queue);
        queue.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> draft.queue = queue.getSelection()));
        Button start = check(parent, "&Start the run at once", draft.start);
        start.setData(RunUi.ID, "newRun.start");
        start.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> draft.start = start.getSelection()));
        launcher.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
            draft.launcher = launchers.get(launcher.getSelectionIndex()).id();
            explain();
            changed.run();
        }));
        explain();
    }

    private static Button check(Composite parent, String text, boolean on) {
        Button check = new Button(parent, SWT.CHECK);
        check.setText(text);
        check.setSelection(on);
        GridDataFactory.fillDefaults().span(5, 1).applyTo(check);
        return check;
    }

    private int index() {
        for (int i = 0; i < launchers.size(); i++) {
            if (launchers.get(i).id().equals(draft.launcher)) {
                return i;
            }
        }
        draft.launcher = launchers.getFirst().id();
        return 0;
    }

    // Asking a cluster takes its time.
    private void explain() {
        Launcher chosen = launchers.get(launcher.getSelectionIndex()).service();
        queue.setEnabled(chosen.id().equals(Launcher.LOCAL));
        about.setText("");
        Tasks.quietly(
                "Asking " + chosen.title(),
                about,
                progress -> text(chosen.diagnose()),
                text -> {
                    if (draft.launcher.equals(chosen.id())) {
                        about.setText(text);
                        about.requestLayout();
                    }
                },
                failed -> about.setText(failed.getMessage()));
    }

    private static String text(Diagnosis diagnosis) {
        StringBuilder text = new StringBuilder();
        diagnosis.facts().forEach(fact -> text.append(text.isEmpty() ? "" : "\n")
                .append(fact.name())
                .append(": ")
                .append(fact.value()));
        diagnosis.checks().forEach(check -> text.append(text.isEmpty() ? "" : "\n")
                .append(check.name() + ": " + check.finding() + " " + check.advice()));
        return text.isEmpty() ? "A process of its own: it goes on when the workbench is closed." : text.toString();
    }
}
