package org.pccd.dataset.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Map;

/**
 * What {@code index.json} of a tensor cache says.
 *
 * @param key hash of everything that the tensors follow from
 * @param count number of tensors
 * @param refused number of structures that could not be encoded, by code
 */
public record CacheIndex(
        String format,
        int formatVersion,
        String key,
        String encoder,
        JsonNode parameters,
        String dataHash,
        int[] shape,
        int conditionCount,
        int conditionVocabulary,
        int count,
        Map<String, Integer> refused) {

    static final String FORMAT = "pccd-tensors";
    static final int VERSION = 1;

    /** Number of values of one tensor. */
    public int tensorLength() {
        return Arrays.stream(shape).reduce(1, Math::multiplyExact);
    }
}
