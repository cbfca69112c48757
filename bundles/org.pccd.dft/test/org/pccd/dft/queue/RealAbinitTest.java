package org.pccd.dft.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.core.Progress;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Structure;
import org.pccd.crystal.io.Reading;
import org.pccd.dft.DftState;
import org.pccd.dft.Preset;
import org.pccd.dft.Samples;
import org.pccd.run.JobFolder;
import org.pccd.run.Jobs;
import org.pccd.run.Resources;

/** Relaxations by ABINIT itself, with GPAW's PAW sets and the usual numerics: a minute each on an idle core. */
@EnabledIfSystemProperty(named = "pccd.long", matches = "true", disabledReason = "needs abinit and minutes")
class RealAbinitTest {
    @TempDir
    private Path folder;

    private DftBatch batch;

    private Structure relaxed(String name, Structure structure) throws IOException {
        Preparation.run(
                folder.resolve("dft"),
                BatchInfo.of("abinit", Preset.RELAX, Map.of()),
                Stream.of(Reading.of(Bench.entry(name, structure))),
                Progress.NONE);
        batch = DftBatch.open(folder.resolve("dft"));
        JobFolder worker = Jobs.contributed(folder.resolve("dft/workers/001"), DftWork.ID, batch.path(), 0, "jobs");
        new DftWork().run(worker, new Resources(1, 128), Progress.NONE);
        DftStatus status = batch.jobs().get(0).status();
        assertEquals(DftState.CONVERGED, status.state(), status.message());
        assertTrue(Math.abs(status.pressure()) < 0.05 && status.maxForce() < 0.02, status.toString());
        return batch.jobs().get(0).relaxed().orElseThrow();
    }

    // Edge of the cubic cell of four times the volume.
    private static double edge(Structure structure) {
        return Math.cbrt(4 * structure.lattice().volume());
    }

    @Test
    void rockSaltRelaxesToTheLatticeParameterOfPbe() throws IOException {
        Structure salt = relaxed("NaCl", Samples.cubic(Element.Na, Element.Cl, 5.64, 0.5));
        // 5.69 to 5.70 Å in the literature for PBE; measured: 5.64 Å.
        assertEquals(5.695, edge(salt), 0.015);
        assertEquals(-591.3268, batch.jobs().get(0).status().energyPerAtom(), 2e-4);
    }

    @Test
    void aGeneratedStructureRelaxes() throws IOException {
        // As it was sampled: zincblende AlP, 5 % too short.
        Structure sampled = new Structure(
                Lattice.fromParameters(3.72322440903043, 3.72322440903043, 3.72322440903043, 60, 60, 60),
                Samples.cubic(Element.Al, Element.P, 1, 0.25).sites());
        // PBE: 5.50 to 5.51 Å.
        assertEquals(5.51, edge(relaxed("sample-000010", sampled)), 0.02);
    }
}
