package org.pccd.energy.tensornet.internal.net;

/** The first tensors of the atoms, from the moments of their bonds. Eq. 5-7 of arXiv:2306.06482. */
public final class Embedding {
    private final float[][] neighbour;
    private final float[][] centre;
    private final float[][][] radial;
    private final LayerNorm norm;
    private final Linear[] scalars;
    private final TensorLinear tensors;

    /**
     * @param neighbour by element, what it is to an atom beside it
     * @param centre by element, what the atom itself adds to that
     * @param radial by kind of parts, radial function (the damping last) and channel
     * @param scalars the last one has the three kinds one after the other
     */
    public Embedding(
            float[][] neighbour,
            float[][] centre,
            float[][][] radial,
            LayerNorm norm,
            Linear[] scalars,
            TensorLinear tensors) {
        this.neighbour = neighbour;
        this.centre = centre;
        this.radial = radial;
        this.norm = norm;
        this.scalars = scalars;
        this.tensors = tensors;
    }

    /** What the way back needs to know. */
    static final class Memory {
        private final float[][] first;
        private final float[][] mapped;
        private final float[][] norms;
        private final float[][] hidden;
        private final float[][] factors;

        /** The tensors that come out. */
        final float[][] out;

        private Memory(int n, int channels, int hiddenWidth) {
            first = Tensors.rows(9 * n, channels);
            mapped = Tensors.rows(9 * n, channels);
            out = Tensors.rows(9 * n, channels);
            norms = Tensors.rows(n, channels);
            hidden = Tensors.rows(n, hiddenWidth);
            factors = Tensors.rows(n, 3 * channels);
        }
    }

    Memory forward(Graph g) {
        int n = g.atoms;
        int channels = neighbour[0].length;
        Memory m = new Memory(n, channels, scalars[0].width());
        float[] pair = new float[channels];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < g.kinds.length; k++) {
                int place = i * g.kinds.length + k;
                if (g.around[place]) {
                    add(neighbour[g.kinds[k]], centre[g.species[i]], pair);
                    gather(g, place, i, pair, m.first);
                }
            }
        }
        tensors.apply(m.first, m.mapped, n);
        float[][] row = Tensors.rows(n, channels);
        for (int i = 0; i < n; i++) {
            Tensors.norm(m.first, n, i, m.norms[i]);
            norm.apply(m.norms[i], row[i]);
        }
        scalars[0].apply(row, m.hidden, 0, n);
        float[][] active = Tensors.rows(n, scalars[0].width());
        for (int i = 0; i < n; i++) {
            Silu.apply(m.hidden[i], active[i]);
        }
        scalars[1].apply(active, m.factors, 0, n);
        float[] factor = new float[3 * channels];
        for (int i = 0; i < n; i++) {
            Silu.apply(m.factors[i], factor);
            for (int p = 0; p < 9; p++) {
                scale(factor, kind(p) * channels, m.mapped[p * n + i], m.out[p * n + i]);
            }
        }
        return m;
    }

    /** @param byMoment written: derivative by the moments */
    void back(Graph g, Memory m, float[][] dOut, float[] byMoment) {
        int n = g.atoms;
        int channels = neighbour[0].length;
        float[][] dMapped = Tensors.rows(9 * n, channels);
        float[][] dFactors = Tensors.rows(n, 3 * channels);
        float[] factor = new float[3 * channels];
        for (int i = 0; i < n; i++) {
            Silu.apply(m.factors[i], factor);
            for (int p = 0; p < 9; p++) {
                scale(factor, kind(p) * channels, dOut[p * n + i], dMapped[p * n + i]);
                addProduct(dOut[p * n + i], m.mapped[p * n + i], dFactors[i], kind(p) * channels);
            }
            Silu.back(m.factors[i], dFactors[i]);
        }
        float[][] dHidden = Tensors.rows(n, scalars[0].width());
        scalars[1].back(dFactors, dHidden, 0, n);
        for (int i = 0; i < n; i++) {
            Silu.back(m.hidden[i], dHidden[i]);
        }
        float[][] dRow = Tensors.rows(n, channels);
        scalars[0].back(dHidden, dRow, 0, n);
        float[][] dFirst = Tensors.rows(9 * n, channels);
        tensors.back(dMapped, dFirst, n);
        float[] dNorm = new float[channels];
        float[] pair = new float[channels];
        for (int i = 0; i < n; i++) {
            norm.back(m.norms[i], dRow[i], dNorm);
            Tensors.normBack(m.first, n, i, dNorm, dFirst);
            for (int k = 0; k < g.kinds.length; k++) {
                int place = i * g.kinds.length + k;
                if (g.around[place]) {
                    add(neighbour[g.kinds[k]], centre[g.species[i]], pair);
                    spread(g, place, i, pair, dFirst, byMoment);
                }
            }
        }
    }

    static int kind(int part) {
        return part == 0 ? 0 : part < 4 ? 1 : 2;
    }

    private void gather(Graph g, int place, int i, float[] pair, float[][] x) {
        for (int p = 0; p < 9; p++) {
            float[][] functions = radial[kind(p)];
            for (int r = 0; r < g.radial; r++) {
                Tensors.addProduct(g.moments[(place * 9 + p) * g.radial + r], functions[r], pair, x[p * g.atoms + i]);
            }
        }
    }

    private void spread(Graph g, int place, int i, float[] pair, float[][] dx, float[] byMoment) {
        float[] product = new float[pair.length];
        for (int p = 0; p < 9; p++) {
            float[] d = dx[p * g.atoms + i];
            for (int c = 0; c < product.length; c++) {
                product[c] = d[c] * pair[c];
            }
            for (int r = 0; r < g.radial; r++) {
                byMoment[(place * 9 + p) * g.radial + r] = dot(product, radial[kind(p)][r]);
            }
        }
    }

    // In four sums at once, which the processor adds side by side.
    private static float dot(float[] a, float[] b) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        int c = 0;
        for (; c + 4 <= a.length; c += 4) {
            s0 += a[c] * b[c];
            s1 += a[c + 1] * b[c + 1];
            s2 += a[c + 2] * b[c + 2];
            s3 += a[c + 3] * b[c + 3];
        }
        for (; c < a.length; c++) {
            s0 += a[c] * b[c];
        }
        return s0 + s1 + (s2 + s3);
    }

    private static void add(float[] a, float[] b, float[] y) {
        for (int c = 0; c < y.length; c++) {
            y[c] = a[c] + b[c];
        }
    }

    private static void scale(float[] factors, int from, float[] x, float[] y) {
        for (int c = 0; c < y.length; c++) {
            y[c] = factors[from + c] * x[c];
        }
    }

    private static void addProduct(float[] a, float[] b, float[] y, int from) {
        for (int c = 0; c < a.length; c++) {
            y[from + c] += a[c] * b[c];
        }
    }
}
