package org.pccd.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.core.Json;

/** The commands, with VASP: nothing of it has to be installed. */
class DftCommandsTest {
    private static final String VASPRUN = """
        <modeling><generator><i name="version"> 6.4.2 </i></generator><incar><i name="NELM"> 100 </i></incar>
        <calculation><scstep/><structure><crystal><varray name="basis"><v> 4 0 0 </v><v> 0 4 0 </v><v> 0 0 4 </v>
        </varray></crystal><varray name="positions"><v> 0 0 0 </v><v> 0.5 0.5 0.5 </v></varray></structure>
        <energy><i name="e_0_energy"> -6.5 </i></energy></calculation></modeling>
        """;

    @TempDir
    private Path folder;

    private Path structures;
    private Path batch;

    @BeforeEach
    void make() throws IOException {
        structures = Files.createDirectories(folder.resolve("in"));
        batch = folder.resolve("dft");
        Samples.file(structures, "a.vasp", poscar("Cs Cl", "0.5 0.5 0.5"));
        Samples.file(structures, "b.vasp", poscar("Cs Cl", "0.01 0 0"));
        Samples.file(structures, "c.vasp", poscar("Cs Ra", "0.5 0.5 0.5"));
        Samples.file(structures, "d.cif", "nonsense");
    }

    private static String poscar(String elements, String second) {
        return "x\n1\n4 0 0\n0 4 0\n0 0 4\n" + elements + "\n1 1\ndirect\n0 0 0\n" + second + "\n";
    }

    private JsonNode prepare() throws IOException {
        return Ran.pccd(
                        "dft",
                        "prepare",
                        structures,
                        "--calculator",
                        "vasp",
                        "--preset",
                        "static",
                        "--out",
                        batch,
                        "--json")
                .json();
    }

    @Test
    void whatCannotBeCalculatedIsNamedAndTheRestPrepared() throws IOException {
        JsonNode json = prepare();
        assertEquals(1, json.path("prepared").asInt());
        assertEquals("ATOMS_TOO_CLOSE", json.at("/faults/0/fault").asText());
        assertEquals("NO_POTENTIAL", json.at("/faults/1/fault").asText());
        assertTrue(json.at("/faults/1/message").asText().contains("Ra"), json.toString());
        assertEquals(1, json.path("refused").size());
        assertTrue(Files.exists(batch.resolve("jobs/00001-CsCl/attempts/001/INCAR")));
        assertEquals(3, prepare().path("present").asInt());
        Ran.pccd("dft", "run", batch).fails(1, "'vasp' is not started from here");
    }

    @Test
    void resultsThatAreBroughtBackAreCollected() throws IOException {
        prepare();
        Files.writeString(batch.resolve("jobs/00001-CsCl/attempts/001/vasprun.xml"), VASPRUN);
        JsonNode status = Ran.pccd("dft", "status", batch, "--json").json();
        assertEquals(1, status.at("/counts/CONVERGED").asInt(), status.toString());
        assertEquals(2, status.at("/counts/FAILED").asInt());
        Path table = folder.resolve("t.csv");
        Path relaxed = folder.resolve("r.extxyz");
        JsonNode json = Ran.pccd("dft", "collect", batch, "--out", table, "--structures", relaxed, "--json")
                .json();
        assertEquals(-3.25, json.at("/rows/0/energyPerAtom").asDouble());
        assertTrue(json.at("/rows/1/energyPerAtom").isNull());
        assertEquals(4, Files.readAllLines(table).size());
        assertTrue(Files.readString(relaxed).startsWith("2\n"));
        Ran.pccd("dft", "collect", batch, "--out", table).fails(1, "exists");
        assertTrue(Ran.pccd("dft", "status", batch).succeeds().out().contains("-3.250000"));
    }

    @Test
    void collectedEnergiesAreComparedWithThoseOfTheSameMethodOnly() throws IOException {
        String method = prepare().path("method").asText();
        Files.writeString(batch.resolve("jobs/00001-CsCl/attempts/001/vasprun.xml"), VASPRUN);
        Path table = folder.resolve("t.csv");
        Ran.pccd("dft", "collect", batch, "--out", table).succeeds();
        String rows = "formula,energy_per_atom,method\nCs,-0.9,%1$s\nCl,-1.8,%1$s\n";
        Path same = Files.writeString(folder.resolve("same.csv"), String.format(rows, "\"" + method + "\""));
        JsonNode hull = Ran.pccd("hull", "--reference", same, table, "--json").json();
        assertEquals(-1.9, hull.at("/phases/0/aboveHull").asDouble(), 1e-12);
        assertEquals("00001-CsCl", hull.at("/phases/0/id").asText());
        Path others = Files.writeString(folder.resolve("others.csv"), String.format(rows, "Materials Project"));
        String refused =
                Ran.pccd("hull", "--reference", others, table, "--json").json().toString();
        assertTrue(refused.contains("do not mix") && refused.contains(method), refused);
    }

    @Test
    void theTableAsJsonSaysHowItWasCalculated() throws IOException {
        prepare();
        Path table = folder.resolve("t.json");
        Ran.pccd("dft", "collect", batch, "--out", table).succeeds();
        JsonNode json = Json.tree(table);
        assertEquals(520, json.at("/batches/0/info/numerics/cutoff").asInt());
        assertEquals("vasp", json.at("/batches/0/info/calculator").asText());
        assertEquals(3, json.at("/batches/0/jobs").size());
    }

    @Test
    void wrongUsageIsToldWithWhatThereIs() {
        Ran.pccd("dft", "prepare", structures, "--out", batch, "--calculator", "siesta")
                .fails(2, "'siesta'", "abinit, espresso, vasp");
        Ran.pccd("dft", "prepare", structures, "--out", batch, "--set", "cutof=1")
                .fails(2, "'cutof'", "cutoff");
        Ran.pccd("dft", "status", folder).fails(1, "no DFT jobs");
        Ran.pccd("dft").fails(2, "Missing command");
    }
}
