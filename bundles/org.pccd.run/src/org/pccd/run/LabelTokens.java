package org.pccd.run;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.pccd.core.PccdException;
import org.pccd.crystal.Element;
import org.pccd.encoding.Encoder;
import org.pccd.encoding.EncodingRefused;

/**
 * Puts wished labels, such as a band gap, into condition tokens and leaves the others as they were drawn. Which tokens
 * a label decides is found out by trying all its values, so that it works for any encoder.
 */
final class LabelTokens {
    private final Encoder encoder;
    private final Map<String, String> wished;

    /** @throws PccdException where the encoder has no such label or value */
    LabelTokens(Encoder encoder, Map<String, String> wished) {
        this.encoder = encoder;
        this.wished = wished;
        wished.forEach(this::check);
    }

    private void check(String name, String value) {
        List<String> values = encoder.labels().get(name);
        if (values == null) {
            throw new PccdException(
                    "The encoder of the run has no condition '" + name + "'; it has " + encoder.labels() + ".");
        }
        if (!number(value) && values.stream().noneMatch(v -> v.equalsIgnoreCase(value))) {
            throw new PccdException(
                    "The condition '" + name + "' cannot be '" + value + "'; choose one of " + values + ".");
        }
    }

    private static boolean number(String value) {
        return value.strip().matches("\\d+(\\.\\d*)?");
    }

    /** The same tokens with the wished labels. */
    int[] ask(int[] tokens) {
        if (wished.isEmpty()) {
            return tokens;
        }
        List<Element> elements = encoder.elements(tokens);
        int[] asked = tokens.clone();
        int[] with = tokens(elements, wished);
        for (String name : wished.keySet()) {
            int[] none = tokens(elements, Map.of());
            for (String value : encoder.labels().get(name)) {
                int[] other = tokens(elements, Map.of(name, value));
                IntStream.range(0, none.length).filter(i -> other[i] != none[i]).forEach(i -> asked[i] = with[i]);
            }
        }
        return asked;
    }

    private int[] tokens(List<Element> elements, Map<String, String> labels) {
        try {
            return encoder.conditions(elements, labels);
        } catch (EncodingRefused e) {
            throw new PccdException("These conditions cannot be asked for: " + e.getMessage(), e);
        }
    }
}
