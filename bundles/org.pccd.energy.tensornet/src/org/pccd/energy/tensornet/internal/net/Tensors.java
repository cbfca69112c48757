package org.pccd.energy.tensornet.internal.net;

/**
 * Arithmetic on 3 x 3 tensors, one for each atom and channel. A tensor has nine parts: its trace by 3, the vector of
 * its skew part (x, y, z), and its symmetric traceless part (xx, yy, xy, xz, yz); zz is -xx - yy. Part p of atom i of n
 * is row p n + i, with the channels along the row. Full tensors are nine rows, by rows of the tensor.
 */
final class Tensors {
    /** First part of each of the three kinds, and one past the last. */
    static final int[] KINDS = {0, 1, 4, 9};

    private static final int[] TRANSPOSED = {0, 3, 6, 1, 4, 7, 2, 5, 8};

    private Tensors() {}

    static float[][] rows(int count, int width) {
        return new float[count][width];
    }

    /** Squared Frobenius norm of atom i by channel. */
    static void norm(float[][] x, int n, int i, float[] norm) {
        scaled(3, x[i], norm);
        for (int p = 1; p < 9; p++) {
            addSquare(2, x[p * n + i], norm);
        }
        float[] xx = x[4 * n + i];
        float[] yy = x[5 * n + i];
        for (int c = 0; c < norm.length; c++) {
            norm[c] += 2 * xx[c] * yy[c];
        }
    }

    private static void scaled(float factor, float[] x, float[] y) {
        for (int c = 0; c < y.length; c++) {
            y[c] = factor * x[c] * x[c];
        }
    }

    private static void addSquare(float factor, float[] x, float[] y) {
        for (int c = 0; c < y.length; c++) {
            y[c] += factor * x[c] * x[c];
        }
    }

    /** Adds to dx what the gradient of the norm of atom i means for its parts. */
    static void normBack(float[][] x, int n, int i, float[] dNorm, float[][] dx) {
        addProduct(6, x[i], dNorm, dx[i]);
        for (int p = 1; p < 9; p++) {
            addProduct(4, x[p * n + i], dNorm, dx[p * n + i]);
        }
        addProduct(2, x[5 * n + i], dNorm, dx[4 * n + i]);
        addProduct(2, x[4 * n + i], dNorm, dx[5 * n + i]);
    }

    static void addProduct(float factor, float[] a, float[] b, float[] y) {
        for (int c = 0; c < y.length; c++) {
            y[c] += factor * a[c] * b[c];
        }
    }

    /** Writes the full tensor of atom i. */
    static void full(float[][] x, int n, int i, float[][] m) {
        sum(x[i], x[4 * n + i], m[0]);
        difference(x[6 * n + i], x[3 * n + i], m[1]);
        sum(x[7 * n + i], x[2 * n + i], m[2]);
        sum(x[6 * n + i], x[3 * n + i], m[3]);
        sum(x[i], x[5 * n + i], m[4]);
        difference(x[8 * n + i], x[n + i], m[5]);
        difference(x[7 * n + i], x[2 * n + i], m[6]);
        sum(x[8 * n + i], x[n + i], m[7]);
        difference(x[i], x[4 * n + i], m[8]);
        difference(m[8], x[5 * n + i], m[8]);
    }

    /** Adds to the parts of atom i what the gradient of the full tensor means for them. */
    static void fullBack(float[][] dm, int n, int i, float[][] dx) {
        addThree(1, dm[0], 1, dm[4], 1, dm[8], dx[i]);
        addTwo(1, dm[7], -1, dm[5], dx[n + i]);
        addTwo(1, dm[2], -1, dm[6], dx[2 * n + i]);
        addTwo(1, dm[3], -1, dm[1], dx[3 * n + i]);
        addTwo(1, dm[0], -1, dm[8], dx[4 * n + i]);
        addTwo(1, dm[4], -1, dm[8], dx[5 * n + i]);
        addTwo(1, dm[1], 1, dm[3], dx[6 * n + i]);
        addTwo(1, dm[2], 1, dm[6], dx[7 * n + i]);
        addTwo(1, dm[5], 1, dm[7], dx[8 * n + i]);
    }

    /** Adds the parts of a full tensor, by a factor, to those of atom i. */
    static void addParts(float[][] m, float factor, int n, int i, float[][] x) {
        float third = factor / 3;
        float half = factor / 2;
        addThree(third, m[0], third, m[4], third, m[8], x[i]);
        addTwo(half, m[7], -half, m[5], x[n + i]);
        addTwo(half, m[2], -half, m[6], x[2 * n + i]);
        addTwo(half, m[3], -half, m[1], x[3 * n + i]);
        addThree(2 * third, m[0], -third, m[4], -third, m[8], x[4 * n + i]);
        addThree(2 * third, m[4], -third, m[0], -third, m[8], x[5 * n + i]);
        addTwo(half, m[1], half, m[3], x[6 * n + i]);
        addTwo(half, m[2], half, m[6], x[7 * n + i]);
        addTwo(half, m[5], half, m[7], x[8 * n + i]);
    }

    /** Writes what the gradient of the parts of atom i means for the full tensor they were taken from. */
    static void partsBack(float[][] dx, int n, int i, float[][] dm) {
        float third = 1f / 3;
        three(third, dx[i], 2 * third, dx[4 * n + i], -third, dx[5 * n + i], dm[0]);
        three(third, dx[i], -third, dx[4 * n + i], 2 * third, dx[5 * n + i], dm[4]);
        three(third, dx[i], -third, dx[4 * n + i], -third, dx[5 * n + i], dm[8]);
        halves(dx[6 * n + i], -0.5f, dx[3 * n + i], dm[1]);
        halves(dx[6 * n + i], 0.5f, dx[3 * n + i], dm[3]);
        halves(dx[7 * n + i], 0.5f, dx[2 * n + i], dm[2]);
        halves(dx[7 * n + i], -0.5f, dx[2 * n + i], dm[6]);
        halves(dx[8 * n + i], -0.5f, dx[n + i], dm[5]);
        halves(dx[8 * n + i], 0.5f, dx[n + i], dm[7]);
    }

    /** Writes a b + b a of full tensors; with b transposed where asked, as the way back needs it. */
    static void anticommutator(float[][] a, float[][] b, boolean transposed, float[][] y) {
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                products(
                        a[3 * i],
                        b[at(j, transposed)],
                        a[3 * i + 1],
                        b[at(3 + j, transposed)],
                        a[3 * i + 2],
                        b[at(6 + j, transposed)],
                        y[3 * i + j]);
                addProducts(
                        b[at(3 * i, transposed)],
                        a[j],
                        b[at(3 * i + 1, transposed)],
                        a[3 + j],
                        b[at(3 * i + 2, transposed)],
                        a[6 + j],
                        y[3 * i + j]);
            }
        }
    }

    private static int at(int place, boolean transposed) {
        return transposed ? TRANSPOSED[place] : place;
    }

    private static void products(float[] a0, float[] b0, float[] a1, float[] b1, float[] a2, float[] b2, float[] y) {
        for (int c = 0; c < y.length; c++) {
            y[c] = a0[c] * b0[c] + a1[c] * b1[c] + a2[c] * b2[c];
        }
    }

    private static void addProducts(float[] a0, float[] b0, float[] a1, float[] b1, float[] a2, float[] b2, float[] y) {
        for (int c = 0; c < y.length; c++) {
            y[c] += a0[c] * b0[c] + a1[c] * b1[c] + a2[c] * b2[c];
        }
    }

    private static void sum(float[] a, float[] b, float[] y) {
        for (int c = 0; c < y.length; c++) {
            y[c] = a[c] + b[c];
        }
    }

    private static void difference(float[] a, float[] b, float[] y) {
        for (int c = 0; c < y.length; c++) {
            y[c] = a[c] - b[c];
        }
    }

    private static void halves(float[] a, float factor, float[] b, float[] y) {
        for (int c = 0; c < y.length; c++) {
            y[c] = 0.5f * a[c] + factor * b[c];
        }
    }

    private static void three(float u, float[] a, float v, float[] b, float w, float[] d, float[] y) {
        for (int c = 0; c < y.length; c++) {
            y[c] = u * a[c] + v * b[c] + w * d[c];
        }
    }

    private static void addTwo(float u, float[] a, float v, float[] b, float[] y) {
        for (int c = 0; c < y.length; c++) {
            y[c] += u * a[c] + v * b[c];
        }
    }

    private static void addThree(float u, float[] a, float v, float[] b, float w, float[] d, float[] y) {
        for (int c = 0; c < y.length; c++) {
            y[c] += u * a[c] + v * b[c] + w * d[c];
        }
    }
}
