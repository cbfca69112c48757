package org.pccd.run.ui.internal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pccd.run.JobFolder;
import org.pccd.run.JobOverview;
import org.pccd.run.RunStatus;
import org.pccd.run.RunStatus.State;
import org.pccd.run.ui.internal.RunActions;
import org.pccd.run.ui.internal.RunItem;

/** Which jobs are shown, in which order, and what can be done with them. */
class RunFilterTest {
    @Test
    void groupsFollowTheTrueState() {
        assertTrue(new RunFilter(RunFilter.Group.LIVE, "").shows(run("a", State.PAUSED, 1)));
        assertTrue(new RunFilter(RunFilter.Group.ATTENTION, "").shows(run("a", State.LOST, 1)));
        assertFalse(new RunFilter(RunFilter.Group.ENDED, "").shows(run("a", State.RUNNING, 1)));
    }

    @Test
    void everyWordMustOccur() {
        RunItem item = run("perovskites-small", State.RUNNING, 1);
        assertTrue(new RunFilter(RunFilter.Group.ALL, "small RUNNING").shows(item));
        assertFalse(new RunFilter(RunFilter.Group.ALL, "small lost").shows(item));
    }

    @Test
    void whatIsNotKnownIsSortedLast() {
        List<String> names = Stream.of(
                        run("a", State.QUEUED, 0), run("b", State.RUNNING, 30), run("c", State.RUNNING, 20))
                .sorted(RunColumn.PROGRESS.order)
                .map(RunItem::name)
                .toList();
        assertEquals(List.of("c", "b", "a"), names);
    }

    @Test
    void actionsFitTheState() {
        assertTrue(RunActions.START.possible(run("a", State.STOPPED, 0)));
        assertTrue(RunActions.RESUME.possible(run("a", State.LOST, 5)));
        assertTrue(RunActions.RESUME.possible(run("a", State.PAUSED, 5)));
        assertFalse(RunActions.RESUME.possible(run("a", State.FINISHED, 5)));
        assertFalse(RunActions.PAUSE.possible(run("a", State.PAUSED, 5)));
        assertFalse(RunActions.DELETE.possible(run("a", State.SUSPENDED, 5)), "a living worker's folder stays");
        assertFalse(RunActions.SAMPLE.possible(run("a", State.RUNNING, 0)));
    }

    // Of 100 steps, or of an unknown number where none is done.
    private static RunItem run(String name, State state, long step) {
        RunStatus status = RunStatus.of(state, "", "Training", step, step == 0 ? 0 : 100, "steps");
        return new RunItem(new JobOverview(
                Path.of("/runs", name), JobFolder.Kind.TRAIN, status, null, "/data", "2026-01-01T00:00:00Z", null));
    }
}
