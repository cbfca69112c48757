package org.pccd.dataset.ui.internal.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pccd.core.Progress;
import org.pccd.dataset.ImportFilter;

class ImportPlanTest {
    private final ImportPlan plan = new ImportPlan();

    @Test
    void aFileIsTakenOnceAndNamesTheDataset() {
        assertTrue(plan.isEmpty());
        plan.setPrototypes(true);
        assertEquals("prototypes", plan.suggestedName());
        plan.add(List.of(Path.of("/data/val.csv.gz"), Path.of("/data/x/../val.csv.gz"), Path.of("/data/cifs")));
        assertEquals(2, plan.files().size());
        assertEquals("val", plan.suggestedName());
        assertEquals(3, plan.sources().size());
        plan.remove(Path.of("/data/val.csv.gz"));
        assertEquals("cifs", plan.suggestedName());
    }

    @Test
    void aPreviewIsOldWhenSourcesOrSettingsChange() {
        ImportPlan.Asked before = plan.asked();
        assertEquals(before, plan.asked());
        plan.setSettings(plan.settings().withFilter(ImportFilter.NONE.withRequired(List.of("O"))));
        assertNotEquals(before, plan.asked());
    }

    @Test
    void aPreviewTellsItsEntriesBitByBit() {
        plan.setPrototypes(true);
        PreviewRun run = new PreviewRun();
        run.run(plan.sources(), plan.settings().withSymprec(0), 30, Progress.NONE);
        PreviewRun.State state = run.state(10);
        assertEquals(30, state.read());
        assertEquals(20, state.rows().size());
        assertEquals(state.read(), state.kept() + state.filtered() + state.refused());
        assertTrue(state.ended() && !state.complete());
        assertEquals(new ArrayList<>(), run.state(30).rows());
    }
}
