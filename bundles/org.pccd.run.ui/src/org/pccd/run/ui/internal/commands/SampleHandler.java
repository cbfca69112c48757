package org.pccd.run.ui.internal.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWizard;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.wizards.IWizardDescriptor;
import org.pccd.run.ui.internal.Selected;

/** Opens the wizard for a sampling, which another plugin brings, on the selected run. */
public class SampleHandler extends AbstractHandler {
    private static final String WIZARD = "org.pccd.sampling.ui.newSampling";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbench workbench =
                HandlerUtil.getActiveWorkbenchWindowChecked(event).getWorkbench();
        IWizardDescriptor found = workbench.getNewWizardRegistry().findWizard(WIZARD);
        if (found == null) {
            throw new ExecutionException("The plugin that samples is not installed.");
        }
        try {
            IWorkbenchWizard wizard = found.createWizard();
            wizard.init(workbench, new StructuredSelection(Selected.jobs(event)));
            new WizardDialog(HandlerUtil.getActiveWorkbenchWindowChecked(event).getShell(), wizard).open();
            return null;
        } catch (CoreException e) {
            throw new ExecutionException(e.getMessage(), e);
        }
    }
}
