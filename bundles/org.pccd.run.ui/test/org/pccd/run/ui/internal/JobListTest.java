package org.pccd.run.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.core.Folders;
import org.pccd.run.JobOverview;

class JobListTest {
    private static final long SECOND = 1_000_000_000L;

    @TempDir
    private Path folder;

    private final JobList jobs = new JobList();

    @Test
    void findsJobsNowAndThenOrWhenAsked() throws Exception {
        assertEquals(List.of(), names(false, 0));
        make("b");
        assertEquals(List.of(), names(false, SECOND));
        assertEquals(List.of("b"), names(true, 2 * SECOND));
        make("a");
        assertEquals(List.of("a", "b"), names(false, 1000 * SECOND));
        Folders.delete(folder.resolve("b"));
        assertEquals(List.of("a"), names(true, 1001 * SECOND));
    }

    @Test
    void aFolderThatIsGoneHasNoJobs() {
        assertEquals(List.of(), jobs.look(List.of(folder.resolve("none")), true, 0));
    }

    private List<String> names(boolean all, long now) {
        return jobs.look(List.of(folder), all, now).stream()
                .map(JobOverview::path)
                .map(p -> p.getFileName().toString())
                .toList();
    }

    private void make(String name) throws Exception {
        Files.writeString(Files.createDirectory(folder.resolve(name)).resolve("run.json"), "{");
    }
}
