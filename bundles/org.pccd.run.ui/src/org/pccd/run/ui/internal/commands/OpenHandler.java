package org.pccd.run.ui.internal.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.statushandlers.StatusManager;
import org.pccd.core.PccdException;
import org.pccd.run.ui.internal.RunItem;
import org.pccd.run.ui.internal.Selected;
import org.pccd.ui.Projects;
import org.pccd.ui.Tasks;

/** Opens the editors of the selected jobs. */
public class OpenHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        for (RunItem item : Selected.jobs(event)) {
            try {
                Projects.open(HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage(), item.path());
            } catch (PccdException e) {
                StatusManager.getManager().handle(Tasks.error("Opening " + item.name(), e), StatusManager.SHOW);
            }
        }
        return null;
    }
}
