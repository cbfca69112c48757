package org.pccd.encoding.pointcloud;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pccd.core.Json;
import org.pccd.core.Parameters;
import org.pccd.core.PccdException;
import org.pccd.crystal.Structure;
import org.pccd.encoding.Encoder;
import org.pccd.encoding.registry.Encoders;

/** The encoder is found like any other, and built from settings. */
class PointCloudProviderTest {
    @Test
    void itIsInstalled() {
        assertTrue(Encoders.installed().stream().anyMatch(c -> c.id().equals("pccd-pointcloud")));
        assertEquals("pccd-pointcloud", Encoders.byId("pccd-pointcloud").id());
    }

    @Test
    void settingsChangeTheDefaultsAndAreKept() throws Exception {
        Encoders.Built paper = Encoders.build("pccd-pointcloud", Map.of("profile", "paper"));
        assertEquals("paper", paper.parameters().get("profile").asText());
        Encoders.Built again = Encoders.build(paper.id(), Json.mapper().readTree(Json.line(paper.parameters())));
        assertEquals(paper.parameters(), again.parameters());
        Structure s = Samples.random(new Random(1), 5, 2);
        assertArrayEquals(paper.encoder().encode(s), again.encoder().encode(s));
    }

    @Test
    void wrongSettingsAreSaid() {
        assertThrows(PccdException.class, () -> Encoders.byId("voxels"));
        assertThrows(PccdException.class, () -> Encoders.build("pccd-pointcloud", Map.of("profile", "best")));
        assertThrows(PccdException.class, () -> Encoders.build("pccd-pointcloud", Map.of("profil", "paper")));
        assertThrows(PccdException.class, () -> Encoders.build("pccd-pointcloud", Map.of("clusterStarts", "0")));
    }

    @Test
    void everyParameterIsDescribed() {
        List<Parameters.Description> all = Parameters.describe(PointCloudSettings.class);
        assertEquals(
                Set.of("profile", "clusterStarts", "clusterSeed"),
                Set.copyOf(all.stream().map(Parameters.Description::key).toList()));
        assertTrue(all.stream().allMatch(d -> d.info() != null));
    }

    @Test
    void shapeAndLimitsAreThoseOfThePaper() throws Exception {
        Encoder encoder = Samples.encoder(Profile.CORRECTED);
        assertArrayEquals(new int[] {3, 128, 3}, encoder.shape());
        assertEquals(16, encoder.limits().maxSites());
        assertEquals(3, encoder.limits().maxElements());
        assertEquals(89, encoder.limits().elements().size());
        float[] tensor = encoder.encode(Samples.random(new Random(2), 7, 3));
        assertEquals(3 * 128 * 3, tensor.length);
    }
}
