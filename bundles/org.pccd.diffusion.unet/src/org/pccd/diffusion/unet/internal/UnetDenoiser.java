package org.pccd.diffusion.unet.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.pccd.core.DeviceChoice;
import org.pccd.core.PccdException;
import org.pccd.diffusion.Denoiser;
import org.pccd.diffusion.DenoiserProvider.Setting;
import org.pccd.diffusion.unet.UnetParameters;
import org.pccd.torch.ModuleCheckpoint;
import org.pccd.torch.ScriptModule;
import org.pccd.torch.TensorLayout;
import org.pccd.torch.TorchDevice;
import org.pccd.torch.TrainableModule;
import org.pccd.torch.TrainableModule.Kind;

/** The U-Net as a {@link Denoiser}. */
public final class UnetDenoiser implements Denoiser {
    private final UnetParameters parameters;
    private final Setting setting;
    private final TrainableModule module;
    private long step;

    /** @throws PccdException where the engine does not start or the device that this process is to use is not there */
    public UnetDenoiser(UnetParameters parameters, Setting setting) {
        this(parameters, setting, DeviceChoice.current());
    }

    UnetDenoiser(UnetParameters p, Setting setting, DeviceChoice device) {
        this.parameters = p;
        this.setting = setting;
        Map<String, Object> attributes = Map.of(
                "levels", p.multipliers().size(),
                "groups", p.groups(),
                "heads", p.attentionHeads(),
                "tokenHeads", p.tokenHeads(),
                "nullCondition", p.nullCondition());
        module = new TrainableModule(
                ScriptModule.resource(UnetDenoiser.class, "unet.torchscript"),
                attributes,
                UnetLayout.of(p, setting),
                setting.seed(),
                Math.max(1, setting.threads()),
                TorchDevice.of(device));
    }

    @Override
    public long parameterCount() {
        return module.layout().values();
    }

    @Override
    public StepResult trainStep(Batch batch, StepSettings settings) {
        double loss = forward(batch);
        double norm = backward();
        if (!Double.isFinite(loss) || !Double.isFinite(norm)) {
            throw new PccdException("Training diverged in step " + (step + 1) + " (loss " + loss + ", gradient norm "
                    + norm + "); go on from the last checkpoint with a smaller learning rate or more clipping.");
        }
        update(norm, settings);
        return new StepResult(loss, norm);
    }

    /** First part of a step: the loss, whose graph stays inside libtorch until {@link #backward}. */
    double forward(Batch batch) {
        return module.call("begin", true, s -> inputs(s, batch), r -> (double) r.getFloat());
    }

    /** Second part of a step: gradients, kept inside libtorch; returns their global norm. */
    double backward() {
        return module.backward();
    }

    /** Last part of a step: clip, Adam, moving average; frees the gradients. */
    void update(double norm, StepSettings settings) {
        step++;
        module.update(
                norm,
                settings.learningRate(),
                settings.clipNorm(),
                settings.averageDecay(),
                parameters.beta1(),
                parameters.beta2(),
                parameters.epsilon(),
                step);
    }

    /** Gradient of one tensor of the layout, between {@link #backward} and {@link #update}. */
    float[] gradient(int index) {
        return state(Kind.GRADIENT, index);
    }

    float[] state(Kind kind, int index) {
        return module.values(kind, index);
    }

    void store(Kind kind, int index, float[] values) {
        module.store(kind, index, values);
    }

    TensorLayout layout() {
        return module.layout();
    }

    Setting setting() {
        return setting;
    }

    @Override
    public double loss(Batch batch, Weights weights) {
        return module.call(
                "loss",
                false,
                s -> {
                    NDList list = inputs(s, batch);
                    list.add(s.create(weights == Weights.AVERAGE));
                    return list;
                },
                r -> (double) r.getFloat());
    }

    @Override
    public float[] predict(
            int size, float[] xt, float[] levels, int[] conditions, boolean[] dropCondition, Weights weights) {
        return module.call(
                "predict",
                false,
                s -> {
                    NDList list = inputs(s, size, xt, levels, conditions, dropCondition);
                    list.add(s.create(weights == Weights.AVERAGE));
                    return list;
                },
                NDArray::toFloatArray);
    }

    private NDList inputs(NDManager scope, Batch b) {
        NDList list = inputs(scope, b.size(), b.xt(), b.levels(), b.conditions(), b.dropCondition());
        list.add(scope.create(b.target(), tensor(b.size())));
        return list;
    }

    private NDList inputs(NDManager scope, int size, float[] xt, float[] levels, int[] conditions, boolean[] drop) {
        for (int token : conditions) {
            if (token < 0 || token >= setting.conditionVocabulary()) {
                throw new IllegalArgumentException(
                        "token " + token + " is not in the vocabulary of " + setting.conditionVocabulary());
            }
        }
        int[] timesteps = new int[size];
        for (int i = 0; i < size; i++) {
            timesteps[i] = (int) levels[i];
        }
        return new NDList(
                scope.create(xt, tensor(size)),
                scope.create(timesteps, new Shape(size)),
                scope.create(conditions, new Shape(size, setting.conditionCount())),
                scope.create(drop, new Shape(size)));
    }

    private Shape tensor(int size) {
        int[] s = setting.shape();
        return new Shape(size, s[0], s[1], s[2]);
    }

    @Override
    public void save(Path folder) throws IOException {
        checkpoint().save(folder, step);
    }

    @Override
    public void load(Path folder) throws IOException {
        step = checkpoint().load(folder);
    }

    private ModuleCheckpoint checkpoint() {
        return new ModuleCheckpoint("pccd-unet", module);
    }

    @Override
    public void close() {
        module.close();
    }
}
