package org.pccd.run.ui.internal.samples;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.pccd.core.PccdException;
import org.pccd.run.SampleSet;

/** Looks every two seconds which samples a run has. Its methods are for the thread of the user interface. */
final class SamplesFeed {
    private static final long PERIOD_MILLIS = 2000;

    private final Control owner;
    private final BiConsumer<List<SampleSet>, String> taker;
    private final Job job = Job.createSystem("Look for samples", this::look);
    private volatile Path wanted;
    private volatile boolean awake = true;
    private Path told;
    private List<SampleSet> last;

    /** @param taker told the sets when they change, and a problem, empty where there is none */
    SamplesFeed(Control owner, BiConsumer<List<SampleSet>, String> taker) {
        this.owner = owner;
        this.taker = taker;
        owner.addDisposeListener(e -> {
            wanted = null;
            job.cancel();
        });
    }

    void follow(Path run) {
        wanted = run;
        job.schedule();
    }

    void awake(boolean newAwake) {
        awake = newAwake;
        job.schedule();
    }

    private IStatus look(IProgressMonitor monitor) {
        Path run = wanted;
        if (run == null || !awake) {
            return Status.OK_STATUS;
        }
        try {
            List<SampleSet> sets = SampleSet.of(run);
            if (!run.equals(told) || !sets.equals(last)) {
                tell(sets, "");
            }
            last = sets;
        } catch (PccdException e) {
            tell(List.of(), e.getMessage());
        }
        told = run;
        job.schedule(PERIOD_MILLIS);
        return Status.OK_STATUS;
    }

    private void tell(List<SampleSet> sets, String problem) {
        if (!owner.isDisposed()) {
            owner.getDisplay().asyncExec(() -> {
                if (!owner.isDisposed()) {
                    taker.accept(sets, problem);
                }
            });
        }
    }
}
