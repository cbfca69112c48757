package org.pccd.dft.espresso;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.core.Parameters;
import org.pccd.core.PccdException;
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

/** Outputs of pw.x 6.7 for silicon. */
class EspressoTest {
    private static final Structure SILICON = Samples.cubic(Element.Si, Element.Si, 5.4, 0.25);
    private static final String OLD_UPF = """
            <PP_HEADER>
               0                   Version Number
              Si                   Element
               US                  Ultrasoft pseudopotential
                F                  Nonlinear Core Correction
             SLA  PW   PBX  PBC    PBE  Exchange-Correlation functional
                4.00000000000      Z valence
            """;
    private static final String NEW_UPF = """
            <PP_HEADER element="Fe" pseudo_type="NC" is_ultrasoft="false" is_paw=".F." has_so="F"
            functional="PBE" z_valence="1.600E+01"/>
            """;

    @TempDir
    private Path folder;

    private Calculator calculator() {
        return new EspressoProvider()
                .create(Parameters.with(EspressoSettings.DEFAULT, "potentials", folder.toString()));
    }

    @Test
    void aRelaxationIsReadFromItsXml() throws IOException {
        Samples.copy("espresso/relax.out", folder.resolve(Calculator.OUT));
        Samples.copy("espresso/relax.xml", folder.resolve("save/pwscf.xml"));
        DftReading reading = calculator().read(folder, SILICON, Preset.RELAX);
        assertEquals(DftState.CONVERGED, reading.state(), reading.message());
        DftResult r = reading.result();
        assertEquals(-7.842545894648770 * Units.HARTREE, r.energy(), 1e-9);
        // The text says 0.16 kbar.
        assertEquals(0.0157, r.pressure(), 1e-4);
        assertEquals(2 * 2.752995989, r.structure().lattice().lengths()[0] * Math.sqrt(2), 1e-6);
        assertEquals(0.25, r.structure().sites().get(1).x(), 1e-9);
        assertEquals("Quantum ESPRESSO 6.7MaX", r.program());
    }

    @Test
    void withoutXmlItIsNotDoneButItsStepsAreKnown() throws IOException {
        Samples.copy("espresso/relax.out", folder.resolve(Calculator.OUT));
        DftReading reading = calculator().read(folder, SILICON, Preset.RELAX);
        assertEquals(DftState.RUNNING, reading.state());
        assertEquals(5, reading.result().ionicSteps());
        assertEquals(-15.68509179 * Units.RYDBERG, reading.result().energy(), 1e-9);
    }

    @Test
    void aDensityThatDidNotConvergeIsToldThoughTheJobIsDone() throws IOException {
        Samples.copy("espresso/scf.out", folder.resolve(Calculator.OUT));
        assertEquals(
                DftState.SCF_NOT_CONVERGED,
                calculator().read(folder, SILICON, Preset.STATIC).state());
        Files.writeString(folder.resolve(Calculator.OUT), " Error in routine readpp (2):\n   file X not found\n");
        DftReading error = calculator().read(folder, SILICON, Preset.STATIC);
        assertEquals(DftFault.PROGRAM_ERROR, error.fault());
        assertTrue(error.message().contains("readpp (2): file X not found"), error.message());
    }

    @Test
    void potentialsAreFoundByElementAndFunctional() throws IOException {
        Files.writeString(
                folder.resolve("Si.pz.UPF"), OLD_UPF.replace("SLA  PW   PBX  PBC    PBE", "SLA PZ NOGX NOGC"));
        assertTrue(calculator().potential(Element.Si).isEmpty());
        Files.writeString(folder.resolve("si_pbe_v1.uspp.UPF"), OLD_UPF);
        Files.writeString(folder.resolve("Fe.upf"), NEW_UPF);
        assertTrue(calculator().potential(Element.Si).orElseThrow().startsWith("si_pbe_v1"));
        assertTrue(calculator().potential(Element.S).isEmpty());
        String nothing = assertThrows(PccdException.class, () -> new EspressoProvider()
                        .create(EspressoSettings.DEFAULT)
                        .potential(Element.Si))
                .getMessage();
        assertTrue(nothing.contains("'potentials'"), nothing);
    }

    @Test
    void theInputHasCutoffsOfThePotentialsAndMoments() throws IOException {
        Files.writeString(folder.resolve("si.UPF"), OLD_UPF);
        Files.writeString(folder.resolve("Fe.upf"), NEW_UPF);
        Path run = Files.createDirectories(folder.resolve("run"));
        calculator().write(run, Samples.input(Samples.cubic(Element.Fe, Element.Si, 4.5, 0.5), Preset.RELAX, run));
        String text = Files.readString(run.resolve("pw.in"));
        double cutoff = 520 / Units.RYDBERG;
        assertTrue(text.contains("ecutwfc = " + cutoff + "\n  ecutrho = " + 8 * cutoff), text);
        assertTrue(text.contains("starting_magnetization(1) = 0.3125"), text);
        assertTrue(text.contains("calculation = 'vc-relax'") && text.contains("press_conv_thr = 0.5"), text);
        assertTrue(text.contains("Si 28.085") && text.contains(" si.UPF"), text);
    }
}
