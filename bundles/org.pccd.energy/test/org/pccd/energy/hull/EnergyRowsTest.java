package org.pccd.energy.hull;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pccd.core.PccdException;
import org.pccd.core.Problem;
import org.pccd.core.Progress;

class EnergyRowsTest {
    @TempDir
    private Path folder;

    private EnergyRows read(String table) throws IOException {
        return read(table, EnergyColumns.USUAL);
    }

    private EnergyRows read(String table, EnergyColumns columns) throws IOException {
        return EnergyRows.read(Files.writeString(folder.resolve("t.csv"), table), columns, Progress.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "formation_energy_per_atom, FORMATION, -2",
        "Formation energy (eV/atom), FORMATION, -2",
        "e_form [meV/atom], FORMATION, -0.002",
        "formation_energy_ev_atom, FORMATION, -2",
        "Ef, FORMATION, -2",
        "energy per atom, TOTAL, -2",
        "Energy (eV/atom), TOTAL, -2",
        "total_energy_per_atom, TOTAL, -2",
        "energy_ev_per_atom, TOTAL, -2"
    })
    void theHeaderSaysWhatTheEnergiesAre(String name, EnergyQuantity quantity, double energy) throws IOException {
        EnergyEntry e = read("id," + name + ",Formula\nm-1,-2,NaCl\n").entries().get(0);
        assertEquals(quantity, e.scale().quantity());
        assertEquals(energy, e.energyPerAtom(), 1e-12);
        assertEquals("NaCl (m-1)", e.toString());
        assertEquals(2, e.line());
    }

    @Test
    void amountsInColumnsOfElementsAreRead() throws IOException {
        EnergyEntry e =
                read("Name,Li,Fe,O,Final energy\nx,0,4,6,-67.8\n").entries().get(0);
        assertEquals("Fe2O3", e.composition().reducedFormula());
        assertEquals(-6.78, e.energyPerAtom(), 1e-12);
    }

    @Test
    void aBadRowIsNamedWithFileAndLineAndCostsNoOther() throws IOException {
        EnergyRows rows = read("formula;energy_per_atom\nNaCl;-3\nXy;-1\nNaF;none\nNaF;NaN\nNaF;\nKCl;-3;9\nKF;-4\n");
        assertEquals(2, rows.entries().size());
        assertEquals(
                "energy.formula:3 energy.not-finite:4 energy.not-finite:5 energy.missing:6 csv.broken-row:7",
                String.join(
                        " ",
                        rows.problems().stream()
                                .map(p -> p.code() + ":" + p.line())
                                .toList()));
        for (Problem p : rows.problems()) {
            assertTrue(p.source().endsWith("t.csv"), p.toString());
        }
    }

    @Test
    void methodsDoNotMixAndOneCanBeChosen() throws IOException {
        EnergyRows rows = read("formula,ef,method\nNaCl,-2,MP\nNaF,-2.9,OQMD\nKCl,-2,MP\n");
        PccdException e = assertThrows(PccdException.class, () -> rows.references(null));
        assertTrue(e.getMessage().contains("'MP'") && e.getMessage().contains("'OQMD'"), e.getMessage());
        EnergyRows.References chosen = rows.references("MP");
        assertEquals(2, chosen.set().entries().size());
        assertEquals(1, chosen.otherMethods());
        PccdException none = assertThrows(PccdException.class, () -> rows.references("VASP"));
        assertTrue(none.getMessage().contains("OQMD"), none.getMessage());
    }

    @Test
    void faultyEnergiesAreLeftOutOfTheReferences() throws IOException {
        EnergyRows.References references =
                read("formula,ef\nFe,-8\nFeO,-1\nFe2O3,-70\n").references(null);
        assertEquals(1, references.set().entries().size());
        assertEquals(2, references.problems().size());
        assertThrows(PccdException.class, () -> read("formula,ef\nFe,-8\n").references(null));
    }

    @Test
    void theColumnAndWhatItHoldsCanBeSaid() throws IOException {
        String table = "formula,formation_energy_per_atom,energy_per_atom,gap,x\nNaCl,-2,-3.4,5,-1\n";
        assertEquals(-3.4, energy(table, null, EnergyQuantity.TOTAL));
        assertEquals(-2, energy(table, null, null));
        assertEquals(-1, energy(table, "X", EnergyQuantity.FORMATION));
        assertThrows(PccdException.class, () -> energy(table, "x", null));
        assertThrows(PccdException.class, () -> energy(table, "y", null));
    }

    private double energy(String table, String name, EnergyQuantity quantity) throws IOException {
        return read(table, new EnergyColumns(name, quantity, "", true))
                .entries()
                .get(0)
                .energyPerAtom();
    }

    @Test
    void compositionsAloneAreReadWhereThatIsEnough() throws IOException {
        EnergyRows rows = read("formula\nNaCl\n", EnergyColumns.OPTIONAL);
        assertTrue(Double.isNaN(rows.entries().get(0).energyPerAtom()));
        PccdException e = assertThrows(PccdException.class, () -> read("formula,a\nNaCl,1\n"));
        assertTrue(e.getMessage().contains("formula, a"), e.getMessage());
        assertThrows(PccdException.class, () -> read("formula,ef (kJ/mol)\nNaCl,1\n"));
        assertThrows(
                PccdException.class,
                () -> EnergyRows.read(folder.resolve("none.csv"), EnergyColumns.USUAL, Progress.NONE));
    }

    @Test
    void aCompressedTableThatIsCutOffGivesItsFirstRows() throws IOException {
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write("formula,ef\n".getBytes(StandardCharsets.UTF_8));
            java.util.Random random = new java.util.Random(1);
            for (int i = 0; i < 20_000; i++) {
                out.write(("NaCl," + -random.nextDouble() + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        byte[] whole = bytes.toByteArray();
        Path cut = Files.write(folder.resolve("cut.csv.gz"), java.util.Arrays.copyOf(whole, whole.length / 2));
        EnergyRows rows = EnergyRows.read(cut, EnergyColumns.USUAL, Progress.NONE);
        assertTrue(rows.entries().size() > 1000);
        assertEquals("file.damaged", rows.problems().get(0).code());
    }

    @Test
    void structuresBringTheirEnergiesAsProperties() throws IOException {
        Path file = Files.writeString(folder.resolve("a.xyz"), """
                2
                Lattice="4 0 0 0 4 0 0 0 4" Properties=species:S:1:pos:R:3 formation_energy_per_atom=-1.5 method=MP
                Na 0 0 0
                Cl 2 2 2
                """);
        EnergyEntry e = EnergyRows.read(file, EnergyColumns.USUAL, Progress.NONE)
                .entries()
                .get(0);
        assertEquals("NaCl", e.composition().reducedFormula());
        assertEquals(-1.5, e.energyPerAtom());
        assertEquals(new EnergyScale("MP", EnergyQuantity.FORMATION), e.scale());
    }
}
