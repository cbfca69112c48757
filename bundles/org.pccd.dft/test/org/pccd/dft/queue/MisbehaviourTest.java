package org.pccd.dft.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
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
import org.pccd.core.Folders;
import org.pccd.core.Progress;
import org.pccd.dft.DftFault;
import org.pccd.dft.DftState;

/** Programs that behave worse than those of {@link QueueTest}: each is named, and the next job is done. */
@DisabledOnOs(OS.WINDOWS)
class MisbehaviourTest {
    @TempDir
    private Path folder;

    private Bench bench;

    @BeforeEach
    void make() throws IOException {
        bench = new Bench(folder);
    }

    /** The first of two jobs does this, the second goes well. */
    private DftStatus first(String program) throws IOException {
        bench.program("if mkdir $data/begun 2>/dev/null; then\n" + program + "\nelse " + Bench.GOOD + "\nfi");
        DftBatch batch = two();
        bench.work(batch, Progress.NONE);
        assertEquals(DftState.CONVERGED, batch.jobs().get(1).status().state());
        return batch.jobs().get(0).status();
    }

    private DftBatch two() {
        return bench.batch(Map.of(), Bench.entry("a", Bench.CARBIDE), Bench.entry("b", Bench.CARBIDE));
    }

    @Test
    void aProgramThatIsAbsentBehindItsStarterIsAbsent() throws IOException {
        DftStatus shell = first("exec /no/such/abinit");
        assertEquals(DftFault.PROGRAM_ABSENT, shell.fault(), shell.message());
        assertTrue(shell.message().contains("/no/such/abinit"), shell.message());
    }

    @Test
    void whatMpirunSaysOfAnAbsentProgramIsUnderstood() throws IOException {
        DftStatus mpi = first("echo 'mpirun was unable to find the specified executable file' >&2; exit 134");
        // The signal is that of mpirun, which ends itself so.
        assertEquals(DftFault.PROGRAM_ABSENT, mpi.fault(), mpi.message());
        assertTrue(mpi.fault().around());
    }

    @Test
    void whatMpirunSaysOfAKilledProgramIsUnderstood() throws IOException {
        DftStatus killed = first("echo 'process rank 0 with PID 1 on node x exited on signal 9 (Killed).'; exit 1");
        assertEquals(DftFault.KILLED, killed.fault(), killed.message());
    }

    @Test
    void aProgramThatCrashesWasKilledByNobody() throws IOException {
        DftStatus crashed = first("echo at the edge; kill -SEGV $$");
        assertEquals(DftFault.PROGRAM_ERROR, crashed.fault(), crashed.message());
        assertTrue(crashed.message().contains("signal 11") && crashed.message().contains("at the edge"));
        assertFalse(crashed.fault().around(), "it would crash again");
    }

    @Test
    void numbersThatDoNotFitTheirWidthAreNotTold() throws IOException {
        String stars = "sed 's/^- \\[ *[-0-9.E+]*, /- [ *********, /' $data/relax.abo >run.abo";
        DftStatus status = first(stars + "; cat $data/relax.out");
        assertEquals(DftState.CONVERGED, status.state(), status.message());
        assertNull(status.maxForce());
    }

    @Test
    void anImpossibleCellIsUnreadableOutput() throws IOException {
        String flat = "awk '/rprimd/ {n = 3; print; next} n > 0 {n--; print \" 0.0 0.0 0.0\"; next} {print}'";
        DftStatus status = first(flat + " $data/relax.abo >run.abo; cat $data/relax.out");
        assertEquals(DftFault.UNREADABLE_OUTPUT, status.fault(), status.message());
    }

    @Test
    void aDamagedStructureIsNamedAndTheNextJobDone() throws IOException {
        bench.program(Bench.GOOD);
        DftBatch batch = two();
        Files.writeString(batch.jobs().get(0).path().resolve("structure.cif"), "nonsense");
        bench.work(batch, Progress.NONE);
        assertEquals(DftFault.UNREADABLE_STRUCTURE, batch.jobs().get(0).status().fault());
        assertEquals(DftState.CONVERGED, batch.jobs().get(1).status().state());
    }

    @Test
    void aDamagedDescriptionHidesNoOtherJob() throws IOException {
        bench.program(Bench.GOOD);
        DftBatch batch = two();
        Files.writeString(batch.jobs().get(0).path().resolve("dft.json"), "{");
        bench.work(batch, Progress.NONE);
        List<DftTable.Row> rows = DftTable.of(batch);
        assertEquals("SiC", rows.get(0).formula());
        assertEquals(DftState.CONVERGED, rows.get(1).state());
    }

    @Test
    void whatIsMissingForTheInputIsNamed() throws IOException {
        bench.program(Bench.GOOD);
        DftBatch batch = two();
        Folders.delete(folder.resolve("paw"));
        bench.work(batch, Progress.NONE);
        DftStatus status = batch.jobs().get(1).status();
        assertEquals(DftFault.NO_INPUT, status.fault(), status.message());
        assertTrue(status.message().contains("paw") && status.fault().around(), status.message());
    }

    @Test
    void whatAProgramSaysWhileItIsStoppedIsNoFault() throws IOException {
        bench.program("trap 'printf \"%s\\n\" \"--- !ERROR\" \"message: |\" \"    ended\" ...; exit 1' TERM\n"
                + "while :; do sleep 0.1; done");
        DftBatch batch = two();
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
        DftStatus status = batch.jobs().get(0).status();
        assertEquals(DftState.INTERRUPTED, status.state(), status.message());
    }

    @Test
    void anObserverSeesWhatChangesAndKeepsTheRest() throws IOException {
        bench.program(Bench.GOOD);
        DftBatch batch = two();
        BatchObserver observer = new BatchObserver(batch.path());
        assertEquals(
                List.of(DftState.QUEUED, DftState.QUEUED),
                observer.look().stream().map(DftTable.Row::state).toList());
        assertFalse(observer.live());
        bench.work(batch, Progress.NONE);
        List<DftTable.Row> rows = observer.look();
        assertEquals(DftState.CONVERGED, rows.get(1).state());
        assertTrue(rows.get(1) == observer.look().get(1), "not read again");
        assertEquals(List.of(batch.path()), BatchObserver.below(folder));
    }
}
