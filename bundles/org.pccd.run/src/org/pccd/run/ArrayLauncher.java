package org.pccd.run;

import java.util.List;

/** A launcher that starts the workers of many jobs by one request, such as a job array of a cluster. */
public interface ArrayLauncher extends Launcher {
    /**
     * Starts a worker for each job, all or none, and returns at once.
     *
     * @param launches of the jobs, in their order
     * @return the handles, in the same order
     * @throws org.pccd.core.PccdException where they cannot be started, with the reason
     */
    List<String> startAll(List<JobFolder> jobs, List<Launch> launches);
}
