package org.pccd.launcher.slurm.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pccd.core.Diagnosis.Grade;
import org.pccd.core.PccdException;
import org.pccd.launcher.slurm.internal.Programs.Answer;
import org.pccd.run.JobFolder;
import org.pccd.run.Launch;
import org.pccd.run.Launcher.Phase;
import org.pccd.run.Launcher.Word;
import org.pccd.run.Resources;

/** What is said to Slurm's programs, and how their answers are understood; without any Slurm. */
class SlurmLauncherTest {
    private static final String UNKNOWN_JOB = "slurm_load_jobs error: Invalid job id specified\n";

    @TempDir
    private Path folder;

    private final Map<String, Answer> answers = new HashMap<>();
    private final List<List<String>> said = new ArrayList<>();
    private JobFolder job;
    private Path template;
    private SlurmLauncher launcher;

    @BeforeEach
    void set() throws IOException {
        template = folder.resolve("settings/slurm.sh");
        Path run = folder.resolve("a 'run'");
        Files.createDirectories(run.resolve("worker/1"));
        Files.writeString(run.resolve("job.json"), """
            {"format": "pccd-job", "formatVersion": 1, "kind": "SAMPLE", "run": "/r", "created": ""}
            """);
        job = JobFolder.open(run);
        launcher = new SlurmLauncher(
                words -> {
                    said.add(words);
                    return Optional.ofNullable(answers.get(words.get(0)));
                },
                new RecentStates(),
                template);
    }

    @Test
    void theTemplateIsWrittenForTheUserAndFilledForTheJob() throws IOException {
        answers.put("sbatch", new Answer(0, "4711;cluster\n", ""));
        assertEquals("4711", launcher.start(job, launch("")));
        assertEquals(Template.original(), Files.readString(template));
        Path folderOfLaunch = job.folder(launch(""));
        String script = Files.readString(folderOfLaunch.resolve("slurm.sh"));
        assertTrue(script.contains("\n#SBATCH --cpus-per-task=3\n#SBATCH --mem=3512M\n"), script);
        assertTrue(script.endsWith("\nexec /bin/sh '" + (folderOfLaunch + "/start.sh").replace("'", "'\\''") + "'\n"));
        List<String> words = said.get(0);
        assertTrue(
                words.contains("--chdir=" + folderOfLaunch) && words.contains("--job-name=pccd-a__run_"), words + "");
        assertTrue(words.contains("--no-requeue"), words.toString());
    }

    @Test
    void anOwnTemplateIsUsedAndWhatIsWrongInItIsNamed() throws IOException {
        answers.put("sbatch", new Answer(0, "1\n", ""));
        Files.createDirectories(template.getParent());
        Files.writeString(template, "#!/bin/sh\nmodule load java\n{{command}}\n");
        launcher.start(job, launch(""));
        Files.writeString(template, "#!/bin/sh\n#SBATCH --cpus={{cores}}\n{{command}}\n");
        assertRefused("{{cores}}", "{{memory}}");
        Files.writeString(template, "#!/bin/sh\n# {{command}}\n");
        assertRefused("does not run the worker", template.toString());
    }

    @Test
    void refusalsAndMissingProgramsAreTold() {
        assertRefused("no Slurm on this machine", "'local'");
        answers.put("sbatch", new Answer(1, "", "sbatch: error: Batch job submission failed: Invalid account\n"));
        assertRefused("Slurm refuses the job: Batch job submission failed: Invalid account", template.toString());
    }

    private void assertRefused(String... parts) {
        String message = assertThrows(PccdException.class, () -> launcher.start(job, launch("")))
                .getMessage();
        for (String part : parts) {
            assertTrue(message.contains(part), message);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PENDING, Resources, QUEUED, Resources",
        "CONFIGURING, None, QUEUED, job 7 waits in Slurm.",
        "RUNNING, None, ALIVE, 7",
        "COMPLETING, None, ALIVE, 7",
        "SUSPENDED, None, ALIVE, 7",
        "COMPLETED, None, ENDED, ''",
        "FAILED, NonZeroExitCode, ENDED, ''",
        "TIMEOUT, TimeLimit, ENDED, time limit",
        "OUT_OF_MEMORY, OutOfMemory, ENDED, --mem",
        "NODE_FAIL, NodeFail, ENDED, node failed",
        "CANCELLED, None, ENDED, cancelled",
        "PREEMPTED, None, ENDED, another job"
    })
    void statesOfSlurmAreUnderstood(String state, String reason, Phase phase, String part) {
        answers.put("squeue", new Answer(0, "N/A|" + state + "|" + reason + "|" + job.folder(launch("")) + "\n", ""));
        Word word = launcher.word(job, launch("7"));
        assertEquals(phase, word.phase());
        assertTrue(
                part.isEmpty()
                        ? word.message().isEmpty()
                        : word.message().toLowerCase().contains(part.toLowerCase()),
                word.message());
    }

    @Test
    void accountsAreAskedForWhatTheQueueHasForgotten() {
        answers.put("squeue", new Answer(1, "", UNKNOWN_JOB));
        answers.put("sacct", new Answer(0, "CANCELLED by 1000|" + job.folder(launch("")) + "\n", ""));
        assertTrue(launcher.word(job, launch("7")).message().contains("cancelled"));
        answers.put("sacct", new Answer(1, "", "Slurm accounting storage is disabled\n"));
        assertEquals(new Word(Phase.ENDED), launcher.word(job, launch("8")));
        answers.remove("sacct");
        assertEquals(new Word(Phase.ENDED), launcher.word(job, launch("9")));
    }

    @Test
    void whereSlurmDoesNotAnswerNothingIsClaimed() {
        assertEquals(Phase.UNKNOWN, launcher.word(job, launch("7")).phase());
        answers.put("squeue", new Answer(1, "", "slurm_load_jobs error: Unable to contact slurm controller\n"));
        Word word = launcher.word(job, launch("8"));
        assertEquals(Phase.UNKNOWN, word.phase());
        assertTrue(word.message().contains("Unable to contact"), word.message());
        assertEquals(new Word(Phase.UNKNOWN), launcher.word(job, launch("")));
    }

    @Test
    void aJobOfAnotherFolderIsNotThisOne() {
        answers.put("squeue", new Answer(0, "N/A|RUNNING|None|/elsewhere/worker/1\n", ""));
        Word word = launcher.word(job, launch("7"));
        assertEquals(Phase.ENDED, word.phase());
        assertTrue(word.message().contains("/elsewhere"), word.message());
    }

    @Test
    void slurmIsNotAskedForEveryLook() {
        answers.put(
                "squeue", new Answer(0, "0|RUNNING|None|" + job.path() + "\n1|PENDING|None|" + job.path() + "\n", ""));
        assertEquals(Phase.ALIVE, launcher.word(job, launch("7_0")).phase());
        assertEquals(Phase.QUEUED, launcher.word(job, launch("7_1")).phase());
        assertEquals(1, said.size());
    }

    @Test
    void onlyRunningJobsAreSignalledAndWaitingOnesCancelled() {
        answers.put("scancel", new Answer(0, "", ""));
        launcher.terminate(job, launch("7_1"));
        assertTrue(said.contains(List.of("scancel", "--state=PENDING", "7_1")), said.toString());
        assertTrue(said.contains(List.of("scancel", "--state=RUNNING", "--batch", "--signal=TERM", "7_1")));
        answers.put("scancel", new Answer(1, "", "scancel: error: Unable to contact slurm controller\n"));
        assertThrows(PccdException.class, () -> launcher.kill(job, launch("7")));
    }

    @Test
    void theDoctorIsToldWhatThereIs() {
        assertEquals(Grade.OK, launcher.diagnose().worst());
        answers.put("sbatch", new Answer(0, "slurm-wlm 22.05.8\n", ""));
        answers.put("sinfo", new Answer(1, "", "Unable to contact slurm controller\n"));
        assertEquals(Grade.WARNING, launcher.diagnose().worst());
        answers.put("sinfo", new Answer(0, "main*\ngpu\n", ""));
        String told = launcher.diagnose().toString();
        assertTrue(told.contains("slurm-wlm 22.05.8") && told.contains("main* gpu"), told);
        assertTrue(told.contains(template.toString()) && told.contains("{{memory}}"), told);
    }

    private static Launch launch(String handle) {
        return new Launch(1, "slurm", handle, "", "", false, new Resources(3, 512));
    }
}
