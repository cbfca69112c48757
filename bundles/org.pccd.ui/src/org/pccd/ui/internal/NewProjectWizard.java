package org.pccd.ui.internal;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import org.eclipse.core.resources.IProject;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.dialogs.WizardNewProjectCreationPage;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;
import org.pccd.ui.Tasks;

/** Makes a project with folders for datasets, runs and samples. */
public final class NewProjectWizard extends Wizard implements INewWizard {
    private IWorkbench workbench;
    private WizardNewProjectCreationPage page;

    @Override
    public void init(IWorkbench newWorkbench, IStructuredSelection selection) {
        workbench = newWorkbench;
        setWindowTitle("New Crystals Project");
        setNeedsProgressMonitor(true);
    }

    @Override
    public void addPages() {
        page = new WizardNewProjectCreationPage("project");
        page.setTitle("Crystals project");
        page.setDescription("A project with folders for datasets, runs and samples.");
        addPage(page);
    }

    @Override
    public boolean performFinish() {
        IProject project = page.getProjectHandle();
        Path location =
                page.useDefaults() ? null : page.getLocationPath().toFile().toPath();
        try {
            getContainer().run(true, false, monitor -> DefaultProject.fill(project, location));
        } catch (InvocationTargetException e) {
            Exception cause = e.getCause() instanceof Exception x ? x : e;
            ErrorDialog.openError(getShell(), getWindowTitle(), null, Tasks.error("Making the project", cause));
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        BasicNewResourceWizard.selectAndReveal(project, workbench.getActiveWorkbenchWindow());
        return true;
    }
}
