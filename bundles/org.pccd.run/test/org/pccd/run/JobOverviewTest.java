package org.pccd.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.core.Json;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.run.internal.StatusFile;

/** Runs as lists show them, compared, deleted, and judged before they begin. */
class JobOverviewTest {
    @TempDir
    private Path folder;

    @Test
    void theBestLossFollowsTheMetricsAndTheirCutAtAResume() throws Exception {
        Path run = Runs.create(folder.resolve("run")).path();
        JobObserver observer = new JobObserver(run);
        assertNull(observer.look().bestValidationLoss());
        Path metrics = run.resolve("metrics.jsonl");
        Files.writeString(metrics, validation(10, 0.5) + validation(20, 0.25));
        assertEquals(0.25, observer.look().bestValidationLoss());
        Files.writeString(metrics, validation(30, 0.125), StandardOpenOption.APPEND);
        Files.writeString(metrics, "{\"step\": 40, \"validationLo", StandardOpenOption.APPEND);
        assertEquals(0.125, observer.look().bestValidationLoss(), "a torn line says nothing");
        Files.writeString(metrics, validation(10, 0.5));
        assertEquals(0.5, observer.look().bestValidationLoss(), "what was cut off does not count");
    }

    @Test
    void tellsWhatARunIsMadeOfAndWhatIsWrongWithOthers() {
        JobOverview run = JobOverview.of(Runs.create(folder.resolve("run")).path());
        assertEquals(JobFolder.Kind.TRAIN, run.kind());
        assertEquals(RunStatus.State.STOPPED, run.status().state());
        assertEquals("/nowhere", run.source());
        assertFalse(run.live());
        assertTrue(JobOverview.of(folder).problem().contains("run.json"));
    }

    @Test
    void comparesSettingBySetting() {
        List<ConfigurationDifference.Row> rows = ConfigurationDifference.of(List.of(
                Runs.create(folder.resolve("a")).info(),
                Runs.create(folder.resolve("b"), "training.batch=16", "denoiser.stepMillis=7")
                        .info()));
        assertEquals(
                List.of("denoiser.stepMillis", "training.batch"),
                rows.stream()
                        .filter(ConfigurationDifference.Row::differs)
                        .map(ConfigurationDifference.Row::key)
                        .toList());
        assertTrue(rows.size() > 30, "settings that are the same are told too");
    }

    @Test
    void deletesARunButNoneThatLives() throws Exception {
        RunFolder run = Runs.create(folder.resolve("run"));
        StatusFile.write(run.path(), RunStatus.of(RunStatus.State.RUNNING, ""));
        assertThrows(PccdException.class, () -> Jobs.delete(run.job()));
        assertTrue(Files.exists(run.path().resolve("run.json")));
        StatusFile.write(run.path(), RunStatus.of(RunStatus.State.STOPPED, ""));
        Jobs.delete(run.job());
        assertFalse(Files.exists(run.path()));
    }

    @Test
    void measuresWhatATrainingCosts() {
        RunConfiguration configuration = Runs.configuration("denoiser.stepMillis=2", "training.steps=1000");
        RunCost cost = RunCost.measure(configuration, Progress.NONE);
        assertTrue(cost.parameters() > 0);
        assertTrue(cost.stepSeconds() >= 0.002 && cost.stepSeconds() < 1, cost.toString());
        assertTrue(cost.secondsToEnd() >= 1000 * cost.stepSeconds());
        assertEquals(16 * cost.parameters(), cost.checkpointBytes());
    }

    @Test
    void anotherRunsConfigurationIsChangedByKey() {
        RunConfiguration c = Runs.configuration("training.batch=16").with(List.of("seed=9", "denoiser.stepMillis=3"));
        assertEquals(16, c.training().batch());
        assertEquals(9, c.seed());
        assertEquals(3, c.denoiser().parameters().get("stepMillis").asInt());
    }

    private static String validation(long step, double loss) {
        return Json.line(Metric.validation(step, 1, 1, 0, null, loss)) + "\n";
    }
}
