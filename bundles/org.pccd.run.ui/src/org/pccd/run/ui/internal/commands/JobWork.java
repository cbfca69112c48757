package org.pccd.run.ui.internal.commands;

import org.pccd.core.Progress;
import org.pccd.run.JobFolder;
import org.pccd.run.Launch;
import org.pccd.run.RunStatus;
import org.pccd.run.Workers;
import org.pccd.run.ui.internal.RunActions;
import org.pccd.run.ui.internal.RunPreferences;

/** What is done with the worker of a job, as the command line does it. */
enum JobWork {
    START("Starting", RunActions.START) {
        @Override
        void run(JobFolder job, Progress progress) {
            launch(job);
        }
    },
    RESUME("Resuming", RunActions.RESUME) {
        @Override
        void run(JobFolder job, Progress progress) {
            if (job.status().state().live()) {
                job.control().unpause();
            } else {
                launch(job);
            }
        }
    },
    PAUSE("Pausing", RunActions.PAUSE) {
        @Override
        void run(JobFolder job, Progress progress) {
            job.control().pause();
        }
    },
    CHECKPOINT("Asking for a checkpoint of", RunActions.CHECKPOINT) {
        @Override
        void run(JobFolder job, Progress progress) {
            job.control().checkpoint();
        }
    },
    STOP("Stopping", RunActions.STOP) {
        @Override
        void run(JobFolder job, Progress progress) {
            RunStatus status = Workers.cancel(job, GRACE_SECONDS, progress);
            if (status.state().live()) {
                throw new org.pccd.core.PccdException("The worker of " + job + " did not end: " + status.message());
            }
        }
    };

    private static final double GRACE_SECONDS = 120;

    final String title;
    final RunActions action;

    JobWork(String title, RunActions action) {
        this.title = title;
        this.action = action;
    }

    abstract void run(JobFolder job, Progress progress);

    // Where it ran last, it runs again; the first time where the preferences say.
    private static void launch(JobFolder job) {
        String launcher = job.launch().map(Launch::launcher).orElseGet(RunPreferences::launcher);
        Workers.start(job, new Workers.Options(launcher, false, null));
    }
}
