package org.pccd.tokens.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pccd.core.DeviceChoice;
import org.pccd.core.PccdException;
import org.pccd.diffusion.Denoiser;
import org.pccd.diffusion.DenoiserProvider.Setting;
import org.pccd.tokens.DistanceSlope;
import org.pccd.tokens.LatticeForm;
import org.pccd.tokens.TransformerParameters;
import org.pccd.torch.ModuleCheckpoint;
import org.pccd.torch.ScriptModule;
import org.pccd.torch.TensorLayout;
import org.pccd.torch.TorchDevice;
import org.pccd.torch.TrainableModule;
import org.pccd.torch.TrainableModule.Kind;

/**
 * The transformer as a {@link Denoiser}: predicts the tensor without noise, in the units of the diffusion. Rows beyond
 * the number of sites, which is the first condition token, count for nothing and are predicted as 0.
 */
public final class TransformerDenoiser implements Denoiser {
    private final TransformerParameters parameters;
    private final Setting setting;
    private final TrainableModule module;
    private long step;

    /** @throws PccdException where the engine does not start or the device that this process is to use is not there */
    public TransformerDenoiser(TransformerParameters p, Setting setting) {
        this(p, setting, DeviceChoice.current());
    }

    TransformerDenoiser(TransformerParameters p, Setting setting, DeviceChoice device) {
        this.parameters = p;
        this.setting = setting;
        module = new TrainableModule(
                ScriptModule.resource(TransformerDenoiser.class, "transformer.torchscript"),
                attributes(p, TokenLayout.of(setting.shape())),
                TransformerLayout.of(p, setting),
                setting.seed(),
                Math.max(1, setting.threads()),
                TorchDevice.of(device));
    }

    private static Map<String, Object> attributes(TransformerParameters p, TokenLayout layout) {
        Map<String, Object> all = new HashMap<>();
        all.put("types", layout.types());
        all.put("heads", p.heads());
        all.put("layers", p.layers());
        all.put("coordinateFrequencies", p.coordinateFrequencies());
        all.put("pairFrequencies", p.pairFrequencies());
        all.put("radialFunctions", p.radialFunctions());
        all.put("geometry", p.geometry());
        all.put("slope", p.distanceSlope() == DistanceSlope.LEARNED);
        all.put("cosines", p.lattice() == LatticeForm.LENGTHS_COSINES);
        all.put("typeDeviation", p.typeDeviation());
        all.put("coordinateDeviation", p.coordinateDeviation());
        all.put("latticeDeviation", p.latticeDeviation());
        all.put("typeWeight", p.typeWeight());
        all.put("coordinateWeight", p.coordinateWeight());
        all.put("latticeWeight", p.latticeWeight());
        double[] means = numbers(p.latticeMeans(), LatticeStatistics.means(p.lattice()));
        double[] deviations = numbers(p.latticeDeviations(), LatticeStatistics.deviations(p.lattice()));
        for (int k = 0; k < TokenLayout.LATTICE; k++) {
            all.put("m" + k, means[k]);
            all.put("d" + k, deviations[k]);
        }
        return all;
    }

    private static double[] numbers(List<Double> given, double[] usual) {
        return given.isEmpty()
                ? usual
                : given.stream().mapToDouble(Double::doubleValue).toArray();
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

    float[] state(Kind kind, int index) {
        return module.values(kind, index);
    }

    void store(Kind kind, int index, float[] values) {
        module.store(kind, index, values);
    }

    TensorLayout layout() {
        return module.layout();
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

    private NDList inputs(NDManager scope, int size, float[] xt, float[] sigma, int[] conditions, boolean[] drop) {
        for (int token : conditions) {
            if (token < 0 || token >= setting.conditionVocabulary()) {
                throw new IllegalArgumentException(
                        "token " + token + " is not in the vocabulary of " + setting.conditionVocabulary());
            }
        }
        return new NDList(
                scope.create(xt, tensor(size)),
                scope.create(sigma, new Shape(size)),
                scope.create(conditions, new Shape(size, setting.conditionCount())),
                scope.create(drop, new Shape(size)));
    }

    private Shape tensor(int size) {
        return new Shape(size, setting.shape()[0], setting.shape()[1]);
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
        return new ModuleCheckpoint("token-transformer", module);
    }

    @Override
    public void close() {
        module.close();
    }
}
