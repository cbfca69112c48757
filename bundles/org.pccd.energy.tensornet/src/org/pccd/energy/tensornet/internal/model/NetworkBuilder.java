package org.pccd.energy.tensornet.internal.model;

import java.util.ArrayList;
import java.util.List;
import org.pccd.energy.tensornet.internal.net.Embedding;
import org.pccd.energy.tensornet.internal.net.Interaction;
import org.pccd.energy.tensornet.internal.net.LayerNorm;
import org.pccd.energy.tensornet.internal.net.Linear;
import org.pccd.energy.tensornet.internal.net.RadialBasis;
import org.pccd.energy.tensornet.internal.net.RadialNetwork;
import org.pccd.energy.tensornet.internal.net.RadialTable;
import org.pccd.energy.tensornet.internal.net.Readout;
import org.pccd.energy.tensornet.internal.net.TensorLinear;
import org.pccd.energy.tensornet.internal.net.TensorNet;

/** Makes a network of weights by matgl's names. */
public final class NetworkBuilder {
    /** Where weights come from. */
    @FunctionalInterface
    public interface Weights {
        /** The numbers of a tensor, by rows; {@code shape} is what the model needs. */
        double[] get(String name, int... shape);
    }

    private static final String EMBEDDING = "model.tensor_embedding.";
    private static final int[] INTERACTION_WIDTHS = {1, 2, 3};
    private static final int HIDDEN = 3;

    private final Architecture a;
    private final Weights weights;

    private NetworkBuilder(Architecture a, Weights weights) {
        this.a = a;
        this.weights = weights;
    }

    /** @throws org.pccd.core.PccdException where a weight is missing or has another shape */
    public static TensorNet build(Architecture architecture, Weights weights) {
        return new NetworkBuilder(architecture, weights).network();
    }

    private TensorNet network() {
        RadialBasis basis = new RadialBasis(a.cutoff(), a.radial());
        RadialNetwork[] radial = new RadialNetwork[a.layers()];
        List<Interaction> layers = new ArrayList<>();
        for (int l = 0; l < a.layers(); l++) {
            String layer = "model.layers." + l + ".";
            radial[l] = radial(layer + "linears_scalar.");
            layers.add(new Interaction(tensors(layer + "linears_tensor.", 0), tensors(layer + "linears_tensor.", 3)));
        }
        return new TensorNet(
                basis,
                new RadialTable(basis, radial),
                embedding(),
                List.copyOf(layers),
                readout(),
                weights.get("element_refs.property_offset", a.elements().size()),
                weights.get("data_std")[0],
                weights.get("data_mean")[0]);
    }

    private RadialNetwork radial(String name) {
        float[][] w = new float[INTERACTION_WIDTHS.length][];
        float[][] b = new float[INTERACTION_WIDTHS.length][];
        int in = a.radial();
        for (int m = 0; m < w.length; m++) {
            int out = INTERACTION_WIDTHS[m] * a.channels();
            w[m] = floats(name + m + ".weight", out, in);
            b[m] = floats(name + m + ".bias", out);
            in = out;
        }
        return new RadialNetwork(w, b);
    }

    private TensorLinear tensors(String name, int first) {
        int c = a.channels();
        Linear[] maps = new Linear[3];
        for (int k = 0; k < 3; k++) {
            maps[k] = new Linear(floats(name + (first + k) + ".weight", c, c), null, c, c);
        }
        return new TensorLinear(maps[0], maps[1], maps[2]);
    }

    private Embedding embedding() {
        int c = a.channels();
        int n = a.elements().size();
        float[] z = floats(EMBEDDING + "emb.weight", n, c);
        float[] pair = floats(EMBEDDING + "emb2.weight", c, 2 * c);
        float[] bias = floats(EMBEDDING + "emb2.bias", c);
        float[][] neighbour = new float[n][c];
        float[][] centre = new float[n][c];
        for (int e = 0; e < n; e++) {
            for (int o = 0; o < c; o++) {
                double beside = 0;
                double own = bias[o];
                for (int i = 0; i < c; i++) {
                    beside += (double) pair[o * 2 * c + i] * z[e * c + i];
                    own += (double) pair[o * 2 * c + c + i] * z[e * c + i];
                }
                neighbour[e][o] = (float) beside;
                centre[e][o] = (float) own;
            }
        }
        float[][][] radial = new float[3][a.radial() + 1][c];
        for (int k = 0; k < 3; k++) {
            float[] w = floats(EMBEDDING + "distance_proj" + (k + 1) + ".weight", c, a.radial());
            radial[k][a.radial()] = floats(EMBEDDING + "distance_proj" + (k + 1) + ".bias", c);
            for (int r = 0; r < a.radial(); r++) {
                for (int o = 0; o < c; o++) {
                    radial[k][r][o] = w[o * a.radial() + r];
                }
            }
        }
        Linear[] scalars = {
            linear(EMBEDDING + "linears_scalar.0", 2 * c, c),
            new Linear(
                    byKind(floats(EMBEDDING + "linears_scalar.1.weight", 3 * c, 2 * c), 2 * c),
                    byKind(floats(EMBEDDING + "linears_scalar.1.bias", 3 * c), 1),
                    3 * c,
                    2 * c)
        };
        return new Embedding(
                neighbour,
                centre,
                radial,
                norm(EMBEDDING + "init_norm", c),
                scalars,
                tensors(EMBEDDING + "linears_tensor.", 0));
    }

    // Rows with the three kinds of a channel side by side become three blocks of channels.
    private float[] byKind(float[] rows, int width) {
        float[] sorted = new float[rows.length];
        for (int c = 0; c < a.channels(); c++) {
            for (int k = 0; k < 3; k++) {
                System.arraycopy(rows, (3 * c + k) * width, sorted, (k * a.channels() + c) * width, width);
            }
        }
        return sorted;
    }

    private Readout readout() {
        int c = a.channels();
        Linear[][] maps = new Linear[2][HIDDEN + 1];
        String[] names = {"model.final_layer.gated.layers.", "model.final_layer.gated.gates."};
        for (int k = 0; k < 2; k++) {
            for (int m = 0; m <= HIDDEN; m++) {
                // Activations stand between the maps and are counted.
                maps[k][m] = linear(names[k] + 2 * m, m == HIDDEN ? 1 : c, c);
            }
        }
        return new Readout(norm("model.out_norm", 3 * c), linear("model.linear", c, 3 * c), maps[0], maps[1]);
    }

    private LayerNorm norm(String name, int width) {
        return new LayerNorm(floats(name + ".weight", width), floats(name + ".bias", width));
    }

    private Linear linear(String name, int out, int in) {
        return new Linear(floats(name + ".weight", out, in), floats(name + ".bias", out), out, in);
    }

    private float[] floats(String name, int... shape) {
        double[] values = weights.get(name, shape);
        float[] f = new float[values.length];
        for (int i = 0; i < f.length; i++) {
            f[i] = (float) values[i];
        }
        return f;
    }
}
