package org.pccd.sampling.ui.internal.reconstruction;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.run.JobFolder;
import org.pccd.run.Jobs;
import org.pccd.run.RunFolder;
import org.pccd.run.SampleRequest;
import org.pccd.sampling.ui.internal.jobs.WorkerTask;
import org.pccd.ui.Icons;
import org.pccd.ui.Projects;
import org.pccd.ui.Tasks;

/** Starts the reconstruction experiment on a run, and opens its outcome. */
public final class ReconstructWizard extends Wizard implements INewWizard {
    private IWorkbenchWindow window;
    private ReconstructPage page;

    @Override
    public void init(IWorkbench workbench, IStructuredSelection selection) {
        setWindowTitle("Reconstruct");
        setDefaultPageImageDescriptor(Icons.RECONSTRUCTION.descriptor());
        window = workbench.getActiveWorkbenchWindow();
        Object first = selection.getFirstElement();
        Path run = first == null ? null : Projects.folder(first).orElse(null);
        page = new ReconstructPage(run != null && Files.isRegularFile(run.resolve("run.json")) ? run : null);
    }

    @Override
    public void addPages() {
        addPage(page);
    }

    @Override
    public boolean performFinish() {
        RunFolder run = page.run();
        String split = page.split();
        SampleRequest request = page.request();
        Tasks.start(
                "Reconstruct " + request.count() + " structures of "
                        + run.path().getFileName(),
                window.getShell(),
                progress -> work(run, split, request, progress),
                file -> Projects.openFile(window.getActivePage(), file));
        return true;
    }

    private static Path work(RunFolder run, String split, SampleRequest request, Progress progress)
            throws InterruptedException {
        JobFolder job = Jobs.reconstruct(run, split, request);
        Projects.refresh(run.path());
        WorkerTask.run(job, progress);
        Projects.refresh(run.path());
        // The worker writes it into the run folder; where that failed, its log says why and the job's report remains.
        return Optional.of(run.path()
                        .resolve(Jobs.reconstructed(job)
                                        .orElseThrow(() -> new PccdException(job + " left no report; see its log.txt."))
                                        .fileName()
                                + ".json"))
                .filter(Files::exists)
                .orElse(job.path().resolve("report.json"));
    }
}
