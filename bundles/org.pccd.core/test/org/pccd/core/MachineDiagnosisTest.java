package org.pccd.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.core.Diagnosis.Check;
import org.pccd.core.Diagnosis.Fact;
import org.pccd.core.Diagnosis.Grade;

/** What is told about a machine is true, and what is wrong comes with a sentence on how to mend it. */
class MachineDiagnosisTest {
    private static final long MEBI = 1L << 20;

    @TempDir
    private Path root;

    @Test
    void thisMachineIsDescribed() {
        Diagnosis diagnosis = MachineDiagnosis.of();
        List<String> names = diagnosis.facts().stream().map(Fact::name).toList();
        assertTrue(names.containsAll(List.of("System", "Java", "Processors", "Memory", "Java heap")), names.toString());
        for (Check check : diagnosis.checks()) {
            assertEquals(check.grade() == Grade.OK, check.advice().isEmpty(), check.toString());
        }
    }

    @Test
    void theWorstCheckDecides() {
        Diagnosis fine = new Diagnosis(List.of(), List.of(Check.ok("a", "")));
        Diagnosis doubtful = new Diagnosis(List.of(), List.of(Check.warning("b", "", "mend")));
        assertEquals(Grade.OK, Diagnosis.NONE.worst());
        assertEquals(Grade.WARNING, fine.and(doubtful).and(fine).worst());
    }

    @Test
    void aFolderIsTriedAndLeftAsItWas() throws IOException {
        Path missing = root.resolve("a/b");
        assertEquals(Grade.OK, MachineDiagnosis.folder("x", missing, 1, "X").grade());
        assertFalse(Files.exists(root.resolve("a")));
        Path file = Files.createFile(root.resolve("file"));
        Check check = MachineDiagnosis.folder("x", file, 1, "SETTING");
        assertEquals(Grade.ERROR, check.grade());
        assertTrue(check.advice().contains("SETTING"), check.advice());
        check = MachineDiagnosis.folder("x", root, Long.MAX_VALUE / 2, "SETTING");
        assertTrue(check.finding().contains("MiB free"), check.finding());
        assertEquals(Grade.ERROR, MachineDiagnosis.temporary(missing).grade());
    }

    @Test
    void theNearestLimitOfNestedControlGroupsHolds() throws IOException {
        write("proc/self/cgroup", "0::/slurm/job_7/step_0\n");
        write("sys/fs/cgroup/slurm/memory.max", "max\n");
        MemoryLimit limit = new MemoryLimit(root);
        assertEquals(OptionalLong.empty(), limit.limit());
        write("sys/fs/cgroup/slurm/job_7/memory.max", 600 * MEBI + "\n");
        write("sys/fs/cgroup/slurm/job_7/step_0/memory.max", 700 * MEBI + "\n");
        assertEquals(OptionalLong.of(600 * MEBI), limit.limit());
        write("proc/meminfo", "MemTotal:  4096 kB\nMemAvailable:  1024 kB\n");
        assertEquals(OptionalLong.of(4 * MEBI), limit.total());
        assertEquals(OptionalLong.of(MEBI), limit.available());
    }

    @Test
    void limitsOfTheOldControlGroupsAreRead() throws IOException {
        write("proc/self/cgroup", "4:cpu,memory:/docker/abc\n1:name=systemd:/\n");
        write("sys/fs/cgroup/memory/memory.limit_in_bytes", "9223372036854771712\n");
        MemoryLimit limit = new MemoryLimit(root);
        assertEquals(OptionalLong.empty(), limit.limit());
        write("sys/fs/cgroup/memory/memory.limit_in_bytes", "1048576\n");
        assertEquals(OptionalLong.of(MEBI), limit.limit());
    }

    @Test
    void aHeapBeyondTheLimitAndLittleMemoryAreWarnedOf() throws IOException {
        write("proc/meminfo", "MemTotal:  65536 kB\nMemAvailable:  65536 kB\n");
        assertTrue(memory().advice().contains("PCCD_HEAP"), memory().toString());
        long total = Runtime.getRuntime().maxMemory() / 1024 + 1;
        write("proc/meminfo", "MemTotal:  " + total + " kB\nMemAvailable:  1048576 kB\n");
        assertEquals(Grade.WARNING, memory().grade());
        assertTrue(memory().finding().contains("1.0 GiB"), memory().toString());
    }

    private Check memory() {
        Diagnosis.Builder diagnosis = new Diagnosis.Builder();
        MachineDiagnosis.memory(diagnosis, new MemoryLimit(root));
        return diagnosis.build().checks().get(0);
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
