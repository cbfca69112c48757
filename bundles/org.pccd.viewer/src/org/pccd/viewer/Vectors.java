package org.pccd.viewer;

/** Arithmetic of vectors of three components. */
final class Vectors {
    private Vectors() {}

    static double dot(double[] u, double[] v) {
        return u[0] * v[0] + u[1] * v[1] + u[2] * v[2];
    }

    static double[] cross(double[] u, double[] v) {
        return new double[] {u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]};
    }

    static double[] minus(double[] u, double[] v) {
        return new double[] {u[0] - v[0], u[1] - v[1], u[2] - v[2]};
    }

    static double[] times(double[] u, double f) {
        return new double[] {u[0] * f, u[1] * f, u[2] * f};
    }

    static double length(double[] u) {
        return Math.sqrt(dot(u, u));
    }

    static double[] unit(double[] u) {
        return times(u, 1 / length(u));
    }

    static double[] of(SceneAtom from, SceneAtom to) {
        return new double[] {to.x() - from.x(), to.y() - from.y(), to.z() - from.z()};
    }
}
