package org.pccd.launcher.slurm.internal;

import java.util.Map;
import java.util.Set;
import org.pccd.run.Launcher.Phase;
import org.pccd.run.Launcher.Word;

/**
 * What Slurm says of a job. Whether a worker did its work is not among it: the job folder tells, for a batch job
 * "completes" with whatever its script did.
 *
 * @param name as squeue and sacct write it, without what follows a space
 * @param reason why it waits or has failed, or the nodes that it is on; may be empty
 * @param folder that it was submitted for, empty where it is not told
 */
record SlurmState(String name, String reason, String folder) {
    private static final Set<String> QUEUED = Set.of(
            "PENDING", "CONFIGURING", "REQUEUED", "REQUEUE_FED", "REQUEUE_HOLD", "SPECIAL_EXIT", "RESV_DEL_HOLD");
    private static final Set<String> ALIVE =
            Set.of("RUNNING", "COMPLETING", "SUSPENDED", "STOPPED", "SIGNALING", "STAGE_OUT", "RESIZING");
    private static final Map<String, String> ENDS = Map.of(
            "TIMEOUT", "its time limit in Slurm was over",
            "OUT_OF_MEMORY", "it needed more memory than its Slurm job had; raise --mem in the template",
            "NODE_FAIL", "its node failed",
            "PREEMPTED", "Slurm gave its place to another job",
            "CANCELLED", "its Slurm job was cancelled",
            "DEADLINE", "its deadline in Slurm was over",
            "BOOT_FAIL", "its node did not start");

    /** What it means for a worker. */
    Word word(SlurmJob job) {
        if (QUEUED.contains(name)) {
            return new Word(Phase.QUEUED, "Job " + job + " waits in Slurm" + because(": ") + ".");
        }
        if (ALIVE.contains(name)) {
            return new Word(Phase.ALIVE, "Job " + job + " runs in Slurm.");
        }
        // Of the others the job folder tells more than Slurm.
        return new Word(Phase.ENDED, ENDS.containsKey(name) ? ENDS.get(name) + " (job " + job + ")." : "");
    }

    private String because(String before) {
        return reason.isBlank() || reason.equals("None") ? "" : before + reason;
    }
}
