package org.pccd.dft.abinit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.crystal.Element;
import org.pccd.crystal.Structure;
import org.pccd.dft.Calculator;
import org.pccd.dft.DftFault;
import org.pccd.dft.DftReading;
import org.pccd.dft.DftResult;
import org.pccd.dft.DftState;
import org.pccd.dft.Preset;
import org.pccd.dft.Samples;
import org.pccd.dft.Units;

/** Outputs of ABINIT 9.6.2 for SiC: relaxed, stopped after three cycles, and with both atoms nearly on one place. */
class AbinitOutputTest {
    private static final Structure GIVEN = Samples.cubic(Element.Si, Element.C, 4.32, 0.25);

    @TempDir
    private Path folder;

    private DftReading read(String name, Preset preset) throws IOException {
        Samples.copy("abinit/" + name + ".abo", folder.resolve(AbinitCalculator.OUTPUT));
        Samples.copy("abinit/" + name + ".out", folder.resolve(Calculator.OUT));
        return AbinitOutput.read(folder, GIVEN, preset);
    }

    @Test
    void aRelaxationEndsWithEnergyForcesStressAndStructure() throws IOException {
        DftReading reading = read("relax", Preset.RELAX);
        assertEquals(DftState.CONVERGED, reading.state(), reading.message());
        DftResult r = reading.result();
        assertEquals(-9.6319232306 * Units.HARTREE, r.energy(), 1e-8);
        assertEquals(7, r.ionicSteps());
        assertEquals(-6.23382925e-4 * 51.42206747, r.forces()[0][0], 1e-6);
        assertEquals(8.10112854e-4 * 51.42206747, r.forces()[0][2], 1e-6);
        assertEquals(9.3971517e-6 * 29421.0156967, r.stress()[0][0], 1e-5);
        // ABINIT says so itself.
        assertEquals(-0.25827, r.pressure(), 2e-5);
        assertEquals(0.244311993065418, r.structure().sites().get(1).z(), 1e-12);
        assertEquals(
                151.093239134925 * Math.pow(Units.BOHR, 3),
                r.structure().lattice().volume(),
                1e-9);
        assertEquals("ABINIT 9.6.2", r.program());
        assertTrue(r.warnings().size() >= 1, r.warnings().toString());
    }

    @Test
    void aDensityThatDidNotConvergeIsNoResultThoughTheProgramEndsWell() throws IOException {
        assertEquals(DftState.SCF_NOT_CONVERGED, read("scf", Preset.STATIC).state());
    }

    @Test
    void anErrorIsToldInTheWordsOfTheProgram() throws IOException {
        DftReading reading = read("error", Preset.RELAX);
        assertEquals(DftState.FAILED, reading.state());
        assertEquals(DftFault.PROGRAM_ERROR, reading.fault());
        assertTrue(reading.message().contains("basis sphere extends BEYOND fft box"), reading.message());
    }

    @Test
    void anOutputWithoutEndIsThatOfARunningProgramWithItsLatestCompleteStep() throws IOException {
        String whole = Samples.text("abinit/relax.abo");
        assertEquals(DftReading.NOTHING, AbinitOutput.read(folder, GIVEN, Preset.RELAX));
        int before = 0;
        for (int end = 0; end < whole.length() - 30; end += 997) {
            Files.writeString(folder.resolve(AbinitCalculator.OUTPUT), whole.substring(0, end));
            DftReading reading = AbinitOutput.read(folder, GIVEN, Preset.RELAX);
            assertEquals(DftState.RUNNING, reading.state());
            int steps = reading.result() == null ? 0 : reading.result().ionicSteps();
            assertTrue(steps >= before, steps + " after " + before);
            before = steps;
        }
        assertTrue(before >= 6, "steps " + before);
    }

    @Test
    void aRelaxationWithoutItsStatementOfConvergenceNeedsMoreSteps() throws IOException {
        String text = Samples.text("abinit/relax.abo").replace("gradients are converged", "");
        Files.writeString(folder.resolve(AbinitCalculator.OUTPUT), text);
        assertEquals(
                DftState.RELAXATION_NOT_CONVERGED,
                AbinitOutput.read(folder, GIVEN, Preset.RELAX).state());
        assertNull(AbinitOutput.read(folder, GIVEN, Preset.RELAX).fault());
    }
}
