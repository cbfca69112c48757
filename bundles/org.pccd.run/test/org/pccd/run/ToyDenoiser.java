package org.pccd.run;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.pccd.core.Parameter;
import org.pccd.diffusion.Denoiser;
import org.pccd.diffusion.DenoiserProvider;

/** A linear model of noise from value, time and first token, with momentum: little state, and all of it matters. */
public final class ToyDenoiser implements DenoiserProvider<ToyDenoiser.Settings> {
    /**
     * @param stepMillis how long a step takes at least
     * @param explodeAt step at which the loss is NaN, -1: never
     * @param failSave whether checkpoints fail as on a full disk
     */
    public record Settings(
            @Parameter(label = "Step", min = 0) int stepMillis,
            @Parameter(label = "Explode at") int explodeAt,
            @Parameter(label = "Full") boolean failSave) {}

    @Override
    public String id() {
        return "toy";
    }

    @Override
    public String title() {
        return "Toy";
    }

    @Override
    public String citation() {
        return "";
    }

    @Override
    public Map<String, Settings> presets() {
        return Map.of("demo", new Settings(0, -1, false), "paper", new Settings(0, -1, false));
    }

    @Override
    public boolean accepts(int[] shape) {
        return true;
    }

    @Override
    public Denoiser create(Settings parameters, Setting setting) {
        return new Toy(parameters, setting);
    }

    private static final class Toy implements Denoiser {
        private static final int FEATURES = 4;
        private final Settings settings;
        private final int length;
        private final int tokens;
        private double[] weights;
        private double[] average;
        private double[] momentum;
        private long step;

        Toy(Settings settings, Setting setting) {
            this.settings = settings;
            this.length = Arrays.stream(setting.shape()).reduce(1, (a, b) -> a * b);
            this.tokens = setting.conditionCount();
            this.weights = new double[length * FEATURES];
            Arrays.setAll(weights, i -> 0.1 * Math.sin(i + setting.seed()));
            this.average = weights.clone();
            this.momentum = new double[weights.length];
        }

        private double[] features(float x, float t, int token, boolean drop) {
            return new double[] {x, t / 1000.0, drop ? 0 : token / 100.0, 1};
        }

        private double predicted(double[] w, double[] f, int place) {
            double sum = 0;
            for (int j = 0; j < FEATURES; j++) {
                sum += w[place * FEATURES + j] * f[j];
            }
            return sum;
        }

        @Override
        public long parameterCount() {
            return weights.length;
        }

        @Override
        public StepResult trainStep(Batch b, StepSettings s) {
            pause();
            double[] gradient = new double[weights.length];
            double loss = pass(b, weights, gradient);
            double norm = Math.sqrt(Arrays.stream(gradient).map(g -> g * g).sum());
            double scale = Math.min(1, s.clipNorm() / norm);
            for (int i = 0; i < weights.length; i++) {
                momentum[i] = 0.9 * momentum[i] + scale * gradient[i];
                weights[i] -= s.learningRate() * momentum[i];
                average[i] = s.averageDecay() * average[i] + (1 - s.averageDecay()) * weights[i];
            }
            boolean explode = step++ == settings.explodeAt();
            return new StepResult(explode ? Double.NaN : loss, norm);
        }

        private void pause() {
            try {
                Thread.sleep(settings.stepMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private double pass(Batch b, double[] w, double[] gradient) {
            double loss = 0;
            int n = b.xt().length;
            for (int k = 0; k < n; k++) {
                int i = k / length;
                double[] f = features(b.xt()[k], b.levels()[i], b.conditions()[i * tokens], b.dropCondition()[i]);
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
            pause();
            return pass(batch, which == Weights.AVERAGE ? average : weights, null);
        }

        @Override
        public float[] predict(int size, float[] xt, float[] t, int[] c, boolean[] drop, Weights which) {
            float[] noise = new float[xt.length];
            double[] w = which == Weights.AVERAGE ? average : weights;
            for (int k = 0; k < xt.length; k++) {
                int i = k / length;
                noise[k] = (float) predicted(w, features(xt[k], t[i], c[i * tokens], drop[i]), k % length);
            }
            return noise;
        }

        @Override
        public void save(Path folder) throws IOException {
            write(folder.resolve("weights.safetensors"), weights);
            if (settings.failSave()) {
                throw new IOException("No space left on device");
            }
            write(folder.resolve("average.safetensors"), average);
            write(folder.resolve("optimiser.safetensors"), momentum);
        }

        private void write(Path file, double[] values) throws IOException {
            try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
                out.writeLong(step);
                for (double v : values) {
                    out.writeDouble(v);
                }
            }
        }

        @Override
        public void load(Path folder) throws IOException {
            weights = read(folder.resolve("weights.safetensors"));
            average = read(folder.resolve("average.safetensors"));
            momentum = read(folder.resolve("optimiser.safetensors"));
        }

        private double[] read(Path file) throws IOException {
            try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
                step = in.readLong();
                double[] values = new double[weights.length];
                for (int i = 0; i < values.length; i++) {
                    values[i] = in.readDouble();
                }
                return values;
            }
        }

        @Override
        public void close() {}
    }
}
