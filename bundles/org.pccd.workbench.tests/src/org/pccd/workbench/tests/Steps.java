package org.pccd.workbench.tests;

import java.nio.file.Path;
import org.eclipse.core.resources.IResource;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWizard;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ISetSelectionTarget;
import org.eclipse.ui.wizards.IWizardRegistry;
import org.pccd.run.JobFolder;
import org.pccd.run.JobWatch;
import org.pccd.run.RunStatus;
import org.pccd.ui.Projects;

/** What a user does with the workbench as a whole: perspectives, commands, wizards, the Project Explorer. */
final class Steps {
    private Steps() {}

    /** Shows a perspective as it is at first. */
    static void perspective(String id) {
        Ui.on(() -> PlatformUI.getWorkbench().showPerspective(id, Ui.page().getWorkbenchWindow()));
        Ui.run(() -> Ui.page().resetPerspective());
    }

    /** Runs a command for what is selected; not waited for, because what it opens may be modal. */
    static void command(String id) {
        Ui.display().asyncExec(() -> {
            try {
                PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(id, null);
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    /** Opens a wizard of File > New for what is selected. */
    static void newWizard(String id, Object... selected) {
        wizard(PlatformUI.getWorkbench().getNewWizardRegistry(), id, selected);
    }

    /** Opens a wizard of File > Export for what is selected. */
    static void exportWizard(String id, Object... selected) {
        wizard(PlatformUI.getWorkbench().getExportWizardRegistry(), id, selected);
    }

    private static void wizard(IWizardRegistry registry, String id, Object... selected) {
        Ui.display().asyncExec(() -> {
            try {
                IWorkbenchWizard wizard = registry.findWizard(id).createWizard();
                wizard.init(PlatformUI.getWorkbench(), new StructuredSelection(selected));
                new WizardDialog(Ui.page().getWorkbenchWindow().getShell(), wizard).open();
            } catch (org.eclipse.core.runtime.CoreException e) {
                throw new AssertionError(e);
            }
        });
    }

    static void type(String field, String value) {
        Text text = Ui.byId(Text.class, field);
        Ui.run(() -> text.setText(value));
    }

    /** Selects files and folders in the Project Explorer. */
    static void select(Path... paths) {
        Ui.run(() -> {
            ISetSelectionTarget explorer =
                    (ISetSelectionTarget) Ui.page().findView("org.eclipse.ui.navigator.ProjectExplorer");
            Ui.page().activate((IWorkbenchPart) explorer);
            Object[] resources = new Object[paths.length];
            for (int i = 0; i < paths.length; i++) {
                int path = i;
                resources[i] = Projects.container(paths[i])
                        .map(IResource.class::cast)
                        .or(() -> Projects.file(paths[path]))
                        .orElseThrow();
            }
            explorer.selectReveal(new StructuredSelection(resources));
        });
    }

    /** The true state of a run, as its folder tells it. */
    static RunStatus status(Path run) {
        return new JobWatch(JobFolder.open(run)).status();
    }

    static void key(Control control, int code) {
        Ui.run(() -> {
            control.setFocus();
            Event event = new Event();
            event.keyCode = code;
            control.notifyListeners(SWT.KeyDown, event);
        });
    }
}
