package org.pccd.sampling.ui.internal.form;

import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.pccd.sampling.ui.internal.gallery.GalleryEditor;
import org.pccd.ui.Projects;
import org.pccd.ui.Tasks;

/** New sampling: makes its folder, starts a worker, and opens the gallery, which fills while it works. */
public final class SamplingWizard extends Wizard implements INewWizard {
    public static final String ID = "org.pccd.sampling.ui.newSampling";
    private static final int MILLIS_OF_REST = 200;

    private IWorkbench workbench;
    private NetworkPage network;
    private RequestPage request;
    private Job checking;
    private int changes;
    private boolean legal;

    @Override
    public void init(IWorkbench newWorkbench, IStructuredSelection selection) {
        workbench = newWorkbench;
        setWindowTitle("New Sampling");
        setNeedsProgressMonitor(false);
        Path run = selection == null || selection.isEmpty()
                ? null
                : Projects.folder(selection.getFirstElement())
                        .filter(p -> Files.isRegularFile(p.resolve("run.json")))
                        .orElse(null);
        network = new NetworkPage(run);
        request = new RequestPage(network, Projects.place(Projects.SAMPLES, selection));
    }

    @Override
    public void addPages() {
        addPage(network);
        addPage(request);
    }

    /** Checks what is asked for once the user rests; off the thread of the user interface. */
    void changed() {
        int now = ++changes;
        legal = false;
        getShell().getDisplay().timerExec(MILLIS_OF_REST, () -> {
            if (now == changes && getShell() != null && !getShell().isDisposed()) {
                check(now);
            }
        });
        update();
    }

    private void check(int now) {
        String problem = request.problem();
        if (network.facts() == null || problem != null) {
            tell(network.facts() == null ? null : problem);
            return;
        }
        SamplingDraft draft = request.draft();
        if (checking != null) {
            checking.cancel();
        }
        checking = Tasks.quietly(
                "Checking a sampling",
                getShell(),
                p -> {
                    draft.check();
                    return true;
                },
                ok -> {
                    if (now == changes) {
                        legal = true;
                        tell(null);
                    }
                },
                e -> {
                    if (now == changes) {
                        tell(e.getMessage());
                    }
                });
    }

    private void tell(String problem) {
        String text = problem == null || problem.isEmpty() ? null : problem;
        for (WizardPage page : new WizardPage[] {network, request}) {
            if (page.getControl() != null && (network.facts() != null || text != null)) {
                page.setErrorMessage(text);
            }
        }
        update();
    }

    private void update() {
        if (getContainer() != null && getContainer().getCurrentPage() != null) {
            getContainer().updateButtons();
        }
    }

    @Override
    public boolean canFinish() {
        return legal;
    }

    @Override
    public boolean performFinish() {
        SamplingDraft draft = request.draft();
        IWorkbenchPage page = workbench.getActiveWorkbenchWindow().getActivePage();
        Tasks.start(
                "Starting a sampling in " + draft.folder().getFileName(),
                page.getWorkbenchWindow().getShell(),
                p -> {
                    Projects.prepare(draft.folder());
                    return draft.start();
                },
                job -> {
                    Projects.refresh(job.path());
                    GalleryEditor.open(page, job.path());
                });
        return true;
    }
}
