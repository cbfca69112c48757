package org.pccd.encoding.pointcloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;
import org.pccd.encoding.Decoded;
import org.pccd.encoding.Encoder;

/** Profile paper gives the values of the authors' program. */
class PaperOracleTest {
    private static final Encoder PAPER = new PointCloudProvider()
            .create(new PointCloudSettings(
                    Profile.PAPER, 10, new PointCloudProvider().defaults().clusterSeed()));

    @Test
    void encodesAsTheReleasedProgram() throws Exception {
        for (JsonNode c : Oracle.cases()) {
            float[] expected = Oracle.tensor(c.get("tensor"));
            float[] actual =
                    PAPER.encode(Oracle.poscar(c.get("poscar").asText()).structure());
            for (int i = 0; i < expected.length; i++) {
                assertEquals(expected[i], actual[i], 1e-6, c.get("material_id") + " value " + i);
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> decodesAsTheReleasedProgram() {
        return Oracle.cases().stream()
                .map(c -> DynamicTest.dynamicTest(c.get("material_id").asText(), () -> decodes(c)));
    }

    private static void decodes(JsonNode c) throws Exception {
        Structure original = Oracle.poscar(c.get("poscar").asText()).structure();
        int[] conditions = PAPER.conditions(original.elements(), Map.of());
        for (JsonNode d : c.get("decoded")) {
            JsonNode given = d.get("tensor").isNull() ? c.get("tensor") : d.get("tensor");
            Oracle.Poscar expected = Oracle.poscar(d.get("poscar").asText());
            Decoded decoded = PAPER.decode(Oracle.tensor(given), conditions);
            Structure actual = assertInstanceOf(Decoded.Success.class, decoded).structure();
            for (int row = 0; row < 3; row++) {
                for (int axis = 0; axis < 3; axis++) {
                    assertEquals(expected.rows()[row][axis], actual.lattice().get(row, axis), 1e-9);
                }
            }
            assertEquals(text(expected.sites()), text(actual.sites()), "noise " + d.get("noise"));
        }
    }

    private static List<String> text(List<Site> sites) {
        return sites.stream()
                .sorted(Comparator.comparing(Site::element)
                        .thenComparing(Site::x)
                        .thenComparing(Site::y)
                        .thenComparing(Site::z))
                .map(s -> String.format("%s %.2f %.2f %.2f", s.element(), s.x() + 0.0, s.y() + 0.0, s.z() + 0.0))
                .toList();
    }
}
