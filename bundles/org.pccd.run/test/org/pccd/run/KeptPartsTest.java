package org.pccd.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.core.Json;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.crystal.Element;
import org.pccd.crystal.Structure;
import org.pccd.crystal.io.Entry;
import org.pccd.crystal.io.StructureFiles;
import org.pccd.encoding.Encoder.Part;

class KeptPartsTest {
    private static final Structure SALT = ToyEncoder.structure(Element.Li, Element.F, 4, 5, 0.4);

    @TempDir
    Path folder;

    @Test
    void everySampleOfAFormulaHasIt() {
        try (TrainedModel model = trained()) {
            for (Sample s : samples(model, request(9).withFormula("FLi"))) {
                assertEquals(Set.of(Element.Li, Element.F), Set.copyOf(s.elements()));
            }
            assertTrue(refusal(model, request(1).withFormula("Li2F")).contains("two sites"));
            assertTrue(refusal(model, request(1).withFormula("Li0.5F")).contains("whole numbers"));
            assertTrue(refusal(model, request(1).withFormula("UF")).contains("Element U is in 0"));
            SampleRequest other = request(1).withFormula("LiF").withElements(List.of(Element.Na));
            assertTrue(refusal(model, other).contains("do not agree"));
        }
    }

    @Test
    void whatIsKeptOfAStructureIsInEverySampleAndTheRestDiffers() {
        try (TrainedModel model = trained()) {
            SampleRequest cell = request(6).withStart(StartStructure.of("salt", SALT, "cell"));
            List<Sample> all = samples(model, cell);
            for (Sample s : all) {
                assertArrayEquals(new float[] {0.4f, 0.5f}, new float[] {s.tensor()[0], s.tensor()[1]});
                assertEquals(List.of(Element.Li, Element.F), s.elements());
            }
            assertNotEquals(all.get(0).tensor()[2], all.get(1).tensor()[2]);
            SampleRequest species = request(1).withStart(StartStructure.of("salt", SALT, "species"));
            assertTrue(refusal(model, species).contains("salt, keeping species"));
            assertTrue(refusal(model, cell.withFormula("LiF")).contains("cannot both"));
        }
    }

    @Test
    void samplesFromAStructureSayWhatTheyStartedFromAndNeedItsFileNoMore() throws IOException {
        Path file = folder.resolve("salt.cif");
        Files.writeString(file, cif());
        SampleRequest request = request(5).withStart(StartStructure.read(file, "cell, positions"));
        Files.delete(file);
        try (TrainedModel model = trained()) {
            Path out = folder.resolve("out");
            SampleReport report = SampleFiles.write(model, request, out, "cif", Progress.NONE);
            assertEquals("positions,cell", report.start().hold());
            assertEquals(report, Json.read(out.resolve(SampleFiles.SUMMARY), SampleReport.class));
            try (var structures = StructureFiles.read(out)) {
                structures.forEach(r -> {
                    assertEquals(4, r.entry().structure().lattice().lengths()[0], 1e-5);
                    assertEquals(0.4, r.entry().structure().sites().get(1).z(), 1e-5);
                });
            }
            assertTrue(Files.readString(out.resolve("sample-000000.cif")).contains("positions,cell"));
        }
    }

    @Test
    void aRequestComesBackFromItsJob() {
        SampleRequest request = request(3)
                .withStart(StartStructure.of("salt", SALT, "cell,sites=2,1"))
                .withRange(7, 2);
        SampleRequest back = Json.mapper().convertValue(Json.mapper().valueToTree(request), SampleRequest.class);
        assertEquals(request, back);
        assertEquals("cell,sites=1,2", back.start().hold());
        assertEquals(SALT, back.start().structure());
        assertEquals("LiF", request(1).withFormula(" LiF ").withRange(1, 1).formula());
    }

    @Test
    void whatCanBeKeptIsSaid() {
        assertEquals(
                Set.of(Part.SPECIES, Part.CELL),
                StartStructure.of("salt", SALT, "Species, CELL").parts());
        for (String wrong : List.of("", "cel", "sites=3", "sites=0", "1,2", "cell,")) {
            PccdException e = assertThrows(PccdException.class, () -> StartStructure.of("salt", SALT, wrong), wrong);
            assertTrue(e.getMessage().contains("cannot be kept"), e.getMessage());
        }
        assertThrows(PccdException.class, () -> StartStructure.read(folder, "cell"));
    }

    private static String cif() {
        var entry = new Entry("salt", SALT, Map.of(), "", 0);
        return StructureFiles.format("cif").writer().orElseThrow().write(entry, List.of());
    }

    private TrainedModel trained() {
        RunFolder run = Runs.create(folder.resolve("run"), "training.learningRate=0.02");
        Runs.train(run);
        return TrainedModel.open(run, w -> {});
    }

    private static SampleRequest request(int count) {
        return new SampleRequest(count, 0, 4, "ddim", 50, 3, 5, List.of());
    }

    private static String refusal(TrainedModel model, SampleRequest request) {
        return assertThrows(PccdException.class, () -> samples(model, request)).getMessage();
    }

    private static List<Sample> samples(TrainedModel model, SampleRequest request) {
        List<Sample> all = new ArrayList<>();
        new Sampling(model).run(request, all::add, Progress.NONE);
        return all;
    }
}
