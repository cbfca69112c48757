package org.pccd.launcher.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.pccd.core.Parameter;
import org.pccd.diffusion.Denoiser;
import org.pccd.diffusion.DenoiserProvider;

/** A linear model with momentum and average: quick, and every value of its state matters. */
public final class TinyDenoiser implements DenoiserProvider<TinyDenoiser.Settings> {
    /**
     * @param stepMillis how long a step takes
     * @param saveMillis how long each file of a checkpoint takes
     * @param padKilobytes by which each file is larger
     * @param fault what happens at the step {@code faultAt}: nothing, crash (in native code), or heap (is exhausted)
     */
    public record Settings(
            @Parameter(label = "Step") int stepMillis,
            @Parameter(label = "Save") int saveMillis,
            @Parameter(label = "Pad") int padKilobytes,
            @Parameter(label = "Fault") String fault,
            @Parameter(label = "At") long faultAt) {}

    @Override
    public String id() {
        return "tiny";
    }

    @Override
    public String title() {
        return "Tiny";
    }

    @Override
    public String citation() {
        return "";
    }

    @Override
    public Map<String, Settings> presets() {
        return Map.of("demo", new Settings(0, 0, 0, "nothing", -1));
    }

    @Override
    public boolean accepts(int[] shape) {
        return true;
    }

    @Override
    public Denoiser create(Settings parameters, Setting setting) {
        return new Tiny(parameters, setting);
    }

    private static final class Tiny implements Denoiser {
        private static final int FEATURES = 3;
        private final Settings settings;
        private final int length;
        private double[][] state;
        private long step;

        Tiny(Settings settings, Setting setting) {
            this.settings = settings;
            length = setting.shape()[0];
            double[] weights = new double[length * FEATURES];
            Arrays.setAll(weights, i -> 0.1 * Math.sin(i + setting.seed()));
            state = new double[][] {weights, weights.clone(), new double[weights.length]};
        }

        private double[] features(float x, float t) {
            return new double[] {x, t / 1000.0, 1};
        }

        private static double predicted(double[] w, double[] f, int place) {
            double sum = 0;
            for (int j = 0; j < FEATURES; j++) {
                sum += w[place * FEATURES + j] * f[j];
            }
            return sum;
        }

        @Override
        public long parameterCount() {
            return state[0].length;
        }

        @Override
        public StepResult trainStep(Batch b, StepSettings s) {
            Faults.sleep(settings.stepMillis());
            if (step == settings.faultAt()) {
                Faults.happen(settings.fault());
            }
            step++;
            double[] gradient = new double[state[0].length];
            double loss = pass(b, state[0], gradient);
            double norm = Math.sqrt(Arrays.stream(gradient).map(g -> g * g).sum());
            for (int i = 0; i < gradient.length; i++) {
                state[2][i] = 0.9 * state[2][i] + gradient[i];
                state[0][i] -= s.learningRate() * state[2][i];
                state[1][i] = s.averageDecay() * state[1][i] + (1 - s.averageDecay()) * state[0][i];
            }
            return new StepResult(loss, norm);
        }

        private double pass(Batch b, double[] w, double[] gradient) {
            double loss = 0;
            int n = b.xt().length;
            for (int k = 0; k < n; k++) {
                double[] f = features(b.xt()[k], b.levels()[k / length]);
                double error = predicted(w, f, k % length) - b.target()[k];
                loss += Math.abs(error) / n;
                for (int j = 0; gradient != null && j < FEATURES; j++) {
                    gradient[k % length * FEATURES + j] += Math.signum(error) * f[j] / n;
                }
            }
            return loss;
        }

        @Override
        public double loss(Batch batch, Weights which) {
            return pass(batch, state[which.ordinal()], null);
        }

        @Override
        public float[] predict(int size, float[] xt, float[] t, int[] c, boolean[] drop, Weights which) {
            Faults.sleep(settings.stepMillis());
            float[] noise = new float[xt.length];
            for (int k = 0; k < xt.length; k++) {
                noise[k] = (float) predicted(state[which.ordinal()], features(xt[k], t[k / length]), k % length);
            }
            return noise;
        }

        @Override
        public void save(Path folder) throws IOException {
            int i = 0;
            for (String name : new String[] {"weights", "average", "optimiser"}) {
                ByteBuffer bytes = ByteBuffer.allocate(8 + 8 * state[i].length + 1024 * settings.padKilobytes());
                bytes.putLong(step);
                bytes.asDoubleBuffer().put(state[i++]);
                Files.write(folder.resolve(name + ".safetensors"), bytes.array());
                Faults.sleep(settings.saveMillis());
            }
        }

        @Override
        public void load(Path folder) throws IOException {
            int i = 0;
            for (String name : new String[] {"weights", "average", "optimiser"}) {
                ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(folder.resolve(name + ".safetensors")));
                step = bytes.getLong();
                bytes.asDoubleBuffer().get(state[i++]);
            }
        }

        @Override
        public void close() {}
    }
}
