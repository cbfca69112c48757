package org.pccd.encoding.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pccd.crystal.Element;
import org.pccd.encoding.Decoded;
import org.pccd.encoding.Encoder;
import org.pccd.encoding.EncodingRefused;

/** Checks that encoding and decoding are functions of their arguments. */
final class EncodingChecks {
    private EncodingChecks() {}

    static String answers(Subject subject) {
        int refused = 0;
        for (Encoded e : subject.encoded()) {
            if (e.thrown() != null) {
                throw new Breach("encode() of " + e.name() + " throws " + e.thrown() + ".", e.thrown());
            }
            if (e.refusal() != null) {
                refused++;
                Verdicts.refusal("encode() of " + e.name(), e.refusal());
            }
        }
        Breach.unless(refused < subject.encoded().size(), "Every structure within the limits is refused.");
        return subject.encoded().size() + " structures, " + refused + " refused";
    }

    static String finite(Subject subject) {
        float least = Float.POSITIVE_INFINITY;
        float most = Float.NEGATIVE_INFINITY;
        for (Encoded e : subject.encoded()) {
            for (int i = 0; e.tensor() != null && i < e.tensor().length; i++) {
                float value = e.tensor()[i];
                Breach.unless(Float.isFinite(value), "Value " + i + " of " + e.name() + " is " + value + ".");
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
        }
        return String.format(Locale.ROOT, "values from %.3g to %.3g; nominal are 0 to 1", least, most);
    }

    static String inputs(Subject subject) {
        Encoder encoder = subject.encoder();
        for (Encoded e : subject.sample()) {
            List<Element> elements = new ArrayList<>(e.structure().elements());
            Map<String, String> labels = new HashMap<>();
            int[] tokens = tokens(encoder, elements, labels);
            Breach.unless(
                    elements.equals(e.structure().elements()) && labels.isEmpty(),
                    "conditions() changes its list or map: " + elements + ", " + labels + ".");
            for (double sigma : new double[] {0, 0.5}) {
                float[] tensor = Subject.noisy(e.tensor(), sigma, 1);
                float[] before = tensor.clone();
                int[] conditions = tokens.clone();
                quietly(() -> encoder.decode(tensor, conditions));
                Breach.unless(Arrays.equals(tensor, before), "decode() changes the tensor of " + e.name() + ".");
                Breach.unless(
                        Arrays.equals(tokens, conditions), "decode() changes the conditions of " + e.name() + ".");
                quietly(() -> encoder.elements(conditions));
                Breach.unless(
                        Arrays.equals(tokens, conditions), "elements() changes the conditions of " + e.name() + ".");
            }
        }
        return subject.sample().size() + " structures, clean and with noise 0.5";
    }

    static String outputs(Subject subject) {
        Encoder encoder = subject.encoder();
        int[] shape = encoder.shape();
        int first = shape[0];
        try {
            shape[0] = -1;
            Breach.unless(encoder.shape()[0] == first, "Changing the array of shape() changes its next answer.");
        } finally {
            shape[0] = first;
        }
        Encoded e = subject.tensors().get(0);
        float[] tensor = encode(encoder, e);
        float[] before = tensor.clone();
        if (!Arrays.equals(before, encode(encoder, e))) {
            throw new NotJudged("the same structure gives different values, see determinism");
        }
        Arrays.fill(tensor, 12345);
        boolean same = Arrays.equals(before, encode(encoder, e));
        System.arraycopy(before, 0, tensor, 0, before.length);
        Breach.unless(same, "Changing the array of encode() changes its next answer.");
        int[] tokens = tokens(encoder, e.structure().elements(), Map.of());
        int[] kept = tokens.clone();
        Arrays.fill(tokens, -1);
        boolean sameTokens = Arrays.equals(kept, tokens(encoder, e.structure().elements(), Map.of()));
        System.arraycopy(kept, 0, tokens, 0, kept.length);
        Breach.unless(sameTokens, "Changing the array of conditions() changes its next answer.");
        return "shape(), encode(), conditions()";
    }

    static String deterministicEncoding(Subject subject) {
        Encoder another = subject.fresh();
        List<Encoded> all = subject.tensors();
        for (int i = all.size() - 1; i >= 0; i--) {
            Encoded e = all.get(i);
            Breach.unless(
                    Arrays.equals(e.tensor(), encode(subject.encoder(), e)),
                    "encode() of " + e.name() + " gives other values the second time.");
            Breach.unless(
                    Arrays.equals(e.tensor(), encode(another, e)),
                    "encode() of " + e.name() + " gives other values in another encoder of the same parameters"
                            + seed(subject) + ".");
        }
        return all.size() + " structures, in two orders, by two encoders of the same parameters" + seed(subject);
    }

    static String deterministicDecoding(Subject subject) {
        Encoder another = subject.fresh();
        List<Encoded> all = subject.sample();
        for (Encoded e : all) {
            int[] conditions = subject.conditions(e.structure());
            for (double sigma : new double[] {0, 0.1}) {
                float[] tensor = Subject.noisy(e.tensor(), sigma, 2);
                String what = e.name() + " with noise " + sigma;
                Decoded first = subject.decode(tensor, conditions, what);
                Breach.unless(
                        first.equals(subject.decode(tensor, conditions, what)),
                        "decode() of " + what + " gives another verdict the second time.");
                Breach.unless(
                        first.equals(another.decode(tensor.clone(), conditions.clone())),
                        "decode() of " + what + " gives another verdict in another encoder of the same parameters"
                                + seed(subject) + ".");
            }
        }
        return 2 * all.size() + " tensors, by two encoders of the same parameters" + seed(subject);
    }

    private static String seed(Subject subject) {
        return Arrays.stream(subject.parameters().getClass().getRecordComponents())
                        .anyMatch(c -> c.getName().toLowerCase(Locale.ROOT).endsWith("seed"))
                ? ", seed included"
                : "";
    }

    private static float[] encode(Encoder encoder, Encoded e) {
        try {
            return encoder.encode(e.structure());
        } catch (EncodingRefused refused) {
            throw new Breach("encode() of " + e.name() + " is refused the second time.", refused);
        }
    }

    private static int[] tokens(Encoder encoder, List<Element> elements, Map<String, String> labels) {
        try {
            return encoder.conditions(elements, labels);
        } catch (EncodingRefused e) {
            throw new NotJudged(elements + " have no conditions: " + e.getMessage());
        }
    }

    // What it throws is the matter of other checks.
    private static void quietly(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException e) {
            return;
        }
    }
}
