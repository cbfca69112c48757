package org.pccd.run;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.pccd.core.PccdException;
import org.pccd.crystal.Element;
import org.pccd.encoding.Encoder;
import org.pccd.encoding.EncodingRefused;

/**
 * Puts wished labels, such as a band gap, into condition tokens and leaves the others as they were drawn. Which tokens
 * a label decides is found out by trying all its values, so that it works for any encoder. Labels without the value
 * {@code unknown} must be known to draw anything: where they are not wished, they come from the training set.
 */
final class LabelTokens {
    private static final String UNKNOWN = "unknown";

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
            places(elements, name).forEach(i -> asked[i] = with[i]);
        }
        return asked;
    }

    /**
     * The part of a table that has the wished values of labels which must be known, as far as there is any: such a
     * label goes with the rest of the tokens, as the number of sites does with the elements. Else the part that can
     * take the wished values.
     *
     * @throws PccdException where no row can take them
     */
    ConditionTable fitting(ConditionTable table) {
        if (wished.keySet().stream().allMatch(this::mayBeUnknown)) {
            return table;
        }
        ConditionTable having = table.where(row -> possible(row) && Arrays.equals(ask(row), row));
        ConditionTable taking = having.total() > 0 ? having : table.where(this::possible);
        if (taking.total() == 0) {
            throw new PccdException("No composition of the training set goes with the conditions " + wished + ".");
        }
        return taking;
    }

    /**
     * The tokens of elements that never occurred together: wished labels as wished; those that must be known drawn from
     * the whole training set, of the values that go with the elements; all others unknown.
     *
     * @throws PccdException where the encoder has no tokens for these elements and labels
     */
    LongFunction<int[]> unseen(SampleRequest request, ConditionTable all) {
        List<String> needed = encoder.labels().keySet().stream()
                .filter(name -> !mayBeUnknown(name) && !wished.containsKey(name))
                .sorted()
                .toList();
        if (needed.isEmpty()) {
            int[] tokens = tokens(request.elements(), wished);
            return index -> tokens.clone();
        }
        Map<String, Map<String, int[]>> byValue = new HashMap<>();
        Map<String, int[]> places = new HashMap<>();
        for (String name : needed) {
            byValue.put(name, possibleTokens(request.elements(), name));
            places.put(name, places(request.elements(), name).toArray());
        }
        ConditionTable taking = all.where(row -> {
            Map<String, String> values = values(row, byValue, places);
            return !values.isEmpty() && possible(request.elements(), values);
        });
        if (taking.total() == 0) {
            throw new PccdException("No structure of the training set has values of " + needed
                    + " that go with the elements " + request.elements() + " and the conditions " + wished + ".");
        }
        return index -> {
            int[] row = taking.draw(ConditionDraw.random(request, index));
            return tokens(request.elements(), values(row, byValue, places));
        };
    }

    private Map<String, int[]> possibleTokens(List<Element> elements, String name) {
        Map<String, int[]> byValue = new HashMap<>();
        for (String value : encoder.labels().get(name)) {
            Map<String, String> label = Map.of(name, value);
            if (possible(elements, label)) {
                byValue.put(value, tokens(elements, label));
            }
        }
        return byValue;
    }

    // What is wished, and the values that a row has; without a value that no tokens stand for, which is then refused.
    private Map<String, String> values(int[] row, Map<String, Map<String, int[]>> byValue, Map<String, int[]> places) {
        Map<String, String> values = new HashMap<>(wished);
        byValue.forEach((name, tokens) -> {
            values.put(name, "");
            tokens.forEach((value, with) -> {
                if (Arrays.stream(places.get(name)).allMatch(i -> with[i] == row[i])) {
                    values.put(name, value);
                }
            });
        });
        return values.containsValue("") ? Map.of() : values;
    }

    private boolean mayBeUnknown(String name) {
        return encoder.labels().get(name).stream().anyMatch(UNKNOWN::equalsIgnoreCase);
    }

    // Where tokens depend on a label.
    private IntStream places(List<Element> elements, String name) {
        int[] none = tokens(elements, Map.of());
        return IntStream.range(0, none.length).filter(i -> encoder.labels().get(name).stream()
                .filter(value -> possible(elements, Map.of(name, value)))
                .anyMatch(value -> tokens(elements, Map.of(name, value))[i] != none[i]));
    }

    private boolean possible(int[] row) {
        return possible(encoder.elements(row), wished);
    }

    private boolean possible(List<Element> elements, Map<String, String> labels) {
        try {
            encoder.conditions(elements, labels);
            return true;
        } catch (EncodingRefused e) {
            return false;
        }
    }

    private int[] tokens(List<Element> elements, Map<String, String> labels) {
        try {
            return encoder.conditions(elements, labels);
        } catch (EncodingRefused e) {
            throw new PccdException("These conditions cannot be asked for: " + e.getMessage(), e);
        }
    }
}
