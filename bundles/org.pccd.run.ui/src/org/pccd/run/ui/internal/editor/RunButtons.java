package org.pccd.run.ui.internal.editor;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchPartSite;
import org.pccd.run.ui.internal.RunActions;
import org.pccd.run.ui.internal.RunItem;
import org.pccd.run.ui.internal.RunUi;
import org.pccd.run.ui.internal.commands.Commands;
import org.pccd.ui.Icons;

/** Buttons for the commands on a run; those that are not possible now are disabled. */
final class RunButtons {
    private final Map<RunActions, Button> buttons = new LinkedHashMap<>();

    RunButtons(Composite parent, IWorkbenchPartSite site) {
        Composite row = new Composite(parent, SWT.NONE);
        RowLayout layout = new RowLayout();
        layout.marginLeft = 0;
        layout.wrap = true;
        layout.spacing = 6;
        row.setLayout(layout);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        add(row, site, RunActions.START, "&Start", Icons.START, Commands.START, "Start a worker that trains");
        add(row, site, RunActions.RESUME, "&Resume", Icons.RESUME, Commands.RESUME, "Go on from the last checkpoint");
        add(row, site, RunActions.PAUSE, "&Pause", Icons.PAUSE, Commands.PAUSE, "Write a checkpoint and wait");
        add(row, site, RunActions.STOP, "S&top", Icons.STOP, Commands.STOP, "Write a checkpoint and end the worker");
        add(
                row,
                site,
                RunActions.CHECKPOINT,
                "&Checkpoint now",
                Icons.CHECKPOINT,
                Commands.CHECKPOINT,
                "Write a checkpoint and go on");
        add(
                row,
                site,
                RunActions.CLONE,
                "C&lone with changes...",
                Icons.CLONE,
                Commands.CLONE,
                "A new run with these settings, to be changed");
        add(
                row,
                site,
                RunActions.SAMPLE,
                "Sa&mple...",
                Icons.SAMPLE,
                Commands.SAMPLE,
                "Draw new structures from a checkpoint of this run");
    }

    private void add(
            Composite row,
            IWorkbenchPartSite site,
            RunActions action,
            String text,
            Icons icon,
            String command,
            String hint) {
        Button button = new Button(row, SWT.PUSH);
        button.setText(text);
        button.setImage(icon.image());
        button.setToolTipText(hint);
        button.setEnabled(false);
        button.setData(RunUi.ID, "run.button." + action.name().toLowerCase(java.util.Locale.ROOT));
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> Commands.run(site, command)));
        buttons.put(action, button);
    }

    void show(RunItem item) {
        buttons.forEach((action, button) -> button.setEnabled(action.possible(item)));
    }
}
