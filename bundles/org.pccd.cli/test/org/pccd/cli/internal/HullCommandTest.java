package org.pccd.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HullCommandTest {
    @TempDir
    private Path folder;

    private Path reference;

    @BeforeAll
    static void withoutDisplay() {
        System.setProperty("java.awt.headless", "true");
    }

    @BeforeEach
    void make() throws IOException {
        reference = Samples.file(
                folder,
                "ref.csv",
                "id,formula,formation_energy_per_atom\na,NaCl,-2\nb,Na3Cl,-0.5\nc,KCl,-2.2\nd,KNa,1\n");
    }

    @Test
    void aFormulaIsComparedWithTheHull() throws IOException {
        JsonNode json = Ran.pccd("hull", "--reference", reference, "Na4Cl4=-1.9", "Na3Cl", "--json")
                .json();
        JsonNode salt = json.at("/phases/0");
        assertEquals("NaCl", salt.path("formula").asText());
        assertEquals(0.1, salt.path("aboveHull").asDouble(), 1e-12);
        assertEquals("a", salt.at("/decomposition/0/id").asText());
        JsonNode mixture = json.at("/phases/1");
        assertTrue(mixture.path("aboveHull").isNull());
        assertEquals(-1, mixture.path("hullEnergy").asDouble(), 1e-12);
        assertEquals(2, mixture.path("decomposition").size());
        assertEquals(1, json.at("/counts/metastable").asInt());
        assertEquals("formation", json.at("/reference/quantity").asText());
        String text = Ran.pccd("hull", "--reference", reference, "Na3Cl=-0.9")
                .succeeds()
                .out();
        assertTrue(text.contains("0.500 Na + 0.500 NaCl") && text.contains("0.1000"), text);
    }

    @Test
    void aTableIsComparedRowByRowAndWrittenAgain() throws IOException {
        Path table = Samples.file(folder, "t.csv", "formula,ef\nNaCl,-2.1\nNaF,-2\nNaCl,-1.7\nxx,1\n");
        Path out = folder.resolve("new/out.csv");
        JsonNode json = Ran.pccd(
                        "hull", "--reference", reference, table, "--out", out, "--plot", folder.resolve("p"), "--json")
                .json();
        assertEquals(3, json.path("phases").size());
        assertEquals("hull.missing-reference", json.at("/phases/1/code").asText());
        assertEquals(3, json.at("/phases/1/line").asInt());
        assertEquals(5, json.at("/unreadable/0/line").asInt());
        assertEquals(-0.1, json.at("/phases/0/aboveHull").asDouble(), 1e-12);
        List<String> lines = Files.readAllLines(out);
        assertEquals(4, lines.size());
        assertTrue(lines.get(0).contains("e_above_hull"), lines.get(0));
        assertTrue(lines.get(2).contains("element F"), lines.get(2));
        assertTrue(Files.size(folder.resolve("p-histogram.svg")) > 1000);
        JsonNode again =
                Ran.pccd("hull", "--reference", reference, out, "--json").json();
        assertEquals(json.at("/phases/2/aboveHull"), again.at("/phases/2/aboveHull"));
    }

    @Test
    void aSystemIsToldAndDrawn() throws IOException {
        JsonNode json = Ran.pccd(
                        "hull",
                        "--reference",
                        reference,
                        "--system",
                        "Na-K-Cl",
                        "--plot",
                        folder.resolve("p"),
                        "--json")
                .json();
        assertEquals(5, json.at("/diagram/stable").size());
        assertEquals(3, json.at("/diagram/facets").size());
        assertTrue(Files.exists(folder.resolve("p-Na-K-Cl.png")));
        String text = Ran.pccd("hull", "--reference", reference, "--system", "Na-Cl", "--plot", folder.resolve("q"))
                .succeeds()
                .out();
        assertTrue(text.contains("Stable in Na-Cl") && text.contains("q-Na-Cl.svg"), text);
    }

    @Test
    void oneFileIsDrawnWhereItsNameSaysHow() throws IOException {
        Path svg = folder.resolve("new/salts.svg");
        Ran.pccd("hull", "--reference", reference, "--system", "Na-K-Cl", "NaKCl2=-2", "--plot", svg)
                .succeeds();
        assertTrue(Files.readString(svg).contains("<desc>{"), "with provenance");
        Path png = folder.resolve("above.PNG");
        Ran.pccd("hull", "--reference", reference, "NaCl=-1.9", "--plot", png).succeeds();
        assertTrue(Files.size(png) > 5000);
        Ran.pccd("hull", "--reference", reference, "--system", "Na", "--plot", svg)
                .fails(1, "two or three");
        Ran.pccd("hull", "--reference", reference, "NaCl", "--plot", folder.resolve("b"))
                .fails(1, "nothing to plot");
    }

    @Test
    void structuresBringTheirEnergies() throws IOException {
        Path table = Samples.file(
                folder,
                "s.csv",
                "material_id,e_form,method,cif\nm-1,-1.5,,\"" + Samples.cif("salt", 4) + "\"\nm-2,-1.5,other,\""
                        + Samples.cif("salt", 4) + "\"\n");
        JsonNode json = Ran.pccd("hull", "--reference", reference, "--method", "MP", table, "--json")
                .json();
        assertEquals(0.5, json.at("/phases/0/aboveHull").asDouble(), 1e-12);
        String error = json.at("/phases/1/error").asText();
        assertTrue(error.contains("'MP'") && error.contains("'other'"), error);
        Path dataset = folder.resolve("dataset");
        Ran.pccd("dataset", "import", table, "--into", dataset).succeeds();
        assertEquals(
                2,
                Ran.pccd("hull", "--reference", reference, "--method", "other", dataset, "--json")
                        .json()
                        .path("phases")
                        .size());
    }

    @Test
    void theBenchmarkTimesCompositionsOfTheTableAndOfTenElements() throws IOException {
        Path table = Samples.file(
                folder, "b.csv", "formula,ef\nNaCl,-2\nKBr,-2\nLiF,-3\nMgO,-3\nFeS,-0.5\nZnTe,-0.6\nZnS,-1\n");
        JsonNode json = Ran.pccd("benchmark", "hull", table, "--wide", 5, "--rounds", 1, "--json")
                .json();
        assertEquals(7, json.at("/sample/count").asInt());
        assertTrue(json.at("/wide/perSecond").asDouble() > 0);
        Ran.pccd("benchmark", "hull", reference).fails(1, "only 3 elements");
    }

    @Test
    void whatCannotBeComparedIsSaidInOneLine() throws IOException {
        Ran.pccd("hull", "--reference", reference, "NaF=-1").fails(1, "element F");
        Ran.pccd("hull", "--reference", reference, "nothing.csv").fails(2, "nothing.csv");
        Ran.pccd("hull", "--reference", reference, "NaCl=low").fails(2, "NaCl=low");
        Ran.pccd("hull", "--reference", folder.resolve("none.csv"), "NaCl").fails(1, "none.csv", "does not exist");
        Ran.pccd("hull", "--reference", Samples.file(folder, "x.csv", "a,b\n1,2\n"), "NaCl")
                .fails(1, "x.csv");
        Path mixed = Samples.file(folder, "m.csv", "formula,ef,method\nNaCl,-2,A\nKCl,-2,B\n");
        Ran.pccd("hull", "--reference", mixed, "NaCl").fails(1, "'A'", "'B'");
        Ran.pccd("hull", "--reference", mixed, "--method", "A", "NaCl").succeeds();
        Path totals = Samples.file(folder, "e.csv", "formula,energy_per_atom\nNaCl,-3\n");
        Ran.pccd("hull", "--reference", reference, totals).fails(1, "total energy", "formation energy");
        Ran.pccd("hull", "--reference", reference, "--system", "Na-K-Cl-F-Br").fails(1, "one to 4 elements");
    }
}
