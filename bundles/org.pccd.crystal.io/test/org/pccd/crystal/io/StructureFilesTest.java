package org.pccd.crystal.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pccd.core.Problem;

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
        Path unknown = Files.writeString(folder.resolve("x.pdf"), "%PDF-1.7");
        List<Reading> readings = read(unknown, folder.resolve("missing.cif"), good);
        assertEquals("file.unknown-format", readings.get(0).problem().code());
        assertEquals("file.missing", readings.get(1).problem().code());
        assertEquals("NaCl", readings.get(2).entry().name());
    }

    @Test
    void tellsTheFormatByContentWhereTheNameDoesNot() throws IOException {
        Path poscar = Files.writeString(folder.resolve("relaxed structure é.txt"), POSCAR);
        Path cif = Files.writeString(folder.resolve("download"), Samples.ROCK_SALT);
        Path xyz = Files.writeString(
                folder.resolve("out"), "1\nLattice=\"3 0 0 0 3 0 0 0 3\" Properties=species:S:1:pos:R:3\nPo 0 0 0\n");
        Path table = Files.writeString(folder.resolve("t.dat"), "id;cif\nx;\"" + Samples.ROCK_SALT + "\"\n");
        assertEquals(
                List.of("CsCl", "NaCl", "Po", "NaCl"),
                read(poscar, cif, xyz, table).stream()
                        .map(r -> r.entry().structure().formula())
                        .toList());
    }

    @Test
    void readsAFileNamedWronglyAndSaysSo() throws IOException {
        Path file = Files.writeString(folder.resolve("x.cif"), POSCAR);
        Reading reading = read(file).get(0);
        assertEquals("CsCl", reading.entry().structure().formula());
        assertEquals("file.misnamed", reading.notes().get(0).code());
    }

    @Test
    void namesTheKnownFormatsWhereAFileHasNone() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "nothing of ours\n");
        String message = read(file).get(0).problem().message();
        for (String pattern : List.of("*.cif", "*POSCAR*", "*.extxyz", "*.csv")) {
            assertTrue(message.contains(pattern), message);
        }
    }

    @Test
    void readsTheMembersOfAnArchive() throws IOException {
        Path file = folder.resolve("two.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : List.of("b/POSCAR", "a.cif", ".hidden.cif", "readme.txt")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write((name.equals("b/POSCAR") ? POSCAR : Samples.ROCK_SALT).getBytes(StandardCharsets.UTF_8));
            }
        }
        List<Reading> readings = read(file);
        assertEquals(2, readings.size());
        assertEquals(file + "!/a.cif", readings.get(0).entry().source());
        assertEquals("CsCl", readings.get(1).entry().structure().formula());
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 30));
        assertEquals("file.damaged", read(file).get(0).problem().code());
    }

    @ParameterizedTest
    @CsvSource({"425a68, bunzip2", "fd377a585a00, unxz", "28b52ffd, unzstd"})
    void saysHowToDecompress(String magic, String command) throws IOException {
        Path file = Files.write(folder.resolve("x.cif"), HexFormat.of().parseHex(magic + "00112233"));
        Problem problem = read(file).get(0).problem();
        assertEquals("file.compression", problem.code());
        assertTrue(problem.message().contains(command), problem::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "ISO-8859-1"})
    void readsTextOfAnyEncoding(String encoding) throws IOException {
        String text = POSCAR.replaceFirst("CsCl", "Césium");
        Path file = Files.write(folder.resolve("POSCAR"), text.getBytes(Charset.forName(encoding)));
        assertEquals("Césium", read(file).get(0).entry().name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void passesOverAByteOrderMark(String encoding) throws IOException {
        byte[] bytes = ("\uFEFF" + POSCAR).getBytes(Charset.forName(encoding));
        assertEquals(
                "CsCl",
                read(Files.write(folder.resolve("POSCAR"), bytes))
                        .get(0)
                        .entry()
                        .name());
    }

    @Test
    void refusesBinaryAndEmptyFilesAndReadsOn() throws IOException {
        Path binary = Files.write(folder.resolve("a.cif"), new byte[100_000]);
        Path empty = Files.write(folder.resolve("b.cif"), new byte[0]);
        Path good = Files.writeString(folder.resolve("c.cif"), Samples.ROCK_SALT);
        List<Reading> readings = read(binary, empty, good);
        assertEquals("file.binary", readings.get(0).problem().code());
        assertEquals("file.empty", readings.get(1).problem().code());
        assertEquals("NaCl", readings.get(2).entry().name());
    }

    @Test
    void readsACifThatIsLargerThanAPiece() throws IOException {
        int blocks = 12_000;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < blocks; i++) {
            text.append(Samples.ROCK_SALT.replace("data_NaCl", "data_" + i));
        }
        Path file = Files.writeString(folder.resolve("many.cif"), text);
        List<Reading> readings = read(file);
        assertEquals(blocks, readings.size());
        int lines = (int) Samples.ROCK_SALT.lines().count();
        for (int i = 0; i < blocks; i++) {
            assertEquals(Integer.toString(i), readings.get(i).entry().name());
            assertEquals(i * lines + 2, readings.get(i).entry().line());
        }
    }

    @Test
    void readsOnBehindEverythingThatIsWrongInAFolder() throws IOException {
        Path names = Files.createDirectories(folder.resolve("ein Ordner mit Leerzeichen/日本語/é.cif"));
        Files.writeString(names.resolve("a b ü.cif"), Samples.ROCK_SALT);
        Files.createSymbolicLink(names.resolve("b.cif"), names.resolve("nowhere"));
        Files.createSymbolicLink(names.resolve("loop"), names);
        Files.write(names.resolve("c.cif.gz"), new byte[] {0x1f, (byte) 0x8b, 8});
        Files.writeString(names.resolve("d.vasp"), "x\n1\n4 0 0\n0 4 0\n0 0 4\nCs\n2000000000\nDirect\n");
        Files.writeString(names.resolve("z.cif"), Samples.ROCK_SALT);
        List<Reading> readings = read(folder);
        assertEquals(
                List.of("file.unreadable", "", "file.damaged", "poscar.bad-count", ""),
                readings.stream()
                        .map(r -> r.refused() ? r.problem().code() : "")
                        .toList());
        assertEquals(
                names.resolve("c.cif.gz").toString(), readings.get(2).problem().source());
    }
}
