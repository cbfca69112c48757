package org.pccd.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.core.Contributed;
import org.pccd.core.Json;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.crystal.Structure;
import org.pccd.crystal.matching.StructureMatcher;
import org.pccd.evaluation.EvaluationReport.Counts;
import org.pccd.evaluation.EvaluationReport.Score;

class EvaluationTest {
    /** A reference that knows cesium chloride with two sites. */
    private static final Reference REFERENCE = new Reference() {
        @Override
        public String description() {
            return "one structure";
        }

        @Override
        public String distributionDescription() {
            return "the same";
        }

        @Override
        public Search search(List<Structure> structures, StructureMatcher matcher, Progress progress) {
            return new Search(
                    structures.stream()
                            .map(s -> s.composition().reducedFormula().equals("CsCl") ? "salt" : null)
                            .map(known -> new Finding(known, null))
                            .toList(),
                    0);
        }

        @Override
        public double[] densities() {
            return new double[] {4};
        }

        @Override
        public double[] elementCounts() {
            return new double[] {2};
        }
    };

    @TempDir
    Path folder;

    @Test
    void theFunnelCountsEverySampleOnce() throws IOException {
        writeSamples();
        Evaluation e = evaluate();
        assertEquals(new Counts(7, 2, 2, 3), e.report().counts());
        Map<String, Double> shares = e.report().metrics().stream()
                .filter(s -> s.values().containsKey("share"))
                .collect(Collectors.toMap(Score::id, s -> s.values().get("share")));
        assertEquals(2.0 / 7, shares.get("structural-validity"));
        assertEquals(3.0 / 7, shares.get("composition-validity"));
        assertEquals(1.0, shares.get("uniqueness"));
        assertEquals(0.5, shares.get("novelty"));
        assertEquals(1.0 / 7, shares.get("valid-unique-novel"));
        assertEquals(7, e.samples().size());
    }

    @Test
    void everyReasonIsCounted() throws IOException {
        writeSamples();
        Map<String, Integer> reasons = evaluate().report().reasons();
        assertEquals(2, reasons.get("sites.none"));
        assertEquals(1, reasons.get("structure.distance"));
        assertEquals(1, reasons.get("novel.known"));
        assertEquals(1, reasons.get("sample.missing"));
    }

    @Test
    void withoutTheSamplersListTheFilesAreAllThereIs() throws IOException {
        writeSamples();
        Files.delete(folder.resolve("samples.jsonl"));
        assertEquals(new Counts(4, 0, 1, 3), evaluate().report().counts());
    }

    @Test
    void theReportAndTheRecordsAreWrittenAsJson() throws IOException {
        writeSamples();
        evaluate().write(folder);
        JsonNode report = Json.tree(folder.resolve(Evaluation.REPORT_FILE));
        assertEquals(7, report.at("/counts/samples").asInt());
        assertEquals("default", report.at("/matcher/name").asText());
        assertEquals(0.3, report.at("/matcher/settings/siteTolerance").asDouble());
        List<String> lines = Files.readAllLines(folder.resolve(Evaluation.SAMPLES_FILE));
        assertEquals(7, lines.size());
        for (String line : lines) {
            Json.mapper().readValue(line, SampleRecord.class);
        }
        assertEquals(
                221, Json.mapper().readValue(lines.get(0), SampleRecord.class).spaceGroup());
        assertEquals(7, evaluate().report().counts().samples(), "its own files are no samples");
    }

    @Test
    void everyMetricSaysWhatItIsAndWhereItComesFrom() {
        List<Contributed<Metric>> metrics = Evaluation.metrics();
        assertEquals(14, metrics.size());
        for (Contributed<Metric> m : metrics) {
            assertEquals(m.id(), m.service().id());
            assertFalse(m.service().title().isBlank());
            assertTrue(m.service().definition().length() > 50, m.id());
            assertTrue(m.service().source().matches(".*(doi:10\\.|arXiv:).*"), m.id());
        }
    }

    @Test
    void aMissingOrEmptyFolderIsRefusedWithItsName() throws IOException {
        Path missing = folder.resolve("missing");
        assertTrue(assertThrows(PccdException.class, () -> Evaluation.of(missing, REFERENCE, Progress.NONE))
                .getMessage()
                .contains("missing"));
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertTrue(assertThrows(PccdException.class, () -> Evaluation.of(empty, REFERENCE, Progress.NONE))
                .getMessage()
                .contains("no structure files"));
    }

    @Test
    void aDamagedListNamesItsLine() throws IOException {
        writeSamples();
        Files.writeString(folder.resolve("samples.jsonl"), "{\"index\":0}\n{\"ind");
        assertTrue(
                assertThrows(PccdException.class, this::evaluate).getMessage().contains("samples.jsonl:2"));
    }

    @Test
    void cancellingStopsTheEvaluation() throws IOException {
        writeSamples();
        Progress cancelled = new Progress() {
            @Override
            public void begin(String task, long total, String unit) {}

            @Override
            public void done(long done, String message) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThrows(CancellationException.class, () -> Evaluation.of(folder, REFERENCE, cancelled));
    }

    private Evaluation evaluate() {
        return Evaluation.of(folder, REFERENCE, Progress.NONE);
    }

    private void writeSamples() throws IOException {
        Files.writeString(folder.resolve("a.vasp"), poscar("Cs Cl", 4.1, 0.5));
        Files.writeString(folder.resolve("b.vasp"), poscar("Cs Br", 4.3, 0.5));
        Files.writeString(folder.resolve("c.vasp"), poscar("Cs I", 4.3, 0.01));
        Files.writeString(folder.resolve("d.vasp"), "truncated\n1.0\n4 0");
        Files.writeString(folder.resolve("samples.jsonl"), """
            {"index":0,"file":"a.vasp"}
            {"index":1,"file":"b.vasp"}
            {"index":2,"code":"sites.none","message":"No site was found."}
            {"index":3,"file":"c.vasp"}
            {"index":4,"file":null,"code":"sites.none","message":"No site was found."}
            {"index":5,"file":"d.vasp"}
            {"index":6,"file":"lost.vasp"}
            """);
    }

    private static String poscar(String elements, double a, double x) {
        return "test\n" + a + "\n1 0 0\n0 1 0\n0 0 1\n" + elements + "\n1 1\nDirect\n0 0 0\n" + x + " " + x + " " + x
                + "\n";
    }
}
