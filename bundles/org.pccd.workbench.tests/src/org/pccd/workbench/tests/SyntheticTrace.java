package org.pccd.workbench.tests;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;
import org.pccd.diffusion.NoiseSchedule;
import org.pccd.encoding.Encoder;
import org.pccd.encoding.registry.Encoders;
import org.pccd.run.DenoisingTrace;
import org.pccd.run.Profile;
import org.pccd.run.SampleRequest;
import org.pccd.run.TraceIndex;
import org.pccd.run.TraceWriter;

/** A trace as the service writes it, of a network that knows the answer better from step to step. */
final class SyntheticTrace {
    private SyntheticTrace() {}

    /** Perovskite out of noise, as PCCD's point cloud. */
    static DenoisingTrace write(Path folder, int steps) throws Exception {
        return write(folder, steps, "pccd-pointcloud");
    }

    /** The same in the tensors of an encoder; those of tokens have levels as the EDM sampler names them. */
    static DenoisingTrace write(Path folder, int steps, String id) throws Exception {
        Encoders.Built built = Encoders.build(id, Map.of());
        Encoder encoder = built.encoder();
        boolean tokens = id.equals("token-atoms");
        Structure answer = new Structure(
                Lattice.fromParameters(3.905, 3.905, 3.905, 90, 90, 90),
                List.of(
                        Site.of(Element.Sr, 0.5, 0.5, 0.5),
                        Site.of(Element.Ti, 0.02, 0.02, 0.02),
                        Site.of(Element.O, 0.5, 0.02, 0.02),
                        Site.of(Element.O, 0.02, 0.5, 0.02),
                        Site.of(Element.O, 0.02, 0.02, 0.5)));
        float[] clean = encoder.encode(answer);
        int[] conditions = encoder.conditions(answer, Map.of());
        NoiseSchedule schedule = NoiseSchedule.cosine(1000, NoiseSchedule.COSINE_OFFSET);
        Random random = new Random(1);
        TraceWriter writer = new TraceWriter(folder);
        for (int i = 0; i < steps; i++) {
            int t = 999 - i * 1000 / steps;
            float wrong = (float) Math.pow(1 - (double) i / steps, 2);
            float[] xt = new float[clean.length];
            float[] x0 = new float[clean.length];
            for (int k = 0; k < clean.length; k++) {
                float noisy =
                        schedule.signal(t) * (2 * clean[k] - 1) + schedule.noise(t) * (float) random.nextGaussian();
                xt[k] = (noisy + 1) / 2;
                float estimate = (1 - wrong) * clean[k] + wrong * xt[k];
                x0[k] = tokens ? estimate : Math.clamp(estimate, 0f, 1f);
            }
            double level = tokens ? schedule.noise(t) / Math.max(1e-3, schedule.signal(t)) : t;
            writer.add(i, level, schedule.noise(t), xt, x0, encoder.decode(x0, conditions.clone()));
        }
        writer.add(steps, null, 0, clean, clean, encoder.decode(clean, conditions.clone()));
        return writer.finish(new TraceIndex(
                TraceIndex.FORMAT,
                TraceIndex.VERSION,
                "/runs/none",
                "2026-01-01T00:00:00Z",
                Profile.CORRECTED,
                1000,
                "average",
                id,
                built.parameters(),
                encoder.shape(),
                new SampleRequest(32, 0, 32, tokens ? "edm" : "ddim", steps, 3, 7, List.of()),
                12,
                1,
                answer.elements().stream().map(Element::symbol).toList(),
                conditions,
                tokens ? "sigma" : "t",
                List.of()));
    }
}
