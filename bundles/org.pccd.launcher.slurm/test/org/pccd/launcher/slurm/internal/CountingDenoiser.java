package org.pccd.launcher.slurm.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.pccd.core.Parameter;
import org.pccd.diffusion.Denoiser;
import org.pccd.diffusion.DenoiserProvider;

/** Two numbers, of which each step's loss depends; a step takes as long as it is told. */
public final class CountingDenoiser implements DenoiserProvider<CountingDenoiser.Settings> {
    /** @param stepMillis how long a step takes */
    public record Settings(@Parameter(label = "Step") int stepMillis) {}

    @Override
    public String id() {
        return "counting";
    }

    @Override
    public String title() {
        return "Counting";
    }

    @Override
    public String citation() {
        return "";
    }

    @Override
    public Map<String, Settings> presets() {
        return Map.of("demo", new Settings(0));
    }

    @Override
    public boolean accepts(int[] shape) {
        return true;
    }

    @Override
    public Denoiser create(Settings parameters, Setting setting) {
        return new Counting(parameters);
    }

    private static final class Counting implements Denoiser {
        private static final List<String> FILES =
                List.of("weights.safetensors", "average.safetensors", "optimiser.safetensors");
        private final Settings settings;
        private double weight = 1;
        private double average = 1;

        Counting(Settings settings) {
            this.settings = settings;
        }

        @Override
        public long parameterCount() {
            return 1;
        }

        @Override
        public StepResult trainStep(Batch batch, StepSettings step) {
            sleep();
            double error = loss(batch, Weights.CURRENT);
            weight -= 0.01 * error * Math.cos(batch.levels()[0]);
            average = step.averageDecay() * average + (1 - step.averageDecay()) * weight;
            return new StepResult(error, Math.abs(error));
        }

        @Override
        public double loss(Batch batch, Weights which) {
            double sum = 0;
            for (int i = 0; i < batch.xt().length; i++) {
                sum += Math.abs((which == Weights.CURRENT ? weight : average) * batch.xt()[i] - batch.target()[i]);
            }
            return sum / batch.xt().length;
        }

        @Override
        public float[] predict(int size, float[] xt, float[] t, int[] conditions, boolean[] drop, Weights which) {
            float[] noise = new float[xt.length];
            for (int i = 0; i < noise.length; i++) {
                noise[i] = (float) (average * xt[i]);
            }
            return noise;
        }

        private void sleep() {
            try {
                Thread.sleep(settings.stepMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void save(Path folder) throws IOException {
            for (String file : FILES) {
                byte[] both = ByteBuffer.allocate(16)
                        .putDouble(weight)
                        .putDouble(average)
                        .array();
                Files.write(folder.resolve(file), both);
            }
        }

        @Override
        public void load(Path folder) throws IOException {
            ByteBuffer both = ByteBuffer.wrap(Files.readAllBytes(folder.resolve(FILES.get(0))));
            weight = both.getDouble();
            average = both.getDouble();
        }

        @Override
        public void close() {}
    }
}
