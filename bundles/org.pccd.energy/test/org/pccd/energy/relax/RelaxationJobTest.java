package org.pccd.energy.relax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;
import org.pccd.crystal.io.Entry;
import org.pccd.crystal.io.StructureOutput;
import org.pccd.energy.hull.EnergyColumns;
import org.pccd.energy.hull.EnergyQuantity;
import org.pccd.energy.hull.EnergyRows;

/** A folder of relaxed structures. */
class RelaxationJobTest {
    @TempDir
    private Path folder;

    private Path input;

    @BeforeEach
    void write() throws IOException {
        input = folder.resolve("in.csv");
        try (StructureOutput out = StructureOutput.file(input, StructureOutput.writer("cif"), false)) {
            for (int i = 0; i < 4; i++) {
                out.write(Entry.of("s" + i, RelaxerTest.distorted(RelaxerTest.rockSalt(5.8), i, 0.05)), Path.of("s"));
            }
            Structure xenon =
                    new Structure(Lattice.fromParameters(5, 5, 5, 90, 90, 90), List.of(Site.of(Element.Xe, 0, 0, 0)));
            out.write(Entry.of("xenon", xenon), Path.of("s"));
            out.complete();
        }
        Files.writeString(input, "broken,not a cif\n", StandardOpenOption.APPEND);
    }

    private RelaxationReport run(RelaxationSettings settings) {
        return new RelaxationJob("toy", new IonPairs(), settings, true)
                .run(List.of(input), folder.resolve("out"), Progress.NONE);
    }

    @Test
    void accountsForAllAndWritesATableThatAHullCanRead() throws IOException {
        RelaxationReport r = run(RelaxationSettings.USUAL);
        assertEquals(5, r.read());
        assertEquals(Map.of("converged", 4, "unsupported-element", 1), r.outcomes());
        assertEquals(1, r.unreadable().size());
        EnergyRows rows = EnergyRows.read(Path.of(r.table()), EnergyColumns.USUAL, Progress.NONE);
        assertEquals(4, rows.entries().size());
        assertEquals("toy", rows.entries().get(0).scale().method());
        assertEquals(EnergyQuantity.TOTAL, rows.entries().get(0).scale().quantity());
        assertEquals(r.records().get(0).energyPerAtom(), rows.entries().get(0).energyPerAtom(), 1e-12);
        assertTrue(Files.exists(folder.resolve("out/trajectories/000003.extxyz")));
    }

    @Test
    void goesOnWhereItStoppedAndGivesTheSame() throws IOException {
        RelaxationReport whole = run(RelaxationSettings.USUAL);
        Path records = folder.resolve("out/records.jsonl");
        List<String> lines = Files.readAllLines(records);
        // As if it had been killed while it wrote the third line.
        Files.writeString(
                records,
                lines.get(0) + "\n" + lines.get(1) + "\n" + lines.get(2).substring(0, 50));
        RelaxationReport resumed = run(RelaxationSettings.USUAL);
        assertEquals(2, resumed.resumed());
        assertEquals(whole.outcomes(), resumed.outcomes());
        for (int i = 0; i < 5; i++) {
            assertEquals(whole.records().get(i).cif(), resumed.records().get(i).cif());
            assertEquals(
                    whole.records().get(i).energy(), resumed.records().get(i).energy());
        }
    }

    @Test
    void doesNotMixResultsOfDifferentSettings() {
        run(RelaxationSettings.USUAL);
        PccdException e =
                assertThrows(PccdException.class, () -> run(RelaxationSettings.USUAL.with(RelaxationAlgorithm.LBFGS)));
        assertTrue(e.getMessage().contains("choose another folder"), e.getMessage());
    }
}
