package org.pccd.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertCommandTest {
    @TempDir
    private Path folder;

    private Path salt;

    @BeforeEach
    void make() throws IOException {
        salt = Samples.file(folder, "salt.cif", Samples.cif("salt", 4));
    }

    @AfterEach
    void goOn() {
        Interrupt.reset();
    }

    @Test
    void theNameOfTheFileSaysTheFormat() throws IOException {
        for (String name : List.of("POSCAR", "salt.extxyz", "salt.csv", "back.cif.gz")) {
            Ran.pccd("convert", salt, folder.resolve(name)).succeeds();
            JsonNode symmetry =
                    Ran.pccd("symmetry", folder.resolve(name), "--json").json();
            assertEquals(225, symmetry.path("number").asInt(), name);
        }
        assertEquals(0x1f, Files.readAllBytes(folder.resolve("back.cif.gz"))[0]);
    }

    @Test
    void aTableKeepsNamesAndProperties() throws IOException {
        Path table = Samples.file(
                folder,
                "in.csv",
                Samples.csv(5, 0).replace("material_id", "x,material_id").replaceAll("(?m)^m-", "7,m-"));
        Ran.pccd("convert", table, salt, folder.resolve("out.csv")).succeeds();
        List<String> lines = Files.readAllLines(folder.resolve("out.csv"));
        assertEquals("material_id,x,symmetry_space_group_name_h-m,cif", lines.get(0));
        assertTrue(lines.get(1).startsWith("m-1,7,,\"data_m-1"), lines.get(1));
        assertTrue(lines.stream().anyMatch(l -> l.startsWith("salt,,P 1,\"data_salt")), lines.toString());
    }

    @Test
    void aFolderGetsAFileForEachStructureInTheSameSubFolders() throws IOException {
        Path in = Files.createDirectories(folder.resolve("in/a"));
        Samples.file(in, "two.cif", Samples.cif("one", 4) + Samples.cif("two", 4.1));
        Samples.file(in.getParent(), "salt.cif", Samples.cif("salt", 4));
        Path table = Samples.file(folder, "t.csv", Samples.csv(2, 0));
        Path out = folder.resolve("out");
        Ran.pccd("convert", in.getParent(), table, out, "--format", "poscar").succeeds();
        try (Stream<Path> files = Files.walk(out)) {
            assertEquals(
                    List.of("a/two-2.vasp", "a/two.vasp", "m-1.vasp", "m-2.vasp", "salt.vasp"),
                    files.filter(Files::isRegularFile)
                            .map(f -> out.relativize(f).toString())
                            .sorted()
                            .toList());
        }
    }

    @Test
    void aDatasetIsAnInputLikeAnyOther() throws IOException {
        Path dataset = Samples.dataset(folder);
        JsonNode report = Ran.pccd("convert", dataset, folder.resolve("all.cif"), "--json")
                .json();
        assertEquals(40, report.path("written").asInt());
        assertTrue(Files.readString(folder.resolve("all.cif")).contains("data_m-40"));
    }

    @Test
    void whatIsRefusedIsNamedAndTheRestGoesOn() throws IOException {
        Path table = Samples.file(folder, "t.csv", Samples.csv(30, 12));
        Path out = folder.resolve("out.extxyz");
        JsonNode report = Ran.pccd("convert", table, out, "--json").json();
        assertEquals(30, report.path("read").asInt());
        assertEquals(29, report.path("written").asInt());
        assertEquals(1, report.path("refused").asInt());
        assertEquals("row 12", report.at("/problems/0/entry").asText());
        Ran strict = Ran.pccd("convert", table, out, "--force", "--strict");
        assertEquals(1, strict.code());
        assertTrue(strict.out().contains("t.csv:"), strict.out());
    }

    @Test
    void whatExistsIsReplacedOnlyWhereAskedFor() throws IOException {
        Path out = Samples.file(folder, "out.vasp", "mine");
        Ran.pccd("convert", salt, out).fails(1, "out.vasp", "--force");
        assertEquals("mine", Files.readString(out));
        Ran.pccd("convert", salt, folder, "--format", "cif").fails(1, "salt.cif", "exists");
        Ran.pccd("convert", salt, out, "--force").succeeds();
        assertFalse(Files.readString(out).equals("mine"));
        Ran.pccd("convert", salt, salt, "--force").succeeds();
        Ran.pccd("symmetry", salt).succeeds();
    }

    @Test
    void aFormatOfOneStructureTakesNoMore() throws IOException {
        Path two = Samples.file(folder, "two.cif", Samples.cif("one", 4) + Samples.cif("two", 4.1));
        Ran.pccd("convert", two, folder.resolve("two.vasp")).fails(1, "two.vasp", "one structure", "folder");
        assertFalse(Files.exists(folder.resolve("two.vasp")));
    }

    @Test
    void whatCannotWorkIsSaidAtOnce() {
        Ran.pccd("convert", folder.resolve("none.cif"), folder.resolve("o.cif")).fails(1, "none.cif", "does not exist");
        Ran.pccd("convert", salt, folder.resolve("o.docx")).fails(1, "o.docx", "no known format", "cif");
        Ran.pccd("convert", salt, folder).fails(1, "--format");
        Ran.pccd("convert", salt, folder.resolve("no/o.cif")).fails(1, "does not exist");
        Ran.pccd("convert", salt, salt, "--format", "cif").fails(1, "is a file");
        Ran.pccd("convert", salt, folder.resolve("o"), "--format", "docx").fails(2, "docx");
    }

    @Test
    void anInterruptedConversionLeavesNothing() throws IOException {
        Interrupt.request();
        Ran.pccd("convert", salt, folder.resolve("out.cif")).fails(1, "stopped by the user");
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(salt), left.toList());
        }
    }

    @Test
    void otherCellsCanBeWritten() throws IOException {
        Path conventional = folder.resolve("conventional.cif");
        Ran.pccd("convert", salt, conventional, "--standardised").succeeds();
        assertEquals(
                8,
                Ran.pccd("symmetry", conventional, "--json")
                        .json()
                        .path("sites")
                        .asInt());
        Path primitive = folder.resolve("primitive.vasp");
        Ran.pccd("convert", conventional, primitive, "--primitive").succeeds();
        assertEquals(
                2,
                Ran.pccd("symmetry", primitive, "--json").json().path("sites").asInt());
        Ran.pccd("convert", salt, folder.resolve("x.cif"), "--primitive", "--standardised")
                .fails(2, "--primitive");
    }

    @Test
    void aCifCanSayTheSymmetry() throws IOException {
        Path cif = folder.resolve("symmetric.cif");
        Ran.pccd("convert", salt, cif, "--symmetry").succeeds();
        String text = Files.readString(cif);
        assertTrue(
                text.contains("'F m -3 m'")
                        && text.lines().filter(l -> l.contains(" Na ")).count() == 1,
                text);
        assertEquals(8, Ran.pccd("symmetry", cif, "--json").json().path("sites").asInt());
        Ran.pccd("convert", salt, folder.resolve("all.csv"), "--symmetry").succeeds();
        Ran.pccd("convert", salt, folder.resolve("x.vasp"), "--symmetry").fails(2, "CIF");
        Ran.pccd("convert", salt, folder.resolve("x.cif"), "--symmetry", "--supercell", "2x2x2")
                .fails(2, "supercell");
    }

    @Test
    void supercellsCanBeWritten() throws IOException {
        Path file = folder.resolve("POSCAR");
        Ran.pccd("convert", salt, file, "--supercell", "2x1x3").succeeds();
        JsonNode json = Ran.pccd("symmetry", file, "--json").json();
        assertEquals(12, json.path("sites").asInt());
        assertEquals(225, json.path("number").asInt());
        Ran.pccd("convert", salt, folder.resolve("x.cif"), "--supercell", "2x2").fails(2, "2x2");
    }

    @Test
    void sitesCanBeMovedIntoTheCell() throws IOException {
        Path file = Samples.file(folder, "out.cif", Samples.cif("o", 4).replace("0.5 0.5 0.5", "-0.5 1.5 7.25"));
        Path out = folder.resolve("POSCAR");
        Ran.pccd("convert", file, out, "--wrap").succeeds();
        assertTrue(Files.readString(out).endsWith("0.5 0.5 0.25\n"), Files.readString(out));
    }
}
