package org.pccd.run.ui.internal.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.pccd.run.ui.internal.RunsModel;

/** Looks at all jobs now. */
public class RefreshHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        RunsModel.get().lookNow();
        return null;
    }
}
