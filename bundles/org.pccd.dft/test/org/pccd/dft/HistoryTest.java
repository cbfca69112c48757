package org.pccd.dft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.core.Parameters;
import org.pccd.crystal.Element;
import org.pccd.dft.abinit.AbinitProvider;
import org.pccd.dft.espresso.EspressoProvider;
import org.pccd.dft.vasp.VaspProvider;

/** How calculations went, from what programs wrote. */
class HistoryTest {
    private static final double RYDBERG = 13.605693;

    @TempDir
    private Path folder;

    private <P extends Record> DftHistory history(CalculatorProvider<P> provider) throws IOException {
        return provider.create(provider.defaults())
                .history(folder, Samples.cubic(Element.Si, Element.C, 4.32, 0.25), Preset.RELAX);
    }

    @Test
    void nothingIsToldBeforeThereIsOutput() throws IOException {
        assertTrue(history(new AbinitProvider()).empty());
        assertTrue(history(new EspressoProvider()).empty());
        assertTrue(history(new VaspProvider()).empty());
    }

    @Test
    void abinitTellsEachStepAndTheChangeInEachCycle() throws IOException {
        String cycles = " ETOT  1  -9.5000000    -9.500E+00 9.2E+01 1.9E+03\n"
                + " ETOT  2  -9.6000000    -1.000E-01 9.2E+01 1.9E+03\n";
        Files.writeString(
                folder.resolve("run.abo"), cycles + Samples.text("abinit/relax.abo") + " ETOT  1  -9.6 -9.6E+00 1 1\n");
        DftHistory h = history(new AbinitProvider());
        assertEquals(7, h.steps().size());
        DftHistory.Step last = h.steps().getLast();
        assertEquals(7, last.number());
        assertEquals(-262.0992, last.energy(), 2e-3);
        assertTrue(last.maxForce() < h.steps().get(0).maxForce());
        assertEquals(1, h.cycles().size(), "the first change of a step is the whole energy");
        assertEquals(2.7211, h.cycles().get(0).residual(), 1e-3);
    }

    @Test
    void espressoTellsEnergyForceAndPressureOfEachStep() throws IOException {
        Files.writeString(folder.resolve("out.txt"), """
                     estimated scf accuracy    <       0.06000000 Ry
                     estimated scf accuracy    <       0.00000001 Ry
                !    total energy              =     -15.68206763 Ry
                     atom    1 type  1   force =     0.00300000    0.00400000    0.00000000
                     atom    2 type  1   force =    -0.00300000   -0.00000000    0.00000000
                          total   stress  (Ry/bohr**3)                   (kbar)     P=       57.10
                     estimated scf accuracy    <       0.02000000 Ry
                """);
        DftHistory h = history(new EspressoProvider());
        assertEquals(1, h.steps().size());
        assertEquals(-15.68206763 * RYDBERG, h.steps().get(0).energy(), 1e-4);
        assertEquals(0.005 * RYDBERG / 0.529177, h.steps().get(0).maxForce(), 1e-5);
        assertEquals(5.71, h.steps().get(0).pressure(), 1e-9);
        assertEquals(3, h.cycles().size());
        assertEquals(0.06 * RYDBERG, h.cycles().get(0).residual(), 1e-5);
        assertEquals(2, h.cycles().get(2).step());
    }

    @Test
    void vaspTellsItUpToWhereItsFileEnds() throws IOException {
        String step = "<calculation><scstep><energy><i name='e_0_energy'> -6.0 </i></energy></scstep>"
                + "<scstep><energy><i name='e_0_energy'> -6.5 </i></energy></scstep>"
                + "<varray name='forces'><v> 0.3 0.4 0 </v><v> 0 0 ****** </v></varray>"
                + "<varray name='stress'><v> 30 0 0 </v><v> 0 30 0 </v><v> 0 0 30 </v></varray>"
                + "<energy><i name='e_0_energy'> -6.4 </i></energy></calculation>";
        Files.writeString(folder.resolve("vasprun.xml"), "<modeling>" + step + step + "<calculation><scst");
        DftHistory h = history(new VaspProvider());
        assertEquals(2, h.steps().size());
        assertEquals(-6.4, h.steps().get(1).energy());
        assertEquals(3, h.steps().get(0).pressure(), 1e-9);
        assertEquals(2, h.cycles().size());
        assertEquals(0.5, h.cycles().get(1).residual(), 1e-9);
    }

    @Test
    void theUsersProgramsAreWhatNewBatchesBeginWith() {
        CalculatorSettings settings = new CalculatorSettings(folder.resolve("user/dft.json"));
        EspressoProvider espresso = new EspressoProvider();
        assertEquals(espresso.defaults(), settings.of(espresso));
        settings.set(espresso, Parameters.with(espresso.defaults(), "potentials", "/my/upf"));
        settings.set(new AbinitProvider(), new AbinitProvider().defaults());
        assertEquals("/my/upf", settings.of(espresso).potentials());
    }
}
