package org.pccd.tokens.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.pccd.core.Progress;
import org.pccd.crystal.Element;
import org.pccd.crystal.Structure;
import org.pccd.diffusion.Denoiser.Weights;
import org.pccd.diffusion.DenoiserProvider;
import org.pccd.diffusion.Hold;
import org.pccd.diffusion.NoiseSchedule;
import org.pccd.diffusion.Objective;
import org.pccd.diffusion.TensorSampler;
import org.pccd.encoding.Decoded;
import org.pccd.encoding.Encoder.Held;
import org.pccd.encoding.Encoder.Part;
import org.pccd.encoding.Encoder.Start;
import org.pccd.encoding.EncodingRefused;
import org.pccd.tokens.EdmParameters;
import org.pccd.tokens.EdmSampler;
import org.pccd.tokens.LatticeForm;
import org.pccd.tokens.TransformerParameters;

/** Encoder, transformer and sampler together: what is held is in every sample, however little the network knows. */
class FormulaSamplingTest {
    private static final int SAMPLES = 6;

    private final TokenEncoder encoder = Crystals.encoder(Map.of("maxSites", "8", "leastDistance", "0"));

    @Test
    void everySampleOfAFormulaHasExactlyThisComposition() throws EncodingRefused {
        Held held = encoder.hold(Map.of(Element.Na, 4, Element.Cl, 4), Map.of());
        for (float[] tensor : samples(held)) {
            assertEquals("Na4Cl4", structure(tensor, held).formula());
        }
    }

    @Test
    void everySampleHasTheCellAndTheSitesThatWereKept() throws EncodingRefused {
        Start start = new Start(Crystals.ROCK_SALT, Set.of(Part.CELL, Part.SPECIES), Set.of(1), List.of(), Map.of());
        Held held = encoder.hold(start);
        List<float[]> all = samples(held);
        for (float[] tensor : all) {
            Structure s = structure(tensor, held);
            assertArrayEquals(
                    encoder.canonical(Crystals.ROCK_SALT).lattice().lengths(),
                    s.lattice().lengths(),
                    1e-5);
            assertArrayEquals(new double[] {0.5, 0.5, 0.5}, s.sites().get(1).fractional(), 1e-6);
        }
        int free = TokenLayout.of(encoder.shape()).coordinates(0);
        assertNotEquals(all.get(0)[free], all.get(1)[free]);
    }

    private Structure structure(float[] tensor, Held held) {
        Decoded back = encoder.decode(tensor, held.conditions());
        return assertInstanceOf(Decoded.Success.class, back, back::toString).structure();
    }

    private List<float[]> samples(Held held) {
        TransformerParameters parameters = TinyTransformer.parameters(LatticeForm.TRIANGULAR);
        Objective objective = new EdmObjective(
                parameters, new Objective.Setting(encoder.shape(), NoiseSchedule.cosine(10, 0.008), 11, 0.1));
        DenoiserProvider.Setting setting = new DenoiserProvider.Setting(
                encoder.shape(), encoder.conditionCount(), encoder.conditionVocabulary(), 3, 1);
        int length = held.values().length;
        int[] conditions = new int[SAMPLES * held.conditions().length];
        for (int i = 0; i < conditions.length; i++) {
            conditions[i] = held.conditions()[i % held.conditions().length];
        }
        EdmParameters usual = new EdmSampler().defaults();
        try (TransformerDenoiser denoiser = new TransformerDenoiser(parameters, setting)) {
            float[] x = new TensorSampler<>(
                            denoiser, Weights.CURRENT, objective, length, 1, new EdmSampler(), usual, 12)
                    .sample(
                            5,
                            LongStream.range(0, SAMPLES).toArray(),
                            conditions,
                            Collections.nCopies(SAMPLES, new Hold(held.values(), held.held())),
                            TensorSampler.Observer.NONE,
                            Progress.NONE);
            return IntStream.range(0, SAMPLES)
                    .mapToObj(i -> Arrays.copyOfRange(x, i * length, (i + 1) * length))
                    .toList();
        }
    }
}
