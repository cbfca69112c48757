package org.pccd.energy.tensornet.internal.net;

/** The energy of each atom from the norms of its tensors. Eq. 12 of arXiv:2306.06482, with a gated network. */
public final class Readout {
    private final LayerNorm norm;
    private final Linear first;
    private final Linear[] values;
    private final Linear[] gates;

    /** @param gates as many maps as values; the last of either has one row */
    public Readout(LayerNorm norm, Linear first, Linear[] values, Linear[] gates) {
        this.norm = norm;
        this.first = first;
        this.values = values;
        this.gates = gates;
    }

    /** Writes the energy of each atom, and returns the derivative of their sum by the tensors. */
    float[][] run(float[][] x, int n, double[] energies) {
        int channels = x[0].length;
        float[][] norms = Tensors.rows(n, 3 * channels);
        float[][] normed = Tensors.rows(n, 3 * channels);
        for (int i = 0; i < n; i++) {
            norms(x, n, i, norms[i]);
            norm.apply(norms[i], normed[i]);
        }
        float[][] start = Tensors.rows(n, first.width());
        first.apply(normed, start, 0, n);
        float[][][] valueSums = run(values, start, n);
        float[][][] gateSums = run(gates, start, n);
        int last = values.length - 1;
        float[][] dValue = Tensors.rows(n, 1);
        float[][] dGate = Tensors.rows(n, 1);
        for (int i = 0; i < n; i++) {
            float value = valueSums[last][i][0];
            float gate = Silu.sigmoid(gateSums[last][i][0]);
            energies[i] = value * gate;
            dValue[i][0] = gate;
            dGate[i][0] = value * gate * (1 - gate);
        }
        float[][] dStart = Tensors.rows(n, first.width());
        back(values, valueSums, dValue, dStart, n);
        back(gates, gateSums, dGate, dStart, n);
        float[][] dNormed = Tensors.rows(n, 3 * channels);
        first.back(dStart, dNormed, 0, n);
        float[][] dx = Tensors.rows(9 * n, channels);
        float[] dNorms = new float[3 * channels];
        for (int i = 0; i < n; i++) {
            norm.back(norms[i], dNormed[i], dNorms);
            normsBack(x, n, i, dNorms, dx);
        }
        return dx;
    }

    // Sums of each map; between them is the activation.
    private static float[][][] run(Linear[] maps, float[][] start, int n) {
        float[][][] sums = new float[maps.length][][];
        float[][] in = start;
        for (int m = 0; m < maps.length; m++) {
            sums[m] = Tensors.rows(n, maps[m].width());
            maps[m].apply(in, sums[m], 0, n);
            if (m < maps.length - 1) {
                in = Tensors.rows(n, maps[m].width());
                for (int i = 0; i < n; i++) {
                    Silu.apply(sums[m][i], in[i]);
                }
            }
        }
        return sums;
    }

    private static void back(Linear[] maps, float[][][] sums, float[][] gradient, float[][] dStart, int n) {
        float[][] d = gradient;
        for (int m = maps.length - 1; m > 0; m--) {
            float[][] before = Tensors.rows(n, maps[m - 1].width());
            maps[m].back(d, before, 0, n);
            for (int i = 0; i < n; i++) {
                Silu.back(sums[m - 1][i], before[i]);
            }
            d = before;
        }
        maps[0].back(d, dStart, 0, n);
    }

    private static void norms(float[][] x, int n, int i, float[] norms) {
        int channels = x[0].length;
        float[] trace = x[i];
        float[] xx = x[4 * n + i];
        float[] yy = x[5 * n + i];
        for (int c = 0; c < channels; c++) {
            norms[c] = 3 * trace[c] * trace[c];
            norms[2 * channels + c] = 2 * xx[c] * yy[c];
        }
        for (int p = 1; p < 9; p++) {
            float[] part = x[p * n + i];
            int kind = Embedding.kind(p) * channels;
            for (int c = 0; c < channels; c++) {
                norms[kind + c] += 2 * part[c] * part[c];
            }
        }
    }

    private static void normsBack(float[][] x, int n, int i, float[] d, float[][] dx) {
        int channels = x[0].length;
        float[] trace = x[i];
        float[] xx = x[4 * n + i];
        float[] yy = x[5 * n + i];
        for (int c = 0; c < channels; c++) {
            dx[i][c] = 6 * trace[c] * d[c];
            dx[4 * n + i][c] = 2 * yy[c] * d[2 * channels + c];
            dx[5 * n + i][c] = 2 * xx[c] * d[2 * channels + c];
        }
        for (int p = 1; p < 9; p++) {
            float[] part = x[p * n + i];
            float[] out = dx[p * n + i];
            int kind = Embedding.kind(p) * channels;
            for (int c = 0; c < channels; c++) {
                out[c] += 4 * part[c] * d[kind + c];
            }
        }
    }
}
