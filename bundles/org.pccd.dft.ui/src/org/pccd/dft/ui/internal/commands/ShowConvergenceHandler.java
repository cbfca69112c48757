package org.pccd.dft.ui.internal.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.pccd.dft.ui.internal.DftUi;

/** Opens the view that follows the selected job. */
public final class ShowConvergenceHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        try {
            return HandlerUtil.getActiveWorkbenchWindowChecked(event)
                    .getActivePage()
                    .showView(DftUi.CONVERGENCE);
        } catch (PartInitException e) {
            throw new ExecutionException("The convergence view cannot be opened", e);
        }
    }
}
