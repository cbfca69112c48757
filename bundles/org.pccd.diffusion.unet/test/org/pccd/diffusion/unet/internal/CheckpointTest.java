package org.pccd.diffusion.unet.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.core.Json;
import org.pccd.core.PccdException;
import org.pccd.diffusion.unet.UnetParameters;
import org.pccd.torch.TrainableModule;

/** Checkpoints are plain safetensors, and a bad one is refused with the file's name and nothing changed. */
class CheckpointTest {
    @TempDir
    Path folder;

    @BeforeEach
    void save() throws IOException {
        try (UnetDenoiser d = Tiny.denoiser(1)) {
            d.trainStep(Tiny.batch(2, 1), Tiny.STEP);
            d.save(folder);
        }
    }

    @Test
    void filesFollowTheSafetensorsFormat() throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("weights.safetensors")))
                .order(ByteOrder.LITTLE_ENDIAN);
        byte[] header = new byte[Math.toIntExact(bytes.getLong())];
        bytes.get(header);
        var json = Json.mapper().readTree(new String(header, StandardCharsets.UTF_8));
        assertEquals("[4,3,7,7]", json.get("init_conv.weight").get("shape").toString());
        assertEquals("1", json.get("__metadata__").get("version").asText());
        assertEquals(0, header.length % 8);
        try (UnetDenoiser d = Tiny.denoiser(2)) {
            d.load(folder);
            int offset = json.get("init_conv.weight").get("data_offsets").get(0).asInt();
            assertEquals(d.state(TrainableModule.Kind.WEIGHTS, 1)[0], bytes.getFloat(8 + header.length + offset));
        }
    }

    @Test
    void truncatedFlippedMissingAndForeignFilesAreRefused() throws IOException {
        Path file = folder.resolve("optimiser.safetensors");
        byte[] good = Files.readAllBytes(file);
        try (RandomAccessFile f = new RandomAccessFile(file.toFile(), "rw")) {
            f.setLength(good.length / 2);
        }
        refused("optimiser.safetensors");
        byte[] flipped = good.clone();
        flipped[good.length / 2] ^= 1;
        Files.write(file, flipped);
        refused("checksum");
        Files.write(file, "not a checkpoint at all".getBytes(StandardCharsets.UTF_8));
        refused("optimiser.safetensors");
        Files.delete(file);
        refused("missing");
    }

    @Test
    void checkpointOfAnotherNetworkIsRefused() {
        UnetParameters wider =
                new UnetParameters(8, List.of(1, 2), 2, 2, 4, 8, 8, 2, 16, 8, 16, 8, true, 0.9, 0.99, 1e-8);
        try (UnetDenoiser d = Tiny.denoiser(wider, 1)) {
            PccdException e = assertThrows(PccdException.class, () -> d.load(folder));
            assertTrue(e.getMessage().contains("another network"), e.getMessage());
        }
    }

    private void refused(String words) {
        try (UnetDenoiser d = Tiny.denoiser(5)) {
            float[] before = d.state(TrainableModule.Kind.WEIGHTS, 1);
            PccdException e = assertThrows(PccdException.class, () -> d.load(folder));
            assertTrue(e.getMessage().contains(words), e.getMessage());
            assertArrayEquals(before, d.state(TrainableModule.Kind.WEIGHTS, 1));
        }
    }
}
