package org.pccd.dataset.ui.internal.wizard;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.pccd.crystal.io.Input;
import org.pccd.crystal.io.StructureFiles;
import org.pccd.ui.Icons;
import org.pccd.ui.Projects;

/** Makes a dataset: where the structures come from, which of them are kept, what becomes of each. */
public final class NewDatasetWizard extends Wizard implements INewWizard {
    private final ImportPlan plan = new ImportPlan();
    private IWorkbenchWindow window;
    private PlaceGroup place;
    private IStructuredSelection selection;
    private PreviewPage preview;
    private FilterPage filter;

    /** Opens it. */
    public static void open(IWorkbenchWindow window, IStructuredSelection selection) {
        open(window, selection, List.of());
    }

    /** Opens it with files and folders as sources. */
    public static void open(IWorkbenchWindow window, IStructuredSelection selection, List<Path> files) {
        NewDatasetWizard wizard = new NewDatasetWizard();
        wizard.init(window.getWorkbench(), selection);
        wizard.plan.add(files);
        WizardDialog dialog = new WizardDialog(window.getShell(), wizard);
        dialog.setPageSize(1100, 560);
        dialog.open();
    }

    @Override
    public void init(IWorkbench workbench, IStructuredSelection selected) {
        window = workbench.getActiveWorkbenchWindow();
        selection = selected;
        for (Object o : selected) {
            if (o instanceof IFile file
                    && StructureFiles.formatOf(Input.of(file.getName(), "")).isPresent()) {
                Projects.path(file).ifPresent(p -> plan.add(List.of(p)));
            }
        }
        setWindowTitle("New Dataset");
        ResourceLocator.imageDescriptorFromBundle(NewDatasetWizard.class, "icons/new_dataset_banner.svg")
                .ifPresent(this::setDefaultPageImageDescriptor);
        setHelpAvailable(false);
    }

    @Override
    public void addPages() {
        place = new PlaceGroup(plan, Projects.place(Projects.DATASETS, selection));
        filter = new FilterPage(plan);
        preview = new PreviewPage(plan, place);
        addPage(new SourcesPage(plan));
        addPage(filter);
        addPage(preview);
        getShell().setImage(Icons.DATASET_NEW.image());
    }

    @Override
    public boolean canFinish() {
        return !plan.isEmpty() && filter.isPageComplete() && preview.isPageComplete();
    }

    @Override
    public boolean performFinish() {
        ImportJob.start(window, plan.sources(), plan.settings(), place.folder());
        return true;
    }
}
