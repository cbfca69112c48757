package org.pccd.run.ui.internal;

import org.pccd.run.RunStatus;
import org.pccd.run.RunStatus.State;

/** What can be done with a job as it stands. */
public enum RunActions {
    START {
        @Override
        boolean possible(RunItem item, RunStatus s) {
            return !s.state().live() && s.step() == 0 && s.state() != State.FINISHED;
        }
    },
    RESUME {
        @Override
        boolean possible(RunItem item, RunStatus s) {
            return s.state() == State.PAUSED || !s.state().live() && s.step() > 0 && s.state() != State.FINISHED;
        }
    },
    PAUSE {
        @Override
        boolean possible(RunItem item, RunStatus s) {
            return s.state().live() && s.state() != State.PAUSED;
        }
    },
    STOP {
        @Override
        boolean possible(RunItem item, RunStatus s) {
            return s.state().live();
        }
    },
    CHECKPOINT {
        @Override
        boolean possible(RunItem item, RunStatus s) {
            return item.training() && s.state().live();
        }
    },
    CLONE {
        @Override
        boolean possible(RunItem item, RunStatus s) {
            return item.training();
        }
    },
    COMPARE {
        @Override
        boolean possible(RunItem item, RunStatus s) {
            return item.training();
        }
    },
    SAMPLE {
        @Override
        boolean possible(RunItem item, RunStatus s) {
            return item.training() && s.step() > 0;
        }
    },
    DELETE {
        @Override
        boolean possible(RunItem item, RunStatus s) {
            return !s.state().live();
        }
    };

    abstract boolean possible(RunItem item, RunStatus status);

    /** Whether it can be done now; with a folder that cannot be read, nothing but deleting it elsewhere. */
    public boolean possible(RunItem item) {
        RunStatus status = item.overview().status();
        return status != null && possible(item, status);
    }
}
