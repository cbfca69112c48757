package org.pccd.energy.tensornet.internal.net;

/** Three linear maps of the channels: one for traces, one for skew parts, one for symmetric traceless parts. */
public final class TensorLinear {
    private final Linear[] maps;

    public TensorLinear(Linear traces, Linear skew, Linear symmetric) {
        maps = new Linear[] {traces, skew, symmetric};
    }

    void apply(float[][] x, float[][] y, int n) {
        for (int k = 0; k < 3; k++) {
            maps[k].apply(x, y, Tensors.KINDS[k] * n, Tensors.KINDS[k + 1] * n);
        }
    }

    void back(float[][] dy, float[][] dx, int n) {
        for (int k = 0; k < 3; k++) {
            maps[k].back(dy, dx, Tensors.KINDS[k] * n, Tensors.KINDS[k + 1] * n);
        }
    }
}
