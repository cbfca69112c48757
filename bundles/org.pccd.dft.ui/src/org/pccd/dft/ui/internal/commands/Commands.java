package org.pccd.dft.ui.internal.commands;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.IWorkbenchSite;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.handlers.IHandlerService;
import org.pccd.dft.ui.internal.DftModel;
import org.pccd.dft.ui.internal.JobItem;
import org.pccd.dft.ui.internal.wizard.NewDftWizard;

/** The commands of this part by name, and what they are about. */
public final class Commands {
    private Commands() {}

    /** Runs a command on what is selected. */
    public static void run(IWorkbenchSite site, String id) {
        try {
            site.getService(IHandlerService.class).executeCommand(id, null);
        } catch (CommandException e) {
            // Not possible at this moment, such as a job without a final structure.
            ILog.of(Commands.class).info(id + " is not possible now: " + e.getMessage());
        }
    }

    /** Opens the wizard for new jobs. */
    public static void newJobs(IWorkbenchSite site) {
        NewDftWizard wizard = new NewDftWizard();
        wizard.init(site.getWorkbenchWindow().getWorkbench(), StructuredSelection.EMPTY);
        new WizardDialog(site.getShell(), wizard).open();
    }

    static List<JobItem> jobs(ExecutionEvent event) {
        return jobs(HandlerUtil.getCurrentSelection(event));
    }

    /** The selected jobs as they were seen last. */
    public static List<JobItem> jobs(ISelection selection) {
        return selection instanceof IStructuredSelection s
                ? Stream.of(s.toArray())
                        .filter(JobItem.class::isInstance)
                        .map(JobItem.class::cast)
                        .map(item -> DftModel.get().newest(item).orElse(item))
                        .toList()
                : List.of();
    }
}
