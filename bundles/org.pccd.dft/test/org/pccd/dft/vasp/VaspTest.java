package org.pccd.dft.vasp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.core.PccdException;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;
import org.pccd.dft.Calculator;
import org.pccd.dft.DftReading;
import org.pccd.dft.DftResult;
import org.pccd.dft.DftState;
import org.pccd.dft.Preset;
import org.pccd.dft.Samples;

/** Inputs, and results in files that have the form of VASP's: its own may not be passed on. */
class VaspTest {
    // Oxygen between two iron atoms: VASP wants those of one element together.
    private static final Structure MIXED = new Structure(
            Lattice.fromParameters(3, 3, 6, 90, 90, 90),
            List.of(Site.of(Element.Fe, 0, 0, 0), Site.of(Element.O, 0.5, 0.5, 0.25), Site.of(Element.Fe, 0, 0, 0.5)));

    @TempDir
    private Path folder;

    private final Calculator vasp = new VaspProvider().create(VaspSettings.DEFAULT);

    private static String calculation(int cycles, double energy, double c, double z) {
        return "<calculation>\n"
                + "<scstep><energy><i name=\"e_0_energy\"> -1.0 </i></energy></scstep>\n".repeat(cycles)
                + "<structure><crystal><varray name=\"basis\"><v> 3 0 0 </v><v> 0 3 0 </v><v> 0 0 " + c
                + " </v></varray></crystal><varray name=\"positions\"><v> 0 0 0 </v><v> 0 0 0.5 </v><v> 0.5 0.5 " + z
                + " </v></varray></structure>\n"
                + "<varray name=\"forces\"><v> 0 0 1 </v><v> 0 0 2 </v><v> 0 0 -3 </v></varray>\n"
                + "<varray name=\"stress\"><v> 10 0 0 </v><v> 0 10 0 </v><v> 0 0 10 </v></varray>\n"
                + "<energy><i name=\"e_fr_energy\"> 9 </i><i name=\"e_0_energy\"> " + energy
                + " </i></energy>\n</calculation>\n";
    }

    private static String vasprun(String calculations) {
        return "<?xml version=\"1.0\"?>\n<modeling>\n<generator><i name=\"version\"> 6.4.2 </i></generator>\n"
                + "<incar><i name=\"NELM\"> 5 </i></incar>\n"
                + "<structure name=\"initialpos\"><varray name=\"positions\"><v> 9 9 9 </v></varray></structure>\n"
                + calculations + "</modeling>\n";
    }

    private DftReading read(String xml, String outcar, Preset preset) throws IOException {
        Files.writeString(folder.resolve("vasprun.xml"), xml);
        if (outcar != null) {
            Files.writeString(folder.resolve("OUTCAR"), outcar);
        }
        return vasp.read(folder, MIXED, preset);
    }

    @Test
    void inputsAreWrittenInTheOrderOfElements() throws IOException {
        vasp.write(folder, Samples.input(MIXED, Preset.RELAX, folder));
        String poscar = Files.readString(folder.resolve("POSCAR"));
        assertTrue(poscar.contains("Fe O\n2 1\nDirect\n"), poscar);
        assertEquals("Fe_pv\nO\n", Files.readString(folder.resolve("POTCAR.spec")));
        String incar = Files.readString(folder.resolve("INCAR"));
        assertTrue(incar.contains("ENCUT = 520.0") && incar.contains("ISIF = 3"), incar);
        assertTrue(incar.contains("ISPIN = 2\nMAGMOM = 5.0 5.0 0.6\n"), incar);
        assertTrue(!incar.contains("LDAU"), incar);
        assertTrue(Files.readString(folder.resolve("KPOINTS")).contains("Gamma\n9 9 5\n"));
    }

    @Test
    void aFolderOfPotentialsThatIsMissingIsNamed() {
        Calculator configured = new VaspProvider().create(new VaspSettings("/no/potpaw"));
        String message = assertThrows(PccdException.class, () -> configured.potential(Element.Fe))
                .getMessage();
        assertTrue(message.contains("/no/potpaw"), message);
    }

    @Test
    void potentialsAreJoinedInTheOrderOfThePoscar() throws IOException {
        for (String name : List.of("Fe_pv", "O")) {
            Files.createDirectories(folder.resolve("pot").resolve(name));
            Files.writeString(folder.resolve("pot").resolve(name).resolve("POTCAR"), name + ";");
        }
        Calculator configured =
                new VaspProvider().create(new VaspSettings(folder.resolve("pot").toString()));
        assertTrue(configured.potential(Element.Na).isEmpty());
        configured.write(folder, Samples.input(MIXED, Preset.STATIC, folder));
        assertEquals("Fe_pv;O;", Files.readString(folder.resolve("POTCAR")));
    }

    @Test
    void resultsComeInTheOrderOfTheStructure() throws IOException {
        DftReading reading = read(
                vasprun(calculation(4, -20, 6, 0.2) + calculation(3, -21, 6.5, 0.3)),
                " reached required accuracy - stopping structural energy minimisation\n"
                        + "--- aborting loop because EDIFF is reached ---\n"
                        + " General timing and accounting informations for this job:\n",
                Preset.RELAX);
        assertEquals(DftState.CONVERGED, reading.state(), reading.message());
        DftResult r = reading.result();
        assertEquals(-21, r.energy());
        assertEquals(-7, r.energyPerAtom());
        assertEquals(2, r.ionicSteps());
        assertEquals(-3, r.forces()[1][2]);
        assertEquals(0.3, r.structure().sites().get(1).z());
        assertEquals(6.5, r.structure().lattice().lengths()[2]);
        // A compressed cell has a positive stress in VASP.
        assertEquals(1, r.pressure(), 1e-12);
        assertEquals("VASP 6.4.2", r.program());
    }

    @Test
    void asManyCyclesAsAllowedMeanThatTheDensityDidNotConverge() throws IOException {
        assertEquals(
                DftState.SCF_NOT_CONVERGED,
                read(vasprun(calculation(5, -20, 6, 0.2)), null, Preset.STATIC).state());
    }

    @Test
    void aFileThatEndsInTheMiddleHasTheStepsBefore() throws IOException {
        String whole = vasprun(calculation(4, -20, 6, 0.2) + calculation(3, -21, 6.5, 0.3));
        DftReading reading = read(whole.substring(0, whole.length() - 60), null, Preset.RELAX);
        assertEquals(DftState.RUNNING, reading.state());
        assertEquals(-20, reading.result().energy());
        assertEquals(DftReading.NOTHING, vasp.read(folder.resolve("empty"), MIXED, Preset.RELAX));
    }

    @Test
    void anOutcarAloneIsEnough() throws IOException {
        String outcar = """
             vasp.6.4.2 20Jul23 complex
            --- aborting loop because EDIFF is reached ---
              in kB      10.0 10.0 10.0 0.0 0.0 0.0
                  direct lattice vectors                 reciprocal lattice vectors
                 3.000000000  0.000000000  0.000000000     0.333333333  0.000000000  0.000000000
                 0.000000000  3.000000000  0.000000000     0.000000000  0.333333333  0.000000000
                 0.000000000  0.000000000  6.000000000     0.000000000  0.000000000  0.166666667
             POSITION                                       TOTAL-FORCE (eV/Angst)
             -----------------------------------------------------------------------------------
                  0.00000      0.00000      0.00000         0.000000      0.000000      1.000000
                  0.00000      0.00000      3.00000         0.000000      0.000000      2.000000
                  1.50000      1.50000      1.50000         0.000000      0.000000     -3.000000
             -----------------------------------------------------------------------------------
              FREE ENERGIE OF THE ION-ELECTRON SYSTEM (eV)
              energy  without entropy=      -20.0  energy(sigma->0) =      -20.5
             number of electron      22.0000000 magnetization       7.5000000
             General timing and accounting informations for this job:
            """;
        Files.writeString(folder.resolve("OUTCAR"), outcar);
        DftReading reading = vasp.read(folder, MIXED, Preset.STATIC);
        assertEquals(DftState.CONVERGED, reading.state(), reading.message());
        assertEquals(-20.5, reading.result().energy());
        assertEquals(7.5, reading.result().magnetisation());
        assertEquals(0.25, reading.result().structure().sites().get(1).z(), 1e-9);
        Files.writeString(
                folder.resolve("OUTCAR"),
                outcar.replace("because EDIFF is reached", "EDIFF was not reached (unconverged)"));
        assertEquals(
                DftState.SCF_NOT_CONVERGED,
                vasp.read(folder, MIXED, Preset.STATIC).state());
    }
}
