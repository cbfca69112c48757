package org.pccd.encoding.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.pccd.crystal.Structure;
import org.pccd.encoding.Decoded;
import org.pccd.encoding.Encoder;
import org.pccd.encoding.EncoderProvider;
import org.pccd.encoding.EncodingRefused;

/** The encoder under examination, with what several checks need of it, computed once. */
final class Subject {
    /** Standard deviations of the noise on each value of a tensor. */
    static final List<Double> NOISE = List.of(0.0, 0.01, 0.02, 0.05, 0.1, 0.2);

    private static final int SAMPLE = 20;

    private final EncoderProvider<?> provider;
    private final Record parameters;
    private final List<TestStructure> extra;
    private Encoder encoder;
    private List<Encoded> encoded;
    private RoundTrip roundTrip;
    private List<NoiseLevel> noise;
    private Costs costs;

    Subject(EncoderProvider<?> provider, Record parameters, List<Structure> extra) {
        this.provider = provider;
        this.parameters = parameters;
        List<TestStructure> named = new ArrayList<>();
        for (Structure structure : extra) {
            named.add(new TestStructure("own structure " + (named.size() + 1) + ", " + structure.formula(), structure));
        }
        this.extra = named;
    }

    EncoderProvider<?> provider() {
        return provider;
    }

    Record parameters() {
        return parameters;
    }

    Encoder encoder() {
        if (encoder == null) {
            encoder = fresh(parameters);
        }
        return encoder;
    }

    /** Another encoder of the same parameters. */
    Encoder fresh() {
        return fresh(parameters);
    }

    @SuppressWarnings("unchecked")
    Encoder fresh(Record with) {
        Encoder made = ((EncoderProvider<Record>) provider).create(with);
        Breach.unless(made != null, "create(" + with + ") returns null.");
        return made;
    }

    /** Structures within the limits, with their tensors. */
    List<Encoded> encoded() {
        if (encoded == null) {
            List<TestStructure> all =
                    new ArrayList<>(TestStructures.within(encoder().limits()));
            all.addAll(extra);
            encoded = all.stream().map(s -> Encoded.of(encoder(), s)).toList();
        }
        return encoded;
    }

    /** Those that have a tensor of the right size, of finite values. */
    List<Encoded> tensors() {
        int size = size(encoder());
        List<Encoded> good = encoded().stream()
                .filter(e -> e.tensor() != null && e.tensor().length == size && finite(e.tensor()))
                .toList();
        if (good.isEmpty()) {
            throw new NotJudged("No structure was encoded to a tensor of " + size + " values.");
        }
        return good;
    }

    /** Some of those, spread over all; for what takes long. */
    List<Encoded> sample() {
        List<Encoded> all = tensors();
        int every = (all.size() + SAMPLE - 1) / SAMPLE;
        return IntStream.range(0, all.size())
                .filter(i -> i % every == 0)
                .mapToObj(all::get)
                .toList();
    }

    RoundTrip roundTrip() {
        if (roundTrip == null) {
            roundTrip = RoundTrip.of(this);
        }
        return roundTrip;
    }

    List<NoiseLevel> noise() {
        if (noise == null) {
            noise = NOISE.stream().map(sigma -> NoiseLevel.of(this, sigma)).toList();
        }
        return noise;
    }

    Costs costs() {
        if (costs == null) {
            costs = Costs.of(this);
        }
        return costs;
    }

    /** What has been computed so far: null where no check has asked for it. */
    RoundTrip knownRoundTrip() {
        return roundTrip;
    }

    List<NoiseLevel> knownNoise() {
        return noise == null ? List.of() : noise;
    }

    Costs knownCosts() {
        return costs;
    }

    /** @throws NotJudged where the encoder refuses the conditions, which a check of its own complains about */
    int[] conditions(Structure structure) {
        try {
            return encoder().conditions(structure, Map.of());
        } catch (EncodingRefused e) {
            throw new NotJudged(structure.formula() + " has no conditions: " + e.getMessage());
        }
    }

    /** A legal verdict on a tensor; the tensor is copied. */
    Decoded decode(float[] tensor, int[] conditions, String what) {
        try {
            return Verdicts.checked(encoder().decode(tensor.clone(), conditions.clone()), what, encoder());
        } catch (Breach e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            throw new Breach("decode() of " + what + " throws " + e + ".", e);
        }
    }

    private static boolean finite(float[] tensor) {
        for (float value : tensor) {
            if (!Float.isFinite(value)) {
                return false;
            }
        }
        return true;
    }

    static int size(Encoder encoder) {
        return Arrays.stream(encoder.shape()).reduce(1, Math::multiplyExact);
    }

    static float[] noisy(float[] tensor, double sigma, long seed) {
        Random random = new Random(seed);
        float[] noisy = tensor.clone();
        for (int i = 0; i < noisy.length && sigma != 0; i++) {
            noisy[i] += (float) (sigma * random.nextGaussian());
        }
        return noisy;
    }
}
