package org.pccd.launcher.slurm.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pccd.core.PccdException;
import org.pccd.launcher.slurm.internal.Programs.Answer;

/** The questions and requests to Slurm, through its own programs. */
final class Slurm {
    private final Programs programs;

    Slurm(Programs programs) {
        this.programs = programs;
    }

    /** What Slurm is installed, empty where there is none. */
    Optional<String> version() {
        return programs.answer(List.of("sbatch", "--version"))
                .filter(a -> a.code() == 0)
                .map(a -> a.out().strip());
    }

    /** Names of the partitions, the default one with a star; empty where the controller does not answer. */
    Optional<String> partitions() {
        return programs.answer(List.of("sinfo", "--noheader", "--summarize", "--format=%P"))
                .filter(a -> a.code() == 0)
                .map(a -> String.join(" ", a.out().lines().map(String::strip).toList()));
    }

    /**
     * Submits a script.
     *
     * @param folder working directory, by which the job is known again
     * @param output file for what the script and Slurm itself write, where {@code %a} is the task of an array
     * @param tasks number of tasks of an array, 0 for a single job
     * @param template named where Slurm refuses the script
     * @return number of the job
     */
    String submit(Path script, String name, Path folder, String output, int tasks, Path template) {
        List<String> words = new ArrayList<>(List.of("sbatch", "--parsable", "--no-requeue", "--open-mode=append"));
        words.add("--job-name=" + name);
        words.add("--chdir=" + folder);
        words.add("--output=" + output);
        if (tasks > 0) {
            words.add("--array=0-" + (tasks - 1));
        }
        words.add(script.toString());
        Answer answer = programs.answer(words)
                .orElseThrow(
                        () -> new PccdException("There is no Slurm on this machine (no program sbatch on the path):"
                                + " submit from a login node of the cluster, or use the launcher 'local'."));
        String number = answer.out().strip().split(";")[0];
        if (answer.code() != 0 || !number.matches("\\d+")) {
            throw new PccdException("Slurm refuses the job: " + answer.complaint() + ". Change the template " + template
                    + " to what this cluster wants.");
        }
        return number;
    }

    /**
     * The state of a job and its tasks.
     *
     * @return by task, -1 outside of arrays; empty where Slurm does not know the job, no longer or not at all
     * @throws PccdException where Slurm does not answer
     */
    Map<Integer, SlurmState> states(String number) {
        Answer answer = programs.answer(List.of(
                        "squeue", "--noheader", "--array", "--states=all", "--jobs=" + number, "--format=%K|%T|%r|%Z"))
                .orElseThrow(() ->
                        new PccdException("There is no Slurm on this machine: look from a node of its" + " cluster."));
        Map<Integer, SlurmState> states = new HashMap<>();
        for (String line : answer.out().lines().toList()) {
            String[] parts = line.split("\\|", 4);
            if (parts.length == 4) {
                int task = parts[0].matches("\\d{1,9}") ? Integer.parseInt(parts[0]) : -1;
                states.put(task, new SlurmState(parts[1], parts[2], parts[3]));
            }
        }
        if (answer.code() != 0 && !answer.err().contains("Invalid job id")) {
            throw new PccdException("Slurm does not answer: " + answer.complaint() + ".");
        }
        return states;
    }

    /** The state of a job that squeue has forgotten, where Slurm keeps accounts. */
    Optional<SlurmState> accounted(SlurmJob job) {
        return programs.answer(List.of(
                        "sacct",
                        "--noheader",
                        "--parsable2",
                        "--allocations",
                        "--jobs=" + job,
                        "--format=State,WorkDir"))
                .filter(a -> a.code() == 0)
                .flatMap(a -> a.out().lines().reduce((first, last) -> last))
                .map(line -> line.split("\\|", 2))
                .filter(parts -> parts.length == 2)
                .map(parts -> new SlurmState(parts[0].split(" ")[0], "", parts[1]));
    }

    /** Sends the termination signal to the script of a running job, which hands it on; cancels one that waits. */
    void terminate(SlurmJob job) {
        cancel("--state=PENDING", job.toString());
        cancel("--state=RUNNING", "--batch", "--signal=TERM", job.toString());
    }

    /** Ends a job with all its processes, at the latest when Slurm's KillWait is over. */
    void kill(SlurmJob job) {
        cancel("--state=RUNNING", "--full", "--signal=KILL", job.toString());
        cancel(job.toString());
    }

    // Says that a job has ended by an exit code: nothing to do then.
    private void cancel(String... words) {
        List<String> all = new ArrayList<>(List.of("scancel"));
        all.addAll(List.of(words));
        Optional<Answer> answer = programs.answer(all);
        if (answer.isEmpty()) {
            throw new PccdException("There is no Slurm on this machine: cancel from a node of its cluster.");
        }
        String complaint = answer.get().complaint();
        if (answer.get().code() != 0 && complaint.contains("Unable to contact")) {
            throw new PccdException("Slurm does not answer: " + complaint + ".");
        }
    }
}
