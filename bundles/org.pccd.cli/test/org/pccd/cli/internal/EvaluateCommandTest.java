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

class EvaluateCommandTest {
    @TempDir
    private Path folder;

    private Path reference;
    private Path generated;

    @BeforeEach
    void make() throws IOException {
        reference = Samples.dataset(folder);
        generated = Files.createDirectory(folder.resolve("generated"));
    }

    @Test
    void oneGoodAndOneCrampedStructureAreToldApart() throws IOException {
        Samples.file(generated, "good.cif", Samples.cif("good", 4));
        Samples.file(generated, "cramped.cif", Samples.cif("cramped", 0.4));
        JsonNode json = Ran.pccd("evaluate", generated, "--reference", reference, "--json")
                .json();
        assertEquals(2, json.path("counts").path("samples").asInt());
        for (JsonNode metric : json.path("metrics")) {
            if (metric.path("title").asText().equals("Structural validity")) {
                assertEquals(0.5, metric.path("values").path("share").asDouble());
            }
        }
        assertTrue(Files.exists(generated.resolve("evaluation.json")));
        String text = Ran.pccd("evaluate", generated, "--reference", reference)
                .succeeds()
                .out();
        assertTrue(text.contains("Structural validity"), text);
    }

    @Test
    void theToleranceOfWhatIsTheSameIsReported() throws IOException {
        Samples.file(generated, "good.cif", Samples.cif("good", 4));
        JsonNode json = Ran.pccd("evaluate", generated, "--reference", reference, "--preset", "cdvae", "--json")
                .json();
        assertEquals("cdvae", json.at("/matcher/name").asText());
        assertEquals(0.5, json.at("/matcher/settings/siteTolerance").asDouble());
        assertEquals(1, json.at("/reasons/novel.known").asInt());
        String records = Files.readString(generated.resolve("evaluation.jsonl"));
        assertTrue(records.contains("The same as m-1 of the reference.") && records.contains("\"spaceGroup\":225"));
    }

    @Test
    void whatCannotBeEvaluatedIsNamed() throws IOException {
        Path file = Samples.file(folder, "file.cif", Samples.cif("x", 4));
        Ran.pccd("evaluate", file, "--reference", reference).fails(1, "file.cif", "not a folder");
        Ran.pccd("evaluate", folder.resolve("none"), "--reference", reference).fails(1, "none", "does not exist");
        Ran.pccd("evaluate", generated, "--reference", reference).fails(1, "holds no structure files");
        Ran.pccd("evaluate", generated, "--reference", generated).fails(1, "dataset.json");
    }

    @Test
    void aSplitAndItsControlAreEvaluatedLikeSamples() throws IOException {
        Path out = folder.resolve("set");
        JsonNode json = Ran.pccd(
                        "evaluate",
                        reference,
                        "--split",
                        "train",
                        "--count",
                        "3",
                        "--out",
                        out,
                        "--reference",
                        reference,
                        "--json")
                .json();
        assertEquals(3, json.at("/counts/readable").asInt());
        assertTrue(json.at("/lineage/origin").asText().contains("split train"), json.toString());
        assertTrue(json.at("/reference/known").asText().contains("val and test"), "its own split is no news");
        Path control = folder.resolve("control");
        Ran.pccd("evaluate", reference, "--shuffle-elements", "--out", control, "--reference", reference)
                .succeeds();
        Ran.pccd("evaluate", reference, "--reference", reference).fails(1, "--out");
        assertEquals(
                2,
                Ran.pccd("evaluate", generated, "--count", "3", "--reference", reference)
                        .code());
    }

    @Test
    void withoutAPotentialTheFilterIsUsedAndSaid() throws IOException {
        System.setProperty("pccd.potentials", folder.resolve("potentials").toString());
        try {
            Samples.file(generated, "good.cif", Samples.cif("good", 4));
            Samples.file(generated, "tight.cif", Samples.cif("tight", 2.2));
            String text = Ran.pccd("evaluate", generated, "--reference", reference, "--relax")
                    .succeeds()
                    .out();
            assertTrue(text.contains("only overlapping atoms were looked for"), text);
            assertTrue(text.contains("pccd potential install"), text);
            assertTrue(text.contains("filter.overlap=1"), text);
            Ran.pccd("evaluate", generated, "--reference", reference, "--potential", "none")
                    .fails(1, "no potential 'none'");
        } finally {
            System.clearProperty("pccd.potentials");
        }
    }
}
