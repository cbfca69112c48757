package org.pccd.energy.tensornet.internal.net;

/** A layer in which the tensors of neighbouring atoms meet. Eq. 8-11 of arXiv:2306.06482, group O(3). */
public final class Interaction {
    private final TensorLinear before;
    private final TensorLinear after;

    public Interaction(TensorLinear before, TensorLinear after) {
        this.before = before;
        this.after = after;
    }

    /** What the way back needs to know. */
    static final class Memory {
        private final float[][] in;
        private final float[][] inFactors;
        private final float[][] mapped;
        private final float[][] messages;
        private final float[][] met;
        private final float[][] metFactors;
        private final float[][] update;

        /** The tensors that come out. */
        final float[][] out;

        private Memory(float[][] in, int n, int channels) {
            this.in = in;
            inFactors = Tensors.rows(n, channels);
            mapped = Tensors.rows(9 * n, channels);
            messages = Tensors.rows(9 * n, channels);
            met = Tensors.rows(9 * n, channels);
            metFactors = Tensors.rows(n, channels);
            update = Tensors.rows(9 * n, channels);
            out = Tensors.rows(9 * n, channels);
        }
    }

    /**
     * @param factors by pair, {@code stride} rows, of which three from {@code first} on are of this layer
     */
    Memory forward(Graph g, float[][] in, float[][] factors, int stride, int first) {
        int n = g.atoms;
        int channels = in[0].length;
        Memory m = new Memory(in, n, channels);
        // The shrunk tensors are what the layer adds to.
        Damping.apply(in, n, m.out, m.inFactors);
        before.apply(m.out, m.mapped, n);
        for (int q = 0; q < g.pairCount; q++) {
            int i = g.pairs[2 * q];
            int j = g.pairs[2 * q + 1];
            exchange(factors, q * stride + first, m.mapped, j, m.messages, i, n);
            if (i != j) {
                exchange(factors, q * stride + first, m.mapped, i, m.messages, j, n);
            }
        }
        float[][] a = Tensors.rows(9, channels);
        float[][] b = Tensors.rows(9, channels);
        float[][] c = Tensors.rows(9, channels);
        for (int i = 0; i < n; i++) {
            Tensors.full(m.messages, n, i, a);
            Tensors.full(m.mapped, n, i, b);
            Tensors.anticommutator(a, b, false, c);
            Tensors.addParts(c, 1, n, i, m.met);
        }
        float[][] shrunk = Tensors.rows(9 * n, channels);
        Damping.apply(m.met, n, shrunk, m.metFactors);
        after.apply(shrunk, m.update, n);
        for (int i = 0; i < n; i++) {
            Tensors.full(m.update, n, i, a);
            Tensors.anticommutator(a, a, false, c);
            Tensors.addParts(c, 0.5f, n, i, m.out);
            for (int p = 0; p < 9; p++) {
                add(m.update[p * n + i], m.out[p * n + i]);
            }
        }
        return m;
    }

    /**
     * @param dFactors added to: derivative by the factors
     * @return derivative by the tensors that came in
     */
    float[][] back(Graph g, Memory m, float[][] dOut, float[][] factors, float[][] dFactors, int stride, int first) {
        int n = g.atoms;
        int channels = dOut[0].length;
        float[][] a = Tensors.rows(9, channels);
        float[][] b = Tensors.rows(9, channels);
        float[][] c = Tensors.rows(9, channels);
        float[][] dUpdate = Tensors.rows(9 * n, channels);
        for (int i = 0; i < n; i++) {
            Tensors.full(m.update, n, i, a);
            Tensors.partsBack(dOut, n, i, b);
            Tensors.anticommutator(b, a, true, c);
            Tensors.fullBack(c, n, i, dUpdate);
            for (int p = 0; p < 9; p++) {
                add(dOut[p * n + i], dUpdate[p * n + i]);
            }
        }
        float[][] dShrunk = Tensors.rows(9 * n, channels);
        after.back(dUpdate, dShrunk, n);
        float[][] dMet = Tensors.rows(9 * n, channels);
        Damping.back(m.met, n, m.metFactors, dShrunk, dMet);
        float[][] dMessages = Tensors.rows(9 * n, channels);
        float[][] dMapped = Tensors.rows(9 * n, channels);
        for (int i = 0; i < n; i++) {
            Tensors.partsBack(dMet, n, i, b);
            Tensors.full(m.mapped, n, i, a);
            Tensors.anticommutator(b, a, true, c);
            Tensors.fullBack(c, n, i, dMessages);
            Tensors.full(m.messages, n, i, a);
            Tensors.anticommutator(b, a, true, c);
            Tensors.fullBack(c, n, i, dMapped);
        }
        for (int q = 0; q < g.pairCount; q++) {
            int i = g.pairs[2 * q];
            int j = g.pairs[2 * q + 1];
            int f = q * stride + first;
            exchange(factors, f, dMessages, i, dMapped, j, n);
            products(dMessages, i, m.mapped, j, dFactors, f, n);
            if (i != j) {
                exchange(factors, f, dMessages, j, dMapped, i, n);
                products(dMessages, j, m.mapped, i, dFactors, f, n);
            }
        }
        // What came in, shrunk, is added to what goes out.
        float[][] dIn = Tensors.rows(9 * n, channels);
        before.back(dMapped, dOut, n);
        Damping.back(m.in, n, m.inFactors, dOut, dIn);
        return dIn;
    }

    // y_to += f x_from, kind by kind.
    private static void exchange(float[][] f, int first, float[][] x, int from, float[][] y, int to, int n) {
        one(f[first], x[from], y[to]);
        float[] skew = f[first + 1];
        for (int p = 1; p < 4; p++) {
            one(skew, x[p * n + from], y[p * n + to]);
        }
        float[] symmetric = f[first + 2];
        for (int p = 4; p < 9; p++) {
            one(symmetric, x[p * n + from], y[p * n + to]);
        }
    }

    private static void products(float[][] d, int i, float[][] x, int j, float[][] df, int first, int n) {
        for (int p = 0; p < 9; p++) {
            one(d[p * n + i], x[p * n + j], df[first + Embedding.kind(p)]);
        }
    }

    private static void one(float[] a, float[] b, float[] y) {
        for (int c = 0; c < y.length; c++) {
            y[c] += a[c] * b[c];
        }
    }

    private static void add(float[] a, float[] y) {
        for (int c = 0; c < y.length; c++) {
            y[c] += a[c];
        }
    }
}
