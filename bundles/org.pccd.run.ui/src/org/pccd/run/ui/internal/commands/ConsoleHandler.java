package org.pccd.run.ui.internal.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.pccd.run.ui.internal.Selected;
import org.pccd.run.ui.internal.console.RunConsoles;

/** Follows the logs of the selected jobs in the Console. */
public class ConsoleHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        Selected.jobs(event).forEach(item -> RunConsoles.show(item.path(), true));
        return null;
    }
}
