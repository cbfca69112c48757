package org.pccd.crystal.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pccd.crystal.io.Samples.shared;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pccd.crystal.Composition;
import org.pccd.crystal.PeriodicDistances;

/** Public data sets and the parser tests of other projects. */
class CorpusTest {
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

    @Test
    void readsOrRefusesEveryFileOfOtherProjectsWithoutFailing() throws IOException {
        Path corpus = shared("data/corpus");
        Map<String, Integer> counts = new TreeMap<>();
        List<String> unplaced = new ArrayList<>();
        try (CSVParser manifest = CSVParser.parse(
                corpus.resolve("MANIFEST.csv"),
                StandardCharsets.UTF_8,
                CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            for (CSVRecord row : manifest) {
                String kind = row.get("kind");
                String format = kind.contains("cif") ? "cif" : kind.equals("xyz") ? "extxyz" : "poscar";
                Path file = corpus.resolve(row.get("source")).resolve(row.get("file"));
                List<Reading> readings = Samples.read(format, Input.of(file));
                assertTrue(Files.size(file) == 0 || !readings.isEmpty(), file::toString);
                boolean read = readings.stream().anyMatch(r -> !r.refused());
                counts.merge(format + (read ? " read" : " refused"), 1, Integer::sum);
                readings.stream()
                        .filter(r -> r.refused() && r.problem().line() < 1)
                        .forEach(r -> unplaced.add(r.problem().toString()));
            }
        }
        assertEquals(List.of(), unplaced);
        assertTrue(counts.get("cif read") >= 945, counts::toString);
        assertTrue(counts.get("poscar read") >= 268, counts::toString);
        // All but three are molecules or output of other programs.
        assertEquals(3, counts.get("extxyz read"), counts::toString);
    }
}
