package org.pccd.energy.ui.internal.relax;

import java.nio.file.Path;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.pccd.energy.relax.RelaxationSettings;
import org.pccd.ui.Icons;
import org.pccd.ui.Projects;
import org.pccd.ui.Tasks;

/** Relaxes what is selected in a process of its own, and opens the results. */
public final class RelaxWizard extends Wizard implements INewWizard {
    public static final String ID = "org.pccd.energy.ui.relax";

    /** Folder of a project that relaxations belong to. */
    private static final String PLACE = "relaxations";

    private IWorkbenchWindow window;
    private RelaxSource source;
    private RelaxPage page;

    @Override
    public void init(IWorkbench workbench, IStructuredSelection selection) {
        setWindowTitle("Relax");
        setDefaultPageImageDescriptor(Icons.RELAX.descriptor());
        window = workbench.getActiveWorkbenchWindow();
        source = RelaxSource.of(selection);
        Path place = Projects.place(PLACE, selection);
        page = new RelaxPage(source, source.empty() ? place : Projects.unused(place, source.name()));
    }

    @Override
    public void addPages() {
        addPage(page);
    }

    @Override
    public boolean performFinish() {
        String potential = page.potential();
        RelaxationSettings settings = page.settings();
        boolean trajectory = page.trajectory();
        Path out = page.folder();
        Tasks.start(
                "Relax " + source.description(),
                window.getShell(),
                progress -> {
                    Projects.prepare(out);
                    return new RelaxCommand(potential, settings, trajectory, source.inputs(out, progress), out)
                            .run(progress);
                },
                done -> RelaxationEditor.open(window.getActivePage(), done));
        return true;
    }
}
