package org.pccd.run.ui.internal.commands;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.IWorkbenchSite;
import org.eclipse.ui.handlers.IHandlerService;
import org.pccd.run.ui.internal.wizard.NewRunWizard;

/** The commands of this part by name, for buttons and links. */
public final class Commands {
    public static final String OPEN = "org.pccd.run.ui.open";
    public static final String START = "org.pccd.run.ui.start";
    public static final String RESUME = "org.pccd.run.ui.resume";
    public static final String PAUSE = "org.pccd.run.ui.pause";
    public static final String STOP = "org.pccd.run.ui.stop";
    public static final String CHECKPOINT = "org.pccd.run.ui.checkpoint";
    public static final String CLONE = "org.pccd.run.ui.clone";
    public static final String COMPARE = "org.pccd.run.ui.compare";
    public static final String SAMPLE = "org.pccd.run.ui.sample";
    public static final String CONSOLE = "org.pccd.run.ui.console";
    public static final String REVEAL = "org.pccd.run.ui.reveal";

    private Commands() {}

    /** Runs a command on what is selected. */
    public static void run(IWorkbenchSite site, String id) {
        try {
            site.getService(IHandlerService.class).executeCommand(id, null);
        } catch (CommandException e) {
            // Not possible at this moment, such as with nothing selected.
            ILog.of(Commands.class).info(id + " is not possible now: " + e.getMessage());
        }
    }

    /** Opens the wizard for a new run on what is selected. */
    public static void newRun(IWorkbenchSite site) {
        NewRunWizard wizard = new NewRunWizard();
        wizard.init(
                site.getWorkbenchWindow().getWorkbench(),
                site.getSelectionProvider() != null
                                && site.getSelectionProvider().getSelection()
                                        instanceof org.eclipse.jface.viewers.IStructuredSelection s
                        ? s
                        : org.eclipse.jface.viewers.StructuredSelection.EMPTY);
        new WizardDialog(site.getShell(), wizard).open();
    }
}
