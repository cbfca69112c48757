package org.pccd.run;

import java.io.IOException;
import org.pccd.core.Identified;
import org.pccd.core.Progress;

/**
 * Work for workers that this bundle does not know, contributed through the extension point {@value #POINT} and
 * {@code META-INF/services}. With it comes what every worker has: launchers for this machine and for clusters, a life
 * of its own, heartbeat, log, and the wish to stop.
 */
public interface ContributedWork extends Identified {
    /** The extension point. */
    String POINT = "org.pccd.run.works";

    /**
     * Does the work of one job folder to its end, in the worker's process. What is done is kept by the work itself,
     * such that doing it again goes on from there.
     *
     * @param job made by {@link Jobs#contributed}
     * @param resources of the launch
     * @param progress carried into the status; cancelled where somebody wants the end, which the work looks at at least
     *     every second
     * @return one sentence on the outcome
     * @throws java.util.concurrent.CancellationException where it was cancelled
     */
    String run(JobFolder job, Resources resources, Progress progress) throws IOException;
}
