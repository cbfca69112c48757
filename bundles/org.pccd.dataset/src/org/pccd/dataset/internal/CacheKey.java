package org.pccd.dataset.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.pccd.core.Json;
import org.pccd.core.Sha256;
import org.pccd.dataset.Dataset;
import org.pccd.dataset.DatasetEntry;
import org.pccd.encoding.Encoder;

/**
 * Names what tensors follow from: data, encoder, parameters, and how the encoder encodes some of the rows now. The
 * latter notices an encoder whose code has changed.
 */
public record CacheKey(String encoder, JsonNode parameters, String hash) {
    private static final int SAMPLE = 16;

    public static CacheKey of(Dataset dataset, String encoderId, JsonNode parameters, Encoder encoder) {
        MessageDigest digest = Sha256.digest();
        String head = String.join(
                "\n",
                CacheIndex.FORMAT + " " + CacheIndex.VERSION,
                dataset.dataHash(),
                encoderId,
                Json.line(parameters),
                Arrays.toString(encoder.shape()) + " " + encoder.conditionCount() + " "
                        + encoder.conditionVocabulary());
        digest.update(head.getBytes(StandardCharsets.UTF_8));
        int n = Math.min(SAMPLE, dataset.size());
        int[] sample = IntStream.range(0, n)
                .map(i -> (int) ((long) i * dataset.size() / n))
                .toArray();
        for (DatasetEntry e : dataset.entries(sample)) {
            add(digest, Encoding.of(encoder, e));
        }
        return new CacheKey(encoderId, parameters, Sha256.hex(digest.digest()));
    }

    /** Name of the folder under {@code cache/}. */
    String folderName() {
        return encoder.replaceAll("[^A-Za-z0-9._-]", "_") + "-" + hash.substring(0, 16);
    }

    private static void add(MessageDigest digest, Encoding e) {
        if (e.refused()) {
            digest.update(e.refusal().toString().getBytes(StandardCharsets.UTF_8));
            return;
        }
        ByteBuffer bytes = ByteBuffer.allocate(4 * (e.tensor().length + e.conditions().length));
        for (float x : e.tensor()) {
            bytes.putFloat(x);
        }
        for (int token : e.conditions()) {
            bytes.putInt(token);
        }
        digest.update(bytes.array());
    }
}
