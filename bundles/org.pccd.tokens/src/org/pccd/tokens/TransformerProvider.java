package org.pccd.tokens;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pccd.core.DeviceChoice;
import org.pccd.core.Diagnosis;
import org.pccd.core.Parameters;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.diffusion.Denoiser;
import org.pccd.diffusion.DenoiserProvider;
import org.pccd.diffusion.Loss;
import org.pccd.diffusion.Objective;
import org.pccd.tokens.internal.EdmLoss;
import org.pccd.tokens.internal.EdmObjective;
import org.pccd.tokens.internal.TokenLayout;
import org.pccd.tokens.internal.TransformerDenoiser;
import org.pccd.tokens.internal.TransformerSelfTest;
import org.pccd.torch.EngineDiagnosis;

/** A transformer on tokens of atoms and lattice, run by PyTorch. */
public final class TransformerProvider implements DenoiserProvider<TransformerParameters> {
    /** Identifier of the denoiser. */
    public static final String ID = "token-transformer";

    private static final TokenLayout TYPICAL = new TokenLayout(20, 24);
    private static final int TYPICAL_TOKENS = 8;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Token transformer";
    }

    @Override
    public String citation() {
        return "after Hadži Veljković, Rosenthal, Lončarić, van de Meent, arXiv:2604.02270 (2026), and Karras et al.,"
                + " arXiv:2206.00364";
    }

    @Override
    public Map<String, TransformerParameters> presets() {
        Map<String, TransformerParameters> presets = new LinkedHashMap<>();
        presets.put("demo", TransformerParameters.demo());
        presets.put("small", TransformerParameters.small());
        presets.put("paper", TransformerParameters.paper());
        return presets;
    }

    @Override
    public Map<String, String> settings(String preset) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("encoder.id", TokenProvider.ID);
        settings.put("profile", "corrected");
        settings.put("diffusion.guidanceScale", "1");
        settings.put("training.conditionDropout", "0.1");
        settings.put("training.warmupSteps", preset.equals("demo") ? "50" : "1000");
        settings.put(
                "training.learningRate", preset.equals("paper") ? "1e-4" : preset.equals("demo") ? "2e-3" : "1e-3");
        settings.put(
                "training.averageDecay", preset.equals("demo") ? "0.99" : preset.equals("small") ? "0.9995" : "0.9999");
        if (preset.equals("small")) {
            settings.put("training.batch", "128");
            settings.put("training.steps", "30000");
            settings.put("training.maxMinutes", "0");
        }
        if (preset.equals("paper")) {
            settings.put("training.batch", "256");
        }
        return settings;
    }

    @Override
    public Map<String, String> versions() {
        return EngineDiagnosis.versions();
    }

    @Override
    public Diagnosis diagnose(DeviceChoice device, int threads, Progress progress) {
        return TransformerSelfTest.diagnosis(device, threads, progress);
    }

    @Override
    public Objective objective(TransformerParameters parameters, Objective.Setting setting) {
        return new EdmObjective(parameters, setting);
    }

    @Override
    public Loss loss(TransformerParameters parameters) {
        return EdmLoss.of(parameters);
    }

    @Override
    public String schedule() {
        return "edm";
    }

    @Override
    public List<String> samplers() {
        return List.of(EdmSampler.ID);
    }

    @Override
    public Setting typical(long seed, int threads) {
        return new Setting(TYPICAL.shape(), TYPICAL_TOKENS, TYPICAL.vocabulary(), seed, threads);
    }

    /** Tensors of tokens x numbers, as the encoder of this plugin makes them. */
    @Override
    public boolean accepts(int[] shape) {
        return TokenLayout.fits(shape);
    }

    @Override
    public Denoiser create(TransformerParameters parameters, Setting setting) {
        Parameters.check(parameters);
        if (!accepts(setting.shape()) || setting.conditionCount() < 2) {
            throw new PccdException("The token transformer needs tensors of tokens x numbers, and the number of sites"
                    + " and the elements as conditions, as the encoder '" + TokenProvider.ID + "' gives them.");
        }
        return new TransformerDenoiser(parameters, setting);
    }
}
