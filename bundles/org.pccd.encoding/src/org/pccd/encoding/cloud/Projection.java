package org.pccd.encoding.cloud;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How the unit cube of fractional coordinates is looked at: turned about its middle and projected in parallel. Screens
 * draw it with the vertical axis downwards. Immutable.
 *
 * @param yaw angle about the vertical axis in radians
 * @param pitch angle towards the viewer in radians, from -pi/2 (from below) to pi/2 (from above)
 */
public record Projection(double yaw, double pitch) {
    /** From the front, a little from the right and from above. */
    public static final Projection USUAL = new Projection(Math.toRadians(-25), Math.toRadians(20));

    // The corners of the cube lie so far from its middle; looked at from anywhere they fit into a circle.
    private static final double RADIUS = Math.sqrt(3) / 2;

    public Projection {
        pitch = Math.clamp(pitch, -Math.PI / 2, Math.PI / 2);
    }

    /** Turned further. */
    public Projection turned(double moreYaw, double morePitch) {
        return new Projection(Math.IEEEremainder(yaw + moreYaw, 2 * Math.PI), pitch + morePitch);
    }

    /**
     * Projects a point; c points upwards, a to the right and b away from the viewer while nothing is turned.
     *
     * @param zoom 1: the turned cube always fits into the smaller side
     * @return x to the right and y downwards in pixels, and the depth, larger for nearer points
     */
    public double[] project(double a, double b, double c, int width, int height, double zoom) {
        double x = a - 0.5;
        double y = b - 0.5;
        double z = c - 0.5;
        double right = x * Math.cos(yaw) - y * Math.sin(yaw);
        double away = x * Math.sin(yaw) + y * Math.cos(yaw);
        double up = z * Math.cos(pitch) + away * Math.sin(pitch);
        double depth = z * Math.sin(pitch) - away * Math.cos(pitch);
        double scale = scale(width, height, zoom);
        return new double[] {width / 2.0 + right * scale, height / 2.0 - up * scale, depth};
    }

    /** Pixels for the length of an edge that lies in the plane of the picture. */
    public static double scale(int width, int height, double zoom) {
        return zoom * 0.5 * Math.min(width, height) / RADIUS;
    }

    /** All points of a cloud, farthest first: x, y, depth and the point's index. */
    public double[][] sorted(PointCloud cloud, int width, int height, double zoom) {
        float[] p = cloud.positions();
        double[][] points = IntStream.range(0, cloud.size())
                .mapToObj(i -> {
                    double[] q = project(p[3 * i], p[3 * i + 1], p[3 * i + 2], width, height, zoom);
                    return new double[] {q[0], q[1], q[2], i};
                })
                .toArray(double[][]::new);
        Arrays.sort(points, Comparator.comparingDouble(q -> q[2]));
        return points;
    }

    /** The twelve edges of the cell: x, y of one end, x, y of the other, and 1 where it is behind the cube, else 0. */
    public double[][] edges(int width, int height, double zoom) {
        double[][] corners = new double[8][];
        int farthest = 0;
        for (int i = 0; i < corners.length; i++) {
            corners[i] = project(i & 1, i >> 1 & 1, i >> 2 & 1, width, height, zoom);
            farthest = corners[i][2] < corners[farthest][2] ? i : farthest;
        }
        double[][] edges = new double[12][];
        int n = 0;
        for (int i = 0; i < corners.length; i++) {
            for (int axis = 1; axis < 8; axis <<= 1) {
                if ((i & axis) == 0) {
                    double[] from = corners[i];
                    double[] to = corners[i | axis];
                    boolean hidden = i == farthest || (i | axis) == farthest;
                    edges[n++] = new double[] {from[0], from[1], to[0], to[1], hidden ? 1 : 0};
                }
            }
        }
        return edges;
    }
}
