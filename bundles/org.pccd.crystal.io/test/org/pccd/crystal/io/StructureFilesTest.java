package org.pccd.crystal.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StructureFilesTest {
    private static final String POSCAR = "CsCl\n1\n4 0 0\n0 4 0\n0 0 4\nCs Cl\n1 1\nDirect\n0 0 0\n.5 .5 .5\n";

    @TempDir
    private Path folder;

    private static List<Reading> read(Path... paths) {
        try (Stream<Reading> readings = StructureFiles.read(List.of(paths))) {
            return readings.toList();
        }
    }

    @Test
    void offersItsOwnFormatsAsContributions() {
        assertEquals(
                List.of("cif", "csv", "extxyz", "poscar"),
                StructureFiles.formats().stream().map(c -> c.id()).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "a/b/x.cif, cif",
        "X.CIF, cif",
        "x.cif.gz, cif",
        "POSCAR, poscar",
        "CONTCAR.gz, poscar",
        "POSCAR-unitcell, poscar",
        "mp-1.POSCAR, poscar",
        "x.vasp, poscar",
        "x.extxyz, extxyz",
        "x.xyz, extxyz",
        "val.csv.gz, csv",
    })
    void knowsFormatsByName(String name, String id) {
        assertEquals(
                id, StructureFiles.formatOf(Input.of(name, "")).orElseThrow().id());
    }

    @Test
    void walksFoldersByNameAndPassesOverOtherFiles() throws IOException {
        Files.createDirectories(folder.resolve("b/.hidden"));
        Files.writeString(folder.resolve("b/z.cif"), Samples.ROCK_SALT);
        Files.writeString(folder.resolve("b/.hidden/x.cif"), Samples.ROCK_SALT);
        Files.writeString(folder.resolve("a.cif"), Samples.ROCK_SALT.substring(0, 300));
        Files.writeString(folder.resolve("CONTCAR"), POSCAR);
        Files.writeString(folder.resolve("README.md"), "text");
        Files.writeString(folder.resolve("table.csv"), "a,b\n");
        List<Reading> readings = read(folder);
        assertEquals(3, readings.size(), readings::toString);
        assertEquals("CsCl", readings.get(0).entry().name());
        assertTrue(readings.get(1).refused());
        assertEquals(
                folder.resolve("b/z.cif").toString(), readings.get(2).entry().source());
    }

    @Test
    void decompresses() throws IOException {
        Path file = folder.resolve("x.cif.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(Samples.ROCK_SALT.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        assertEquals("NaCl", read(file).get(0).entry().structure().formula());
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertEquals("file.damaged", read(file).get(0).problem().code());
    }

    @Test
    void refusesWhatCannotBeReadAndReadsOn() throws IOException {
        Path good = Files.writeString(folder.resolve("good.cif"), Samples.ROCK_SALT);
        Path unknown = Files.writeString(folder.resolve("x.pdf"), "");
        List<Reading> readings = read(unknown, folder.resolve("missing.cif"), good);
        assertEquals("file.unknown-format", readings.get(0).problem().code());
        assertEquals("file.missing", readings.get(1).problem().code());
        assertEquals("NaCl", readings.get(2).entry().name());
    }
}
