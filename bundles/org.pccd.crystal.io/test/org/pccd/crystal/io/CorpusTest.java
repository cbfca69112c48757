package org.pccd.crystal.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pccd.crystal.io.Samples.shared;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pccd.crystal.Composition;
import org.pccd.crystal.PeriodicDistances;
import org.pccd.crystal.Structure;

/** Public data sets and the parser tests of other projects. */
class CorpusTest {
    private static final Duration LIMIT = Duration.ofSeconds(2);

    @ParameterizedTest
    @CsvSource({"mp2023_le16/val, 2564", "mp_20/val, 9047"})
    void readsEveryRowOfPublicDataSets(String table, int rows) {
        int read = 0;
        try (Stream<Reading> readings = StructureFiles.read(shared("data/" + table + ".csv.gz"))) {
            for (Reading reading : (Iterable<Reading>) readings::iterator) {
                assertTrue(!reading.refused(), () -> reading.problem().toString());
                Entry entry = reading.entry();
                Composition composition = entry.structure().composition();
                // The filtered set's own column has no brackets; the other is the Materials Project's.
                if (table.startsWith("mp_20")) {
                    assertEquals(entry.properties().get("pretty_formula"), composition.reducedFormula());
                } else {
                    int sites = entry.structure().sites().size();
                    assertEquals(entry.properties().get("nsites"), Integer.toString(sites));
                }
                assertTrue(PeriodicDistances.shortest(entry.structure()).distance() > 0.3, entry::name);
                read++;
            }
        }
        assertEquals(rows, read);
    }

    /**
     * Numbers of sites on which pymatgen 2026.10 agrees, or where it errs: merged sites on special positions
     * and the cubic setting that a name alone means.
     */
    @ParameterizedTest
    @CsvSource({
        "pymatgen/CONTCAR.NaCl.gz, 2",
        "openchemistry-crystals/LTN.cif, 2304",
        "openchemistry-crystals/NiFe2O4.cif, 56",
        "raspa2/MOF-210.cif, 5562",
        "cod-tools/2101499-diamond.cif, 8",
        "cod-tools/2003245-cooling-rate.cif, 87",
        "pymatgen/magnetic.example.CuO.mcif.gz, 32",
        "pyxtal/I2_1=a-3.cif, 96",
        "phonopy/example__CaTiO3__POSCAR-unitcell, 5",
        "pymatgen/POSCAR_symbols_natoms_multilines, 53",
    })
    void findsTheSitesOfFilesInTheWild(String file, int sites) {
        try (Stream<Reading> readings = StructureFiles.read(shared("data/corpus/" + file))) {
            assertEquals(
                    List.of(sites),
                    readings.map(r -> r.entry().structure().sites().size()).toList());
        }
    }

    /**
     * Every file is read or refused at a line, within {@link #LIMIT}; what pymatgen 2026.10, ASE 3.29 or gemmi 0.7.5
     * read as we do (corpus.csv, written by releng/compare/compare.py) stays read so. See docs/corpus.md.
     */
    @Test
    void readsTheFilesOfOtherProjectsAsTheirPeersDo() throws IOException {
        Path corpus = shared("data/corpus");
        Map<String, CSVRecord> expected = new HashMap<>();
        rows(Path.of("test/org/pccd/crystal/io/corpus.csv")).forEach(row -> expected.put(row.get("file"), row));
        List<String> faults = new ArrayList<>();
        int read = 0;
        int agreed = 0;
        for (CSVRecord row : rows(corpus.resolve("MANIFEST.csv"))) {
            String kind = row.get("kind");
            String format = kind.contains("cif") ? "cif" : kind.equals("xyz") ? "extxyz" : "poscar";
            String name = row.get("source") + "/" + row.get("file");
            long start = System.nanoTime();
            List<Reading> readings = Samples.read(format, Input.of(corpus.resolve(name)));
            if (System.nanoTime() - start > LIMIT.toNanos()) {
                faults.add(name + " takes more than " + LIMIT);
            }
            readings.stream()
                    .filter(r -> r.refused() && r.problem().line() < 1)
                    .forEach(r -> faults.add(r.problem() + " (without a line)"));
            read += readings.stream().allMatch(Reading::refused) ? 0 : 1;
            CSVRecord peers = expected.get(name);
            if (peers != null && agrees(peers, readings)) {
                agreed++;
            } else if (peers != null || readings.isEmpty()) {
                faults.add(name + " is read otherwise than by its peers: " + summary(readings));
            }
        }
        assertEquals(List.of(), faults);
        assertEquals(expected.size(), agreed);
        assertTrue(read >= 1253, () -> "fewer files are read than were");
    }

    private static List<CSVRecord> rows(Path file) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
            return parser.getRecords();
        }
    }

    private static boolean agrees(CSVRecord peers, List<Reading> readings) {
        List<Structure> structures = structures(readings);
        return structures.size() == Integer.parseInt(peers.get("structures"))
                && sites(structures) == Integer.parseInt(peers.get("sites"))
                && Math.abs(atoms(structures) - Double.parseDouble(peers.get("atoms"))) < 1e-2
                && Math.abs(volume(structures) - Double.parseDouble(peers.get("volume"))) < 0.1;
    }

    private static String summary(List<Reading> readings) {
        List<Structure> s = structures(readings);
        return s.size() + " structures, " + sites(s) + " sites, " + atoms(s) + " atoms, " + volume(s) + " Å^3";
    }

    private static List<Structure> structures(List<Reading> readings) {
        return readings.stream()
                .filter(r -> !r.refused())
                .map(r -> r.entry().structure())
                .toList();
    }

    private static int sites(List<Structure> structures) {
        return structures.stream().mapToInt(s -> s.sites().size()).sum();
    }

    private static double atoms(List<Structure> structures) {
        return structures.stream().mapToDouble(s -> s.composition().atoms()).sum();
    }

    private static double volume(List<Structure> structures) {
        return structures.stream().mapToDouble(s -> s.lattice().volume()).sum();
    }
}
