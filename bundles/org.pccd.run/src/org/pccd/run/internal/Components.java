package org.pccd.run.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Map;
import org.pccd.core.Contributed;
import org.pccd.core.Contributions;
import org.pccd.core.Json;
import org.pccd.core.Parameters;
import org.pccd.core.PccdException;
import org.pccd.diffusion.Denoiser;
import org.pccd.diffusion.DenoiserProvider;
import org.pccd.diffusion.Loss;
import org.pccd.diffusion.NoiseSchedule;
import org.pccd.diffusion.Objective;
import org.pccd.encoding.Encoder;
import org.pccd.encoding.EncoderProvider;
import org.pccd.encoding.registry.Encoders;
import org.pccd.run.Component;
import org.pccd.run.DiffusionSettings;
import org.pccd.run.RunConfiguration;

/** Makes encoders and denoisers from what a configuration says. */
public final class Components {
    private Components() {}

    public static Contributed<EncoderProvider<?>> encoderProvider(String id) {
        return widen(Contributions.byId(EncoderProvider.POINT, EncoderProvider.class, id));
    }

    public static Contributed<DenoiserProvider<?>> denoiserProvider(String id) {
        return widen(Contributions.byId(DenoiserProvider.POINT, DenoiserProvider.class, id));
    }

    public static Component encoderDefaults(String id) {
        return new Component(id, json(encoderProvider(id).service().defaults()));
    }

    /** @throws PccdException where the denoiser has no preset of this name */
    public static Component denoiserPreset(String id, String preset) {
        Map<String, ? extends Record> presets = denoiserProvider(id).service().presets();
        if (!presets.containsKey(preset)) {
            throw new PccdException("The denoiser '" + id + "' has no preset '" + preset + "'; its presets are "
                    + presets.keySet() + ".");
        }
        return new Component(id, json(presets.get(preset)));
    }

    public static Encoder encoder(Component component) {
        return Encoders.build(component.id(), component.parameters()).encoder();
    }

    public static void checkDenoiser(Component component) {
        parameters(denoiserProvider(component.id()).service(), component);
    }

    /** @throws PccdException where the denoiser cannot take the encoder's shape */
    public static void checkFit(Component denoiser, Encoder encoder) {
        int[] shape = encoder.shape();
        if (!denoiserProvider(denoiser.id()).service().accepts(shape)) {
            throw new PccdException("The denoiser '" + denoiser.id() + "' cannot take tensors of shape "
                    + Arrays.toString(shape) + ": choose another encoder or denoiser.");
        }
    }

    /** @throws PccdException where the denoiser cannot take the encoder's shape */
    public static Denoiser denoiser(Component component, Encoder encoder, long seed, int threads) {
        DenoiserProvider<?> provider = denoiserProvider(component.id()).service();
        checkFit(component, encoder);
        return create(
                provider,
                component,
                new DenoiserProvider.Setting(
                        encoder.shape(), encoder.conditionCount(), encoder.conditionVocabulary(), seed, threads));
    }

    /** What the denoiser of a configuration is trained to do. */
    public static Objective objective(RunConfiguration c, Encoder encoder) {
        DiffusionSettings d = c.diffusion();
        Objective.Setting setting = new Objective.Setting(
                encoder.shape(), NoiseSchedule.cosine(d.timesteps(), d.offset()), c.seed(), c.effectiveDropout());
        return objective(denoiserProvider(c.denoiser().id()).service(), c.denoiser(), setting);
    }

    /** What the loss of a denoiser is. */
    public static Loss loss(Component denoiser) {
        return loss(denoiserProvider(denoiser.id()).service(), denoiser);
    }

    private static <P extends Record> Loss loss(DenoiserProvider<P> provider, Component component) {
        return provider.loss(parameters(provider, component));
    }

    private static <P extends Record> Objective objective(
            DenoiserProvider<P> provider, Component component, Objective.Setting setting) {
        return provider.objective(parameters(provider, component), setting);
    }

    private static <P extends Record> Denoiser create(
            DenoiserProvider<P> provider, Component component, DenoiserProvider.Setting setting) {
        return provider.create(parameters(provider, component), setting);
    }

    private static <P extends Record> P parameters(DenoiserProvider<P> provider, Component component) {
        P any = provider.presets().values().iterator().next();
        return Parameters.fromJson(type(any), component.parameters());
    }

    @SuppressWarnings("unchecked")
    private static <P extends Record> Class<P> type(P record) {
        return (Class<P>) record.getClass();
    }

    // The type parameter of a provider is its own business; nothing here depends on which it is.
    @SuppressWarnings("unchecked")
    private static <T> Contributed<T> widen(Contributed<?> contributed) {
        return (Contributed<T>) contributed;
    }

    private static ObjectNode json(Record parameters) {
        return Json.mapper().valueToTree(parameters);
    }
}
