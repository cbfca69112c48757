package org.pccd.dft.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.crystal.Element;
import org.pccd.dft.DftFault;
import org.pccd.dft.DftState;
import org.pccd.dft.Preset;
import org.pccd.dft.Samples;

/** Whatever becomes of a program: it is named, nothing is lost, and the next job is done. */
@DisabledOnOs(OS.WINDOWS)
class QueueTest {
    @TempDir
    private Path folder;

    private Bench bench;

    @BeforeEach
    void make() throws IOException {
        bench = new Bench(folder);
    }

    private DftStatus outcome(String program, Map<String, String> changes) throws IOException {
        bench.program(program);
        DftBatch batch = bench.batch(changes, Bench.entry("a", Bench.CARBIDE));
        bench.work(batch, Progress.NONE);
        return batch.jobs().get(0).status();
    }

    @Test
    void jobsAreDoneOneAfterTheOtherAndFaultyStructuresHoldUpNobody() throws IOException {
        bench.program(Bench.GOOD);
        DftBatch batch = bench.batch(
                Map.of(),
                Bench.entry("close", Samples.cubic(Element.Si, Element.C, 4.32, 0.001)),
                Bench.entry("good", Bench.CARBIDE),
                Bench.entry("unknown", Samples.salt()),
                Bench.entry("also good", Bench.CARBIDE));
        bench.work(batch, Progress.NONE);
        List<DftTable.Row> rows = DftTable.of(batch);
        assertEquals(
                List.of(DftState.FAILED, DftState.CONVERGED, DftState.FAILED, DftState.CONVERGED),
                rows.stream().map(DftTable.Row::state).toList());
        assertEquals(DftFault.ATOMS_TOO_CLOSE, rows.get(0).fault());
        assertEquals(DftFault.NO_POTENTIAL, rows.get(2).fault());
        assertNull(rows.get(0).energyPerAtom());
        assertEquals(-131.0496, rows.get(1).energyPerAtom(), 1e-3);
        assertEquals("also good", rows.get(3).entry());
        DftJob job = batch.jobs().get(1);
        assertEquals(22.39, job.relaxed().orElseThrow().lattice().volume(), 0.01);
        Path table = folder.resolve("t.csv");
        DftTable.write(table, rows);
        assertTrue(Files.readString(table).startsWith("job,entry,source,formula,sites,energy_per_atom,energy,method"));
    }

    @Test
    void aSuccessfulExitCodeIsNoConvergence() throws IOException {
        String cycles = "sed 's/^ At SCF step.*/  nstep= 3 was not enough SCF cycles to converge;/'";
        DftStatus scf = outcome(cycles + " $data/relax.abo >run.abo; exit 0", Map.of());
        assertEquals(DftState.SCF_NOT_CONVERGED, scf.state(), scf.message());
        assertFalse(scf.counts());
    }

    @Test
    void anExitCodeOfFailureDoesNotUndoAConvergence() throws IOException {
        assertEquals(
                DftState.CONVERGED, outcome(Bench.GOOD + "; exit 3", Map.of()).state());
    }

    @Test
    void aKilledProgramIsNamedAndItsNextAttemptGoesOnFromWhereItStood() throws IOException {
        DftStatus killed = outcome("head -n 380 $data/relax.abo >run.abo; kill -9 $$", Map.of());
        assertEquals(DftFault.KILLED, killed.fault(), killed.message());
        assertTrue(killed.message().contains("signal 9"), killed.message());
        assertTrue(killed.steps() > 3, killed.toString());
        assertFalse(killed.counts());
        bench.program(Bench.GOOD);
        DftBatch batch = DftBatch.open(folder.resolve("batch"));
        Bench.again(batch);
        bench.work(batch, Progress.NONE);
        DftJob job = batch.jobs().get(0);
        assertEquals(DftState.CONVERGED, job.status().state());
        assertEquals(2, job.attempts().size());
        String first = Files.readString(job.path().resolve("attempts/001/run.abi"));
        String second = Files.readString(job.path().resolve("attempts/002/run.abi"));
        assertTrue(first.contains("  0.25 0.25 0.25\n") && !second.contains("  0.25 0.25 0.25\n"), second);
    }

    @Test
    void aSilentProgramIsEnded() throws IOException {
        DftStatus silent = outcome("echo begun; sleep 60", Map.of("silentMinutes", "0.02"));
        assertEquals(DftFault.SILENT, silent.fault(), silent.message());
    }

    @Test
    void aProgramThatTakesTooLongIsEnded() throws IOException {
        DftStatus late = outcome("while true; do echo busy; sleep 0.1; done", Map.of("hours", "0.0002"));
        assertEquals(DftFault.TIME_LIMIT, late.fault(), late.message());
    }

    @Test
    void aFullDiskIsNamedWhetherTheProgramSaysSoOrWeSeeIt() throws IOException {
        DftStatus full = outcome("echo 'Fortran runtime error: No space left on device' >&2; exit 2", Map.of());
        assertEquals(DftFault.DISK_FULL, full.fault(), full.message());
        assertTrue(full.fault().around());
    }

    @Test
    void noJobIsBegunWithLessSpaceThanWanted() throws IOException {
        DftStatus none = outcome(Bench.GOOD, Map.of("freeMegabytes", Long.toString(1L << 40)));
        assertEquals(DftFault.DISK_FULL, none.fault(), none.message());
        assertFalse(Files.exists(folder.resolve("batch/jobs/00001-SiC/attempts/001/out.txt")));
    }

    @Test
    void anAbsentProgramIsNamed() throws IOException {
        DftStatus absent = outcome("", Map.of("command", "/no/such/abinit"));
        assertEquals(DftFault.PROGRAM_ABSENT, absent.fault());
        assertTrue(absent.message().contains("/no/such/abinit"), absent.message());
    }

    @Test
    void aProgramThatSaysNothingHasNoResult() throws IOException {
        DftStatus nothing = outcome("echo something went wrong; exit 0", Map.of());
        assertEquals(DftFault.NO_RESULT, nothing.fault());
        assertTrue(nothing.message().contains("something went wrong"), nothing.message());
    }

    @Test
    void whoStopsFindsTheJobInterruptedAndTheOthersWaiting() throws IOException {
        bench.program("echo begun; sleep 60");
        DftBatch batch = bench.batch(Map.of(), Bench.entry("a", Bench.CARBIDE), Bench.entry("b", Bench.CARBIDE));
        long begin = System.nanoTime();
        AtomicLong asked = new AtomicLong();
        bench.work(batch, new Progress() {
            @Override
            public void begin(String task, long total, String unit) {}

            @Override
            public void done(long done, String message) {}

            @Override
            public boolean cancelled() {
                return asked.incrementAndGet() > 4;
            }
        });
        assertTrue(System.nanoTime() - begin < 30e9);
        assertEquals(DftState.INTERRUPTED, batch.jobs().get(0).status().state());
        assertEquals(DftState.QUEUED, batch.jobs().get(1).status().state());
    }

    @Test
    void aClaimWhoseWorkerIsGoneIsAnInterruptedJob() throws IOException {
        bench.program(Bench.GOOD);
        DftBatch batch = bench.batch(Map.of(), Bench.entry("a", Bench.CARBIDE));
        DftJob job = batch.jobs().get(0);
        Path claim = job.path().resolve("attempts/001/claim.json");
        Files.writeString(claim, "{\"worker\":\"009\",\"launch\":1}");
        assertEquals(DftState.INTERRUPTED, job.status().state());
        bench.work(batch, Progress.NONE);
        assertEquals(DftState.INTERRUPTED, job.status().state());
        Bench.again(batch);
        bench.work(batch, Progress.NONE);
        assertEquals(DftState.CONVERGED, job.status().state());
    }

    @Test
    void whatAProgramFinishedAfterItsWorkerDiedIsTaken() throws IOException {
        bench.program("exit 1");
        DftBatch batch = bench.batch(Map.of(), Bench.entry("a", Bench.CARBIDE));
        DftJob job = batch.jobs().get(0);
        Path attempt = job.path().resolve("attempts/001");
        Files.writeString(attempt.resolve("claim.json"), "{\"worker\":\"009\",\"launch\":1}");
        Samples.copy("abinit/relax.abo", attempt.resolve("run.abo"));
        Samples.copy("abinit/relax.out", attempt.resolve("out.txt"));
        Bench.again(batch);
        bench.work(batch, Progress.NONE);
        assertEquals(DftState.CONVERGED, job.status().state());
    }

    @Test
    void preparingAgainAddsOnlyWhatIsNew() throws IOException {
        bench.batch(Map.of(), Bench.entry("a", Bench.CARBIDE));
        DftBatch batch = bench.batch(Map.of(), Bench.entry("a", Bench.CARBIDE), Bench.entry("b", Bench.CARBIDE));
        assertEquals(2, batch.jobs().size());
        String other = assertThrows(
                        PccdException.class,
                        () -> bench.batch(Map.of("cutoff", "600"), Bench.entry("c", Bench.CARBIDE)))
                .getMessage();
        assertTrue(other.contains("other settings"), other);
        String unknown = assertThrows(
                        PccdException.class, () -> BatchInfo.of("abinit", Preset.RELAX, Map.of("cutof", "600")))
                .getMessage();
        assertTrue(unknown.contains("'cutof'") && unknown.contains("cutoff"), unknown);
    }
}
