package org.pccd.run.ui.internal.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.handlers.HandlerUtil;
import org.pccd.run.ui.internal.wizard.NewRunWizard;

/** Opens the wizard for a new run, on the selected dataset or the one that is open in the active editor. */
public class NewRunHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        NewRunWizard wizard = new NewRunWizard();
        ISelection selection = HandlerUtil.getCurrentSelection(event);
        IEditorInput input = HandlerUtil.getActiveEditorInput(event);
        wizard.init(
                HandlerUtil.getActiveWorkbenchWindowChecked(event).getWorkbench(),
                selection instanceof IStructuredSelection s ? s : StructuredSelection.EMPTY);
        if (input instanceof IURIEditorInput located
                && HandlerUtil.getActivePart(event) == HandlerUtil.getActiveEditor(event)) {
            wizard.dataset(located);
        }
        new WizardDialog(HandlerUtil.getActiveWorkbenchWindowChecked(event).getShell(), wizard).open();
        return null;
    }
}
