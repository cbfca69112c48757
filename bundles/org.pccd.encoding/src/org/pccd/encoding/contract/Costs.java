package org.pccd.encoding.contract;

import java.util.Comparator;
import org.pccd.encoding.EncodingRefused;

/**
 * What encoding and decoding take on this machine, in one thread, warm: the fastest of repeated calls, as a
 * busy machine makes calls slower and never faster.
 *
 * @param structure of the most sites among those that can be encoded
 * @param encode time to encode it in ms
 * @param decode time to decode its tensor in ms, the slower of clean and with noise 0.05
 * @param encodeMemory memory that encoding allocates in MiB, decodeMemory likewise
 */
public record Costs(String structure, double encode, double decode, double encodeMemory, double decodeMemory) {
    private static final int WARM_UP = 40;
    private static final int TIMES = 15;
    private static final double NOISE = 0.05;

    static Costs of(Subject subject) {
        Encoded most = subject.tensors().stream()
                .max(Comparator.comparingInt(e -> e.structure().sites().size()))
                .orElseThrow();
        int[] conditions = subject.conditions(most.structure());
        Measured encode = measured(() -> encode(subject, most));
        Measured clean = measured(() -> subject.encoder().decode(most.tensor().clone(), conditions));
        float[] noisy = Subject.noisy(most.tensor(), NOISE, 3);
        Measured rough = measured(() -> subject.encoder().decode(noisy.clone(), conditions));
        return new Costs(
                most.name(),
                encode.milliseconds(),
                Math.max(clean.milliseconds(), rough.milliseconds()),
                encode.kibibytes() / 1024,
                Math.max(clean.kibibytes(), rough.kibibytes()) / 1024);
    }

    private static Measured measured(Runnable call) {
        long start = System.nanoTime();
        for (int i = 0; i < WARM_UP && System.nanoTime() - start < 1_000_000_000L; i++) {
            call.run();
        }
        return Measured.fastest(TIMES, call);
    }

    private static void encode(Subject subject, Encoded e) {
        try {
            subject.encoder().encode(e.structure());
        } catch (EncodingRefused refused) {
            throw new NotJudged(e.name() + " is refused the second time");
        }
    }
}
