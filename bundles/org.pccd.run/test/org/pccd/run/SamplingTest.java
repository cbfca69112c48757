package org.pccd.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.core.Json;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.crystal.Element;
import org.pccd.crystal.io.Reading;
import org.pccd.crystal.io.StructureFiles;
import org.pccd.encoding.Decoded;

class SamplingTest {
    @TempDir
    Path folder;

    private static final double GUIDANCE = 3;

    private RunFolder run;
    private TrainedModel model;

    @BeforeEach
    void train() {
        run = Runs.create(folder.resolve("run"), "training.learningRate=0.02");
        Runs.train(run);
        model = TrainedModel.open(run, w -> {});
    }

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void conditionsOccurAsInTheTrainingSet() {
        Set<Element> seen = new HashSet<>();
        for (Sample s : samples(request(200))) {
            seen.addAll(s.elements());
            assertEquals(2, s.elements().size());
        }
        assertTrue(seen.containsAll(Set.of(Element.Li, Element.Na, Element.K, Element.F, Element.Cl)), seen.toString());
    }

    @Test
    void aSampleDependsOnSeedAndIndexOnly() {
        List<Sample> all = samples(request(10));
        List<Sample> two = samples(new SampleRequest(2, 7, 1, "ddim", 50, GUIDANCE, 5, List.of()));
        assertArrayEquals(all.get(7).tensor(), two.get(0).tensor());
        assertArrayEquals(all.get(8).conditions(), two.get(1).conditions());
        assertArrayEquals(all.get(3).tensor(), samples(request(10)).get(3).tensor());
    }

    @Test
    void elementsCanBeAskedForWhereThereAreEnoughExamples() {
        for (Sample s : samples(request(6).withElements(List.of(Element.Cl, Element.Li)))) {
            assertEquals(Set.of(Element.Li, Element.Cl), Set.copyOf(s.elements()));
        }
        SampleRequest unseen = request(3).withElements(List.of(Element.Li, Element.Na));
        assertEquals(List.of(Element.Li, Element.Na), samples(unseen).get(0).elements());
        PccdException rare = assertThrows(
                PccdException.class, () -> samples(request(1).withElements(List.of(Element.Rb, Element.Cl))));
        assertTrue(rare.getMessage().contains("Rb is in 1 of the 60"), rare.getMessage());
        assertThrows(PccdException.class, () -> samples(request(1).withElements(List.of(Element.U))));
        List<Element> three = List.of(Element.Li, Element.Na, Element.Cl);
        assertThrows(PccdException.class, () -> samples(request(1).withElements(three)));
    }

    @Test
    void filesHoldEveryStructureAndTheManifestEverySample() throws Exception {
        for (String format : List.of("cif", "poscar", "extxyz")) {
            Path out = folder.resolve(format);
            SampleReport report = SampleFiles.write(model, request(20), out, format, Progress.NONE);
            List<String> lines = Files.readAllLines(out.resolve(SampleFiles.MANIFEST));
            assertEquals(20, lines.size());
            long undecodable =
                    report.undecodable().values().stream().mapToLong(n -> n).sum();
            assertEquals(20, report.structures() + undecodable);
            List<Reading> read = StructureFiles.read(out).toList();
            assertEquals(report.structures(), read.size());
            assertTrue(read.stream().noneMatch(Reading::refused), read.toString());
            for (String line : lines) {
                SampleFiles.Line l = Json.mapper().readValue(line, SampleFiles.Line.class);
                assertTrue((l.file() == null) != (l.code() == null));
                if (l.file() != null) {
                    String text = Files.readString(out.resolve(l.file()));
                    assertTrue(text.contains("seed") && text.contains(run.path().toString()), text);
                }
            }
            assertTrue(report.structures() > 0, report.toString());
        }
    }

    @Test
    void nothingIsWrittenIntoAFolderThatHoldsSomething() throws Exception {
        Files.writeString(folder.resolve("mine.txt"), "mine");
        assertThrows(PccdException.class, () -> SampleFiles.write(model, request(1), folder, "cif", Progress.NONE));
        PccdException file = assertThrows(
                PccdException.class,
                () -> SampleFiles.write(model, request(1), folder.resolve("mine.txt"), "cif", Progress.NONE));
        assertTrue(file.getMessage().contains("in the way"), file.getMessage());
        assertEquals("mine", Files.readString(folder.resolve("mine.txt")));
    }

    @Test
    void aRunWithoutCheckpointCannotBeSampled() {
        RunFolder fresh = Runs.create(folder.resolve("fresh"));
        assertThrows(PccdException.class, () -> TrainedModel.open(fresh, w -> {}));
    }

    @Test
    void profilePaperHasNoGuidanceAndUsesTheCurrentWeights() {
        RunConfiguration paper = Runs.configuration("profile=paper", "diffusion.guidanceScale=3");
        assertEquals(1, paper.effectiveGuidance());
        assertEquals(0, paper.effectiveDropout());
        SampleRequest request = SampleRequest.of(paper, 4, 1);
        assertEquals("ddpm", request.sampler());
        assertEquals(1000, request.steps());
        SampleRequest guided = SampleRequest.of(paper, 1, 0).withGuidance(3);
        assertThrows(PccdException.class, () -> guided.check(paper));
    }

    @Test
    void reconstructionComparesWithTheStructuresItTookTheConditionsFrom() {
        ReconstructionReport report =
                new Reconstruction(model, new ToyData(60, 20)).run("val", request(12), Progress.NONE);
        assertEquals(12, report.structures());
        assertEquals(12, report.cases().stream().map(c -> c.id()).distinct().count());
        assertEquals(12, report.outcomes().values().stream().mapToLong(n -> n).sum());
        for (ReconstructionReport.Curve curve : report.curves()) {
            for (int i = 1; i < curve.rates().length; i++) {
                assertTrue(curve.rates()[i] >= curve.rates()[i - 1]);
            }
        }
        assertTrue(Json.line(report).contains("positions"));
    }

    @Test
    void reconstructionErrorsAreWhatTheySay() {
        var original = ToyEncoder.structure(Element.Li, Element.F, 4, 5, 0.5);
        var stretched = ToyEncoder.structure(Element.Li, Element.F, 4.4, 5, 0.5);
        var other = ToyEncoder.structure(Element.Li, Element.Cl, 4, 5, 0.5);
        var same = Reconstruction.compare("a", original, new Decoded.Success(stretched));
        assertArrayEquals(new double[] {0.1, 0.1, 0}, same.lengthErrors(), 1e-12);
        assertArrayEquals(new double[3], same.angleErrors(), 1e-12);
        assertEquals(0.21, same.volumeError(), 1e-12);
        assertEquals(0, same.positionError(), 1e-12);
        var wrong = Reconstruction.compare("b", original, new Decoded.Success(other));
        var none = Reconstruction.compare("c", original, new Decoded.Failure("cell.flat", "flat"));
        List<ReconstructionReport.Curve> curves = ReconstructionReport.curves(List.of(same, wrong, none));
        assertEquals(2, curves.get(0).comparable());
        assertEquals(1, curves.get(4).comparable(), "positions need equal site counts");
        assertEquals(1 / 3.0, curves.get(4).rates()[0], 1e-12);
        assertEquals(1 / 3.0, curves.get(0).rates()[0], 1e-12, "only the one with the same cell");
        assertEquals(2 / 3.0, curves.get(0).rates()[16], 1e-12);
    }

    private SampleRequest request(int count) {
        return new SampleRequest(count, 0, 4, "ddim", 50, GUIDANCE, 5, List.of());
    }

    private List<Sample> samples(SampleRequest request) {
        List<Sample> all = new ArrayList<>();
        new Sampling(model).run(request, all::add, Progress.NONE);
        assertEquals(request.count(), all.size());
        return all;
    }
}
