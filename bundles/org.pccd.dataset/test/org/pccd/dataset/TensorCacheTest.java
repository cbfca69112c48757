package org.pccd.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.core.Json;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.encoding.EncodingRefused;

class TensorCacheTest {
    private static final JsonNode PARAMETERS = Json.mapper().createObjectNode().put("scale", 2);

    @TempDir
    Path folder;

    private Dataset dataset;

    @BeforeEach
    void open() {
        Samples.make(folder.resolve("d"), Samples.entries(1, 700), ImportSettings.DEFAULT.withLimits(6, 30));
        dataset = Dataset.open(folder.resolve("d"));
    }

    @AfterEach
    void close() {
        dataset.close();
    }

    private TensorCache cache(ToyEncoder encoder, Progress progress) {
        return TensorCache.of(dataset, "toy", PARAMETERS, encoder, progress);
    }

    @Test
    void tensorsAndTokensAreThoseOfTheEncoderAndRefusedRowsAreToldWithTheirReason() throws EncodingRefused {
        ToyEncoder encoder = new ToyEncoder(2);
        List<Integer> refused = new ArrayList<>();
        try (TensorCache cache = cache(encoder, Progress.NONE)) {
            int i = 0;
            for (DatasetEntry e : dataset.range(0, dataset.size())) {
                if (e.structure().sites().size() > ToyEncoder.MOST) {
                    refused.add(e.row());
                    continue;
                }
                assertEquals(e.row(), cache.row(i));
                assertArrayEquals(encoder.encode(e.structure()), cache.tensor(i));
                assertArrayEquals(encoder.conditions(e.structure(), e.labels()), cache.conditions(i));
                i++;
            }
            assertEquals(cache.count(), i);
            assertEquals(refused, cache.refused().stream().map(RefusedRow::row).toList());
            assertEquals("limit.sites", cache.refused().get(0).code());
            assertArrayEquals(new int[] {2, 3}, cache.shape());
        }
    }

    @Test
    void batchesAndSplits() {
        try (TensorCache cache = cache(new ToyEncoder(2), Progress.NONE)) {
            int[] all = Arrays.stream(Split.values())
                    .flatMapToInt(s -> Arrays.stream(cache.indices(s)))
                    .sorted()
                    .toArray();
            assertArrayEquals(IntStream.range(0, cache.count()).toArray(), all);
            int[] val = cache.indices(Split.VAL);
            assertEquals(Split.VAL, dataset.entry(cache.row(val[0])).split());
            int[] batch = {val[2], val[0], val[2]};
            float[] x = new float[3 * cache.tensorLength()];
            int[] tokens = new int[3 * cache.conditionCount()];
            cache.fill(batch, x, tokens);
            assertArrayEquals(cache.tensor(val[0]), Arrays.copyOfRange(x, 6, 12));
            assertArrayEquals(cache.conditions(val[2]), Arrays.copyOfRange(tokens, 4, 6));
        }
    }

    @Test
    void aCacheIsUsedAgainAsLongAsTheEncoderEncodesTheSame() {
        ToyEncoder first = new ToyEncoder(2);
        Path made;
        try (TensorCache cache = cache(first, Progress.NONE)) {
            made = cache.folder();
        }
        ToyEncoder again = new ToyEncoder(2);
        try (TensorCache cache = cache(again, Progress.NONE)) {
            assertEquals(made, cache.folder());
            assertTrue(again.calls.get() <= 16, "only a sample is encoded: " + again.calls);
            assertFalse(cache.temporary());
        }
        try (TensorCache cache = cache(new ToyEncoder(3), Progress.NONE)) {
            assertNotEquals(made, cache.folder());
        }
    }

    @Test
    void cancellingLeavesNothing() throws IOException {
        assertThrows(CancellationException.class, () -> cache(new ToyEncoder(2), Samples.cancelledAfter(1)));
        assertEquals(List.of(), Samples.list(dataset.folder().resolve("cache")));
    }

    @Test
    void aDamagedCacheIsNamedNotUsed() throws IOException {
        Path made;
        try (TensorCache cache = cache(new ToyEncoder(2), Progress.NONE)) {
            made = cache.folder();
        }
        Files.write(made.resolve("tensors.f32"), new byte[12]);
        PccdException e = assertThrows(PccdException.class, () -> cache(new ToyEncoder(2), Progress.NONE));
        assertTrue(e.getMessage().contains("tensors.f32 is damaged"), e.getMessage());
    }

    @Test
    void anEncoderThatRefusesEverythingIsSaidTo() throws IOException {
        PccdException e = assertThrows(PccdException.class, () -> cache(new ToyEncoder(0), Progress.NONE));
        assertTrue(e.getMessage().startsWith("None of the"), e.getMessage());
        assertEquals(List.of(), Samples.list(dataset.folder().resolve("cache")));
    }

    @Test
    void somethingElseInThePlaceOfTheCacheIsAClearError() throws IOException {
        Files.writeString(dataset.folder().resolve("cache"), "a file");
        PccdException e = assertThrows(PccdException.class, () -> cache(new ToyEncoder(2), Progress.NONE));
        assertTrue(e.getMessage().startsWith("Cannot write encoded tensors in"), e.getMessage());
    }
}
