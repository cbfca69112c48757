package org.pccd.dft.ui.internal;

import java.util.function.Predicate;
import org.pccd.dft.DftState;

/** What can be done with a job, by name. */
public enum JobActions {
    /** Its folder has something to do and is not at it. */
    RUN(item -> switch (item.state()) {
        case QUEUED -> !item.live();
        case INTERRUPTED, RELAXATION_NOT_CONVERGED -> true;
        case FAILED -> item.row().fault() == null || item.row().fault().around();
        case RUNNING, CONVERGED, SCF_NOT_CONVERGED -> false;
    }),
    /** Workers of its folder live. */
    STOP(JobItem::live),
    /** It ended, but not well; one that failed a check never began. */
    RETRY(item -> item.state().over()
            && item.state() != DftState.CONVERGED
            && item.row().attempts() > 0),
    /** It has converged and has a structure. */
    STRUCTURE(JobItem::converged),
    /** There is a folder in which its program runs or ran. */
    LOG(item -> item.row().attempts() > 0),
    /** It is a job. */
    ANY(item -> true);

    private final Predicate<JobItem> possible;

    JobActions(Predicate<JobItem> possible) {
        this.possible = possible;
    }

    public boolean possible(JobItem item) {
        return possible.test(item);
    }
}
