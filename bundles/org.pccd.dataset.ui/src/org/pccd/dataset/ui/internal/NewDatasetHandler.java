package org.pccd.dataset.ui.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.pccd.dataset.ui.internal.wizard.NewDatasetWizard;

/** Opens the wizard for a new dataset. */
public final class NewDatasetHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        NewDatasetWizard.open(window, HandlerUtil.getCurrentStructuredSelection(event));
        return null;
    }
}
