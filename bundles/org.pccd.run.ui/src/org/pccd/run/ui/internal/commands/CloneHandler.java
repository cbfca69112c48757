package org.pccd.run.ui.internal.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.pccd.run.RunFolder;
import org.pccd.run.ui.internal.RunItem;
import org.pccd.run.ui.internal.Selected;
import org.pccd.run.ui.internal.wizard.NewRunWizard;
import org.pccd.ui.Tasks;

/** A new run like the selected one, with changes. */
public class CloneHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Shell shell = HandlerUtil.getActiveWorkbenchWindowChecked(event).getShell();
        Selected.jobs(event).stream()
                .filter(RunItem::training)
                .findFirst()
                .ifPresent(item -> Tasks.start(
                        "Reading " + item.name(),
                        shell,
                        progress -> RunFolder.open(item.path()),
                        run -> new WizardDialog(shell, NewRunWizard.like(run)).open()));
        return null;
    }
}
