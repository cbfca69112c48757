package org.pccd.encoding.audit;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.pccd.core.Progress;
import org.pccd.crystal.Structure;
import org.pccd.encoding.Decoded;
import org.pccd.encoding.Encoder;
import org.pccd.encoding.EncodingRefused;
import org.pccd.encoding.audit.AuditReport.Refused;

/**
 * The round trip of structures through an encoder, before any training: what a representation loses at each noise, and
 * so the ceiling for any model that is trained on it. Runs on all processors; the result does not depend on their
 * number or on the order of the entries.
 */
public final class Audit {
    // Enough to keep all processors busy, few enough that a million structures need no more memory than a thousand.
    private static final int BATCH = 1024;

    private final Encoder encoder;
    private final AuditSettings settings;
    private final Stopwatch encoding = new Stopwatch();
    private final Stopwatch decoding = new Stopwatch();

    private record Trial(AuditEntry entry, Refused refused, List<Outcome> outcomes) {}

    public Audit(Encoder encoder, AuditSettings settings) {
        this.encoder = encoder;
        this.settings = settings;
    }

    /**
     * Encodes each structure once, and decodes it at each noise.
     *
     * @param entries read once, from start to end
     * @param total their number for the progress, -1 where it is not known
     * @throws java.util.concurrent.CancellationException where the user has cancelled
     */
    public AuditReport run(Iterable<AuditEntry> entries, long total, Progress progress) {
        progress.begin("Auditing the representation", total, "structures");
        AtomicLong done = new AtomicLong();
        List<LevelCounter> counters =
                settings.noise().stream().map(LevelCounter::new).toList();
        List<Refused> refused = new ArrayList<>();
        int structures = 0;
        Iterator<AuditEntry> rest = entries.iterator();
        while (rest.hasNext()) {
            List<Trial> trials = next(rest).parallelStream()
                    .map(entry -> {
                        progress.check();
                        Trial trial = attempt(entry);
                        progress.done(done.incrementAndGet());
                        return trial;
                    })
                    .toList();
            structures += trials.size();
            trials.forEach(t -> count(t, counters, refused));
        }
        return new AuditReport(
                settings,
                structures,
                refused,
                counters.stream().map(LevelCounter::level).toList());
    }

    /** What the calls of {@link #run} took. */
    public AuditCost cost() {
        return new AuditCost(encoding.meanMillis(), decoding.meanMillis());
    }

    /**
     * What becomes of one structure at a noise, as {@link #run} counts it.
     *
     * @throws EncodingRefused where it cannot be encoded
     */
    public Decoded roundTrip(AuditEntry entry, double noise) throws EncodingRefused {
        float[] tensor = encoder.encode(entry.structure());
        int[] conditions = encoder.conditions(entry.structure(), Map.of());
        return encoder.decode(noisy(tensor, noise(entry.name(), tensor.length), noise), conditions);
    }

    private static void count(Trial trial, List<LevelCounter> counters, List<Refused> refused) {
        if (trial.refused != null) {
            refused.add(trial.refused);
            return;
        }
        for (int i = 0; i < counters.size(); i++) {
            counters.get(i).add(trial.entry, trial.outcomes.get(i));
        }
    }

    private static List<AuditEntry> next(Iterator<AuditEntry> entries) {
        List<AuditEntry> batch = new ArrayList<>(BATCH);
        while (batch.size() < BATCH && entries.hasNext()) {
            batch.add(entries.next());
        }
        return batch;
    }

    private Trial attempt(AuditEntry entry) {
        try {
            float[] tensor = encoding.time(() -> encoder.encode(entry.structure()));
            int[] conditions = encoder.conditions(entry.structure(), Map.of());
            Structure original = encoder.canonical(entry.structure());
            float[] noise = noise(entry.name(), tensor.length);
            List<Outcome> outcomes = new ArrayList<>();
            for (double sigma : settings.noise()) {
                float[] noisy = noisy(tensor, noise, sigma);
                Decoded back = decoding.time(() -> encoder.decode(noisy, conditions));
                outcomes.add(Outcome.of(original, back, settings));
            }
            return new Trial(entry, null, outcomes);
        } catch (EncodingRefused e) {
            return new Trial(entry, new Refused(entry.name(), e.code(), e.getMessage()), List.of());
        }
    }

    private static float[] noisy(float[] tensor, float[] noise, double sigma) {
        float[] noisy = tensor.clone();
        for (int i = 0; i < noisy.length && sigma != 0; i++) {
            noisy[i] += (float) (sigma * noise[i]);
        }
        return noisy;
    }

    // The same for all levels, scaled: a curve over noise then shows the noise and not the luck of the draw.
    private float[] noise(String name, int size) {
        Random random = new Random(settings.seed() * 0x9E3779B97F4A7C15L + name.hashCode());
        float[] noise = new float[size];
        for (int i = 0; i < size; i++) {
            noise[i] = (float) random.nextGaussian();
        }
        return noise;
    }
}
