package org.pccd.run.ui.internal.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.dataset.DatasetInfo;
import org.pccd.dataset.ImportSettings;
import org.pccd.run.Profile;

/** What the wizard for a new run decides, without its widgets. */
class RunDraftTest {
    @TempDir
    private Path folder;

    private final RunDraft draft = new RunDraft(null);

    @BeforeEach
    void chooses() {
        draft.dataset(folder.resolve("data"), info());
        draft.folder = folder.resolve("run");
    }

    @Test
    void isOnTheDatasetWhateverIsChosenAfterwards() {
        draft.begin("small");
        draft.begin(Profile.PAPER, "pccd-pointcloud", "pccd-unet");
        assertEquals(folder.resolve("data").toString(), draft.configuration().dataset());
        assertEquals("hash", draft.configuration().datasetHash());
        assertEquals(Profile.PAPER, draft.configuration().profile());
        assertEquals(64, draft.configuration().training().batch());
        assertEquals(draft.configuration(), draft.defaults());
        assertNull(draft.problem());
    }

    @Test
    void tellsPassesThroughTheTrainingSet() {
        assertEquals(1500 * 32 / 1000.0, draft.epochs());
    }

    @Test
    void saysWhatIsMissing() throws Exception {
        Files.createDirectory(draft.folder);
        assertTrue(draft.problem().contains("exists"));
        draft.folder = null;
        assertTrue(draft.problem().contains("Name"));
        draft.dataset(null, null);
        assertTrue(draft.problem().contains("dataset"));
    }

    @Test
    void isMadeByTheCommandLine() {
        draft.start = false;
        draft.heapMegabytes = 512;
        assertEquals(
                List.of(
                        "train",
                        "--configuration",
                        "c.json",
                        "--run",
                        draft.folder.toString(),
                        "--create-only",
                        "--launcher",
                        "local",
                        "--heap",
                        "512m"),
                draft.command(Path.of("c.json")));
    }

    private static DatasetInfo info() {
        return new DatasetInfo(
                DatasetInfo.FORMAT,
                DatasetInfo.VERSION,
                "data",
                "",
                new DatasetInfo.Counts(1200, 1200, 0, 0, 0, 0),
                Map.of("train", 1000, "val", 100, "test", 100),
                Map.of(),
                Map.of(),
                ImportSettings.DEFAULT,
                List.of(),
                List.of(),
                "hash",
                Map.of());
    }
}
