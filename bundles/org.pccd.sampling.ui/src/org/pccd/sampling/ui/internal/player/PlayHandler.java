package org.pccd.sampling.ui.internal.player;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.run.DenoisingTrace;
import org.pccd.run.JobFolder;
import org.pccd.run.Jobs;
import org.pccd.run.TraceRequest;
import org.pccd.sampling.ui.internal.jobs.WorkerTask;
import org.pccd.ui.Projects;
import org.pccd.ui.Tasks;

/** Plays how the selected sample came about; records it first, by a worker, where that was not done yet. */
public final class PlayHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IStructuredSelection selection = HandlerUtil.getCurrentStructuredSelection(event);
        Optional<SampleRef> sample = SampleRef.of(selection.getFirstElement());
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        sample.ifPresent(s -> play(s, window));
        return null;
    }

    private static void play(SampleRef sample, IWorkbenchWindow window) {
        Tasks.start(
                "Record the denoising of sample " + sample.index(),
                window.getShell(),
                progress -> recorded(sample, progress),
                trace -> Projects.openFile(window.getActivePage(), trace));
    }

    private static Path recorded(SampleRef sample, Progress progress) throws InterruptedException {
        Path index = sample.trace().resolve(DenoisingTrace.INDEX);
        if (!Files.exists(index)) {
            if (!sample.drawn()) {
                throw new PccdException(sample.folder() + " is no sampling that is done: how its samples were drawn is"
                        + " not known.");
            }
            WorkerTask.run(job(sample), progress);
            Projects.refresh(sample.trace().getParent());
        }
        return index;
    }

    // What an earlier attempt left goes on.
    private static JobFolder job(SampleRef sample) {
        return JobFolder.is(sample.trace())
                ? JobFolder.open(sample.trace())
                : Jobs.trace(sample.trace(), sample.folder(), new TraceRequest(sample.index(), 1));
    }
}
