package org.pccd.energy.relax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.energy.potential.Potential;
import org.pccd.energy.potential.Potentials;

/** What a relaxation left, read again: each step of it, and files of it that say where they are from. */
class RelaxationResultsTest {
    // Two atoms nearer than their radii allow, which the built-in repulsion pushes apart, and one on its own.
    private static final String CROWDED = """
            2
            Lattice="3.2 0 0 0 3.2 0 0 0 3.2" Properties=species:S:1:pos:R:3 pbc="T T T"
            Na 0 0 0
            Cl 1 0 0
            1
            Lattice="4 0 0 0 4 0 0 0 4" Properties=species:S:1:pos:R:3 pbc="T T T"
            Na 0 0 0
            """;

    @TempDir
    private Path folder;

    private Path input;
    private Path out;

    @BeforeEach
    void relax() throws IOException {
        input = Files.writeString(folder.resolve("crowded.extxyz"), CROWDED);
        out = folder.resolve("out");
        try (Potential p = new Potentials(folder.resolve("none")).open("repulsion", 1)) {
            new RelaxationJob("repulsion", p, RelaxationSettings.USUAL, true).run(List.of(input), out, Progress.NONE);
        }
    }

    private static RelaxationRecord crowded(RelaxationResults results) {
        return results.records().stream()
                .filter(r -> r.number() == 0)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eachStepIsThereWithItsEnergy() {
        RelaxationResults results = RelaxationResults.read(out);
        assertTrue(results.complete());
        assertEquals("repulsion", results.plan().potential());
        RelaxationRecord record = crowded(results);
        List<RelaxationResults.Moment> moments = results.moments(record);
        assertEquals(record.steps() + 1, moments.size());
        assertEquals(record.startEnergy(), moments.get(0).energy(), 1e-9);
        assertEquals(record.energy(), moments.getLast().energy(), 1e-9);
        assertEquals(3.2 * 3.2 * 3.2, moments.get(0).volume(), 1e-6);
        assertTrue(moments.get(0).largestForce() > RelaxationSettings.USUAL.fmax());
        assertEquals(moments.get(0).energy() / 2, moments.get(0).energyPerAtom(), 1e-12);
    }

    @Test
    void withoutStepsThereIsTheEnd() throws IOException {
        Files.delete(out.resolve("trajectories/000000.extxyz"));
        RelaxationResults results = RelaxationResults.read(out);
        assertFalse(results.kept(crowded(results)));
        assertEquals(1, results.moments(crowded(results)).size());
    }

    @Test
    void filesSayWhereTheyAreFrom() throws IOException {
        RelaxationResults results = RelaxationResults.read(out);
        RelaxationRecord record = crowded(results);
        results.export(record, folder.resolve("new/way.extxyz"));
        String way = Files.readString(folder.resolve("new/way.extxyz"));
        assertEquals(record.steps() + 1, way.split("Lattice=", -1).length - 1, "all steps");
        assertTrue(way.contains(results.plan().method()) && way.contains(input.toString()), way.substring(0, 300));
        results.export(record, folder.resolve("end.cif"));
        String end = Files.readString(folder.resolve("end.cif"));
        assertTrue(end.contains("relaxed with " + results.plan().method()) && end.contains("volumeFactor"), end);
        assertThrows(PccdException.class, () -> results.export(record, folder.resolve("end.txt")));
    }

    @Test
    void aFolderWithoutARelaxationIsRefused() {
        assertTrue(assertThrows(PccdException.class, () -> RelaxationResults.read(folder))
                .getMessage()
                .contains("relaxation.json"));
    }
}
