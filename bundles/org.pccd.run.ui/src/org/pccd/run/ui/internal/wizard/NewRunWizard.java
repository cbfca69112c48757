package org.pccd.run.ui.internal.wizard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.pccd.core.Json;
import org.pccd.core.Progress;
import org.pccd.run.HeadlessCommand;
import org.pccd.run.RunFolder;
import org.pccd.run.ui.internal.RunPreferences;
import org.pccd.run.ui.internal.RunsModel;
import org.pccd.run.ui.internal.console.RunConsoles;
import org.pccd.ui.Inputs;
import org.pccd.ui.Projects;
import org.pccd.ui.Tasks;

/** Makes a training run: on which dataset, how, at what cost. */
public class NewRunWizard extends Wizard implements INewWizard {
    private final RunDraft draft;
    private ISelection selection = StructuredSelection.EMPTY;
    private Path dataset;

    public NewRunWizard() {
        this(null);
    }

    private NewRunWizard(RunFolder like) {
        draft = new RunDraft(like);
        draft.launcher = RunPreferences.launcher();
        dataset = draft.dataset();
        setWindowTitle(
                like == null ? "New training run" : "Clone run " + like.path().getFileName());
        setNeedsProgressMonitor(false);
    }

    /** A wizard for a run like another one. */
    public static NewRunWizard like(RunFolder run) {
        return new NewRunWizard(run);
    }

    @Override
    public void init(IWorkbench workbench, IStructuredSelection selected) {
        selection = selected;
        Projects.folder(selected.getFirstElement())
                .filter(folder -> Files.isRegularFile(folder.resolve("dataset.json")))
                .ifPresent(this::dataset);
    }

    /** Trains on the dataset that an editor shows. */
    public void dataset(IURIEditorInput input) {
        dataset(Inputs.folder(input));
    }

    /** Trains on this dataset. */
    public void dataset(Path folder) {
        if (Files.isRegularFile(folder.resolve("dataset.json"))) {
            dataset = folder;
        }
    }

    @Override
    public void addPages() {
        addPage(new RunPage(draft, dataset, Projects.place(Projects.RUNS, selection)));
        addPage(new SettingsPage(draft));
        addPage(new CostPage(draft));
    }

    @Override
    public boolean canFinish() {
        return draft.problem() == null;
    }

    @Override
    public boolean performFinish() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        Shell owner = window.getShell();
        Tasks.start("Making run " + draft.folder.getFileName(), owner, this::make, folder -> {
            RunsModel.get().lookNow();
            IWorkbenchPage page = window.getActivePage();
            if (page != null) {
                Projects.open(page, folder);
            }
            RunConsoles.show(folder, false);
        });
        return true;
    }

    private Path make(Progress progress) throws IOException {
        Projects.prepare(draft.folder);
        Path file = Files.createTempFile("pccd-", ".json");
        try {
            Files.writeString(file, Json.pretty(draft.configuration()));
            // In a child: what writes down the engine's version loads the engine.
            HeadlessCommand.run(draft.command(file), progress);
        } finally {
            Files.deleteIfExists(file);
            Projects.refresh(draft.folder.getParent());
        }
        return draft.folder;
    }
}
