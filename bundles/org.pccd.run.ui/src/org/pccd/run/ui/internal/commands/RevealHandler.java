package org.pccd.run.ui.internal.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.program.Program;
import org.eclipse.ui.handlers.HandlerUtil;
import org.pccd.run.ui.internal.RunItem;
import org.pccd.run.ui.internal.Selected;
import org.pccd.ui.Tasks;

/** Shows the folders of the selected jobs in the system's file manager. */
public class RevealHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        for (RunItem item : Selected.jobs(event)) {
            Tasks.start(
                    "Showing " + item.name(),
                    HandlerUtil.getActiveWorkbenchWindowChecked(event).getShell(),
                    progress -> {
                        if (!Program.launch(item.path().toString())) {
                            throw new org.pccd.core.PccdException(
                                    "No file manager opens folders here; the folder is " + item.path() + ".");
                        }
                        return null;
                    },
                    done -> {});
        }
        return null;
    }
}
