package org.pccd.dft.abinit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.core.Parameters;
import org.pccd.core.PccdException;
import org.pccd.crystal.Element;
import org.pccd.dft.Calculator;
import org.pccd.dft.Preset;
import org.pccd.dft.Samples;

class AbinitInputTest {
    @TempDir
    private Path folder;

    private Path run;
    private Path shared;
    private Calculator abinit;

    @BeforeEach
    void make() throws IOException {
        run = Files.createDirectories(folder.resolve("jobs/a/attempts/001"));
        shared = Files.createDirectories(folder.resolve("potentials"));
        Path paw = Files.createDirectories(folder.resolve("paw"));
        for (String element : List.of("Na", "Cl", "Fe")) {
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(paw.resolve(element + ".PBE.gz")))) {
                out.write(("<paw_setup/> " + element).getBytes(StandardCharsets.UTF_8));
            }
        }
        abinit = new AbinitProvider().create(Parameters.with(AbinitSettings.DEFAULT, "potentials", paw.toString()));
    }

    @Test
    void aRelaxationIsWrittenWithItsPotentialsUnpacked() throws IOException {
        abinit.write(run, Samples.input(Samples.salt(), Preset.RELAX, shared));
        String text = Files.readString(run.resolve("run.abi"));
        assertTrue(text.contains("pp_dirpath \"../../../../potentials\""), text);
        assertTrue(text.contains("pseudos \"Na.PBE.xml, Cl.PBE.xml\""), text);
        assertEquals("<paw_setup/> Cl", Files.readString(shared.resolve("Cl.PBE.xml")));
        assertTrue(text.contains("ecut 520.0 eV") && text.contains("ngkpt 8 8 8"), text);
        assertTrue(text.contains("optcell 2") && text.contains("znucl 11 17") && text.contains("typat 1 2"), text);
        assertFalse(text.contains("nsppol"), text);
        assertEquals(List.of("abinit", "run.abi"), abinit.command(run, 1));
    }

    @Test
    void aStaticCalculationOfIronIsPolarisedAndMovesNothing() throws IOException {
        abinit.write(run, Samples.input(Samples.cubic(Element.Fe, Element.Fe, 4, 0.5), Preset.STATIC, shared));
        String text = Files.readString(run.resolve("run.abi"));
        assertTrue(text.contains("nsppol 2\nspinat\n  0 0 5.0\n  0 0 5.0\n"), text);
        assertFalse(text.contains("ionmov") || text.contains("optcell"), text);
    }

    @Test
    void potentialsThatAreMissingAreNamed() throws IOException {
        assertTrue(abinit.potential(Element.Cl).orElseThrow().startsWith("Cl.PBE.gz sha256:"));
        assertTrue(abinit.potential(Element.U).isEmpty());
        Calculator nowhere =
                new AbinitProvider().create(Parameters.with(AbinitSettings.DEFAULT, "potentials", "/no/such/folder"));
        String message = assertThrows(PccdException.class, () -> nowhere.potential(Element.Na))
                .getMessage();
        assertTrue(message.contains("/no/such/folder") && message.contains("gpaw-data"), message);
    }
}
