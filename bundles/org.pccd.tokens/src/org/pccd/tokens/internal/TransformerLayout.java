package org.pccd.tokens.internal;

import java.util.ArrayList;
import java.util.List;
import org.pccd.diffusion.DenoiserProvider.Setting;
import org.pccd.tokens.DistanceSlope;
import org.pccd.tokens.TransformerParameters;
import org.pccd.torch.TensorLayout;
import org.pccd.torch.TensorLayout.Entry;
import org.pccd.torch.TensorLayout.Start;

/**
 * Names and shapes of the transformer's trainable tensors. What modulates, gates and answers begins with zero, so that
 * each block begins as the identity and the estimate as that without a network.
 */
final class TransformerLayout {
    private static final int NOISE_FEATURES = 64;
    private static final int MLP = 4;

    private final TransformerParameters p;
    private final List<Entry> all = new ArrayList<>();

    private TransformerLayout(TransformerParameters p) {
        this.p = p;
    }

    static TensorLayout of(TransformerParameters p, Setting setting) {
        return new TransformerLayout(p).build(TokenLayout.of(setting.shape()), setting.conditionVocabulary());
    }

    private TensorLayout build(TokenLayout layout, int vocabulary) {
        int w = p.width();
        mlp("types", layout.types(), w);
        mlp("coordinates", 2 * TokenLayout.AXES * p.coordinateFrequencies(), w);
        mlp("lattice", TokenLayout.LATTICE, w);
        add("segment", Start.UNIFORM, 1 / Math.sqrt(w), w);
        mlp("noise", NOISE_FEATURES, w);
        mlp("system", w, w);
        add("count.weight", Start.UNIFORM, 1 / Math.sqrt(w), layout.maxSites() + 1, w);
        add("elements.weight", Start.NORMAL, 0, vocabulary, w);
        add("none", Start.NORMAL, 0, w);
        if (p.geometry()) {
            pairs();
        }
        for (int i = 0; i < p.layers(); i++) {
            block("blocks." + i, w);
        }
        zero("last.modulation", w, 2 * w);
        zero("last.types", w, layout.types());
        zero("last.coordinates", w, TokenLayout.AXES);
        zero("last.lattice", w, TokenLayout.LATTICE);
        return new TensorLayout(all);
    }

    private void pairs() {
        int features = 2 * TokenLayout.AXES * p.pairFrequencies() + p.radialFunctions();
        linear("pairs.0", features, p.pairHidden());
        add("pairs.lattice.weight", Start.UNIFORM, 1 / Math.sqrt(features), p.pairHidden(), TokenLayout.LATTICE);
        zero("pairs.2", p.pairHidden(), p.layers() * p.heads());
        if (p.distanceSlope() == DistanceSlope.LEARNED) {
            add("pairs.slope", Start.ZERO, 0, p.layers() * p.heads());
        }
        add("gate.weight", Start.ONE, 0, 1);
        add("gate.bias", Start.ZERO, 0, 1);
    }

    private void block(String name, int w) {
        zero(name + ".modulation", w, 6 * w);
        linear(name + ".qkv", w, 3 * w);
        linear(name + ".out", w, w);
        linear(name + ".up", w, MLP * w);
        linear(name + ".down", MLP * w, w);
    }

    private void mlp(String name, int in, int out) {
        linear(name + ".0", in, out);
        linear(name + ".2", out, out);
    }

    private void linear(String name, int in, int out) {
        add(name + ".weight", Start.UNIFORM, 1 / Math.sqrt(in), out, in);
        add(name + ".bias", Start.UNIFORM, 1 / Math.sqrt(in), out);
    }

    private void zero(String name, int in, int out) {
        add(name + ".weight", Start.ZERO, 0, out, in);
        add(name + ".bias", Start.ZERO, 0, out);
    }

    private void add(String name, Start start, double bound, int... shape) {
        all.add(new Entry(name, shape, start, bound));
    }
}
