package org.pccd.viewer;

/** Quaternions w, x, y, z of rotations. */
final class Rotations {
    private Rotations() {}

    /** First q, then p; of length 1 again. */
    static double[] product(double[] p, double[] q) {
        double[] r = {
            p[0] * q[0] - p[1] * q[1] - p[2] * q[2] - p[3] * q[3],
            p[0] * q[1] + p[1] * q[0] + p[2] * q[3] - p[3] * q[2],
            p[0] * q[2] - p[1] * q[3] + p[2] * q[0] + p[3] * q[1],
            p[0] * q[3] + p[1] * q[2] - p[2] * q[1] + p[3] * q[0]
        };
        return normalised(r);
    }

    static double[][] matrix(double w, double x, double y, double z) {
        return new double[][] {
            {1 - 2 * (y * y + z * z), 2 * (x * y - w * z), 2 * (x * z + w * y)},
            {2 * (x * y + w * z), 1 - 2 * (x * x + z * z), 2 * (y * z - w * x)},
            {2 * (x * z - w * y), 2 * (y * z + w * x), 1 - 2 * (x * x + y * y)}
        };
    }

    /** Of a right-handed orthonormal matrix; from the largest component, so that no precision is lost. */
    static double[] quaternion(double[][] m) {
        double[] squares = {
            1 + m[0][0] + m[1][1] + m[2][2],
            1 + m[0][0] - m[1][1] - m[2][2],
            1 - m[0][0] + m[1][1] - m[2][2],
            1 - m[0][0] - m[1][1] + m[2][2]
        };
        double xw = m[2][1] - m[1][2];
        double yw = m[0][2] - m[2][0];
        double zw = m[1][0] - m[0][1];
        double xy = m[1][0] + m[0][1];
        double xz = m[0][2] + m[2][0];
        double yz = m[2][1] + m[1][2];
        double[][] columns = {
            {squares[0], xw, yw, zw}, {xw, squares[1], xy, xz}, {yw, xy, squares[2], yz}, {zw, xz, yz, squares[3]}
        };
        int largest = 0;
        for (int i = 1; i < 4; i++) {
            largest = squares[i] > squares[largest] ? i : largest;
        }
        return normalised(columns[largest]);
    }

    private static double[] normalised(double[] q) {
        double n = Math.sqrt(q[0] * q[0] + q[1] * q[1] + q[2] * q[2] + q[3] * q[3]);
        return new double[] {q[0] / n, q[1] / n, q[2] / n, q[3] / n};
    }
}
