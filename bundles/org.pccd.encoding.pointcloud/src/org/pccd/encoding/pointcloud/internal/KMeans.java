package org.pccd.encoding.pointcloud.internal;

import static org.pccd.encoding.pointcloud.internal.DensityClusters.squaredDistance;

import java.util.Arrays;
import java.util.Random;

/**
 * k-means by Lloyd's iteration from several greedy k-means++ starts (Lloyd, IEEE Trans. Inf. Theory 28, 129 (1982),
 * doi:10.1109/TIT.1982.1056489; Arthur and Vassilvitskii, SODA 2007, 1027). Stopping rule and tolerance are those of
 * scikit-learn 1.2, on which the released program stands; where several solutions are nearly as good, that program
 * returns a random one of them, and this class always the same.
 */
final class KMeans {
    private static final int MOST_ITERATIONS = 300;
    private static final double TOLERANCE = 1e-4;

    private final int starts;
    private final long seed;

    private record Solution(double[][] centres, double inertia) {}

    KMeans(int starts, long seed) {
        this.starts = starts;
        this.seed = seed;
    }

    /**
     * The centres of the best solution found.
     *
     * @param points at least one
     * @param k 1 to the number of points
     */
    double[][] centres(double[][] points, int k) {
        int dimension = points[0].length;
        double[] mean = mean(points, dimension);
        double[][] centred = new double[points.length][dimension];
        double variance = 0;
        for (int i = 0; i < points.length; i++) {
            for (int axis = 0; axis < dimension; axis++) {
                centred[i][axis] = points[i][axis] - mean[axis];
                variance += centred[i][axis] * centred[i][axis];
            }
        }
        double tolerance = TOLERANCE * variance / (points.length * dimension);
        Random random = new Random(seed);
        Solution best = null;
        for (int start = 0; start < starts; start++) {
            Solution solution = iterate(centred, seeds(centred, k, random), tolerance);
            if (best == null || solution.inertia < best.inertia) {
                best = solution;
            }
        }
        for (double[] centre : best.centres) {
            for (int axis = 0; axis < dimension; axis++) {
                centre[axis] += mean[axis];
            }
        }
        return best.centres;
    }

    private static Solution iterate(double[][] points, double[][] seeds, double tolerance) {
        double[][] centres = seeds;
        int[] labels = new int[points.length];
        int[] before = new int[points.length];
        Arrays.fill(before, -1);
        boolean same = false;
        for (int iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
            assign(points, centres, labels);
            double[][] moved = means(points, labels, centres);
            double shift = 0;
            for (int j = 0; j < moved.length; j++) {
                shift += squaredDistance(moved[j], centres[j]);
            }
            centres = moved;
            same = Arrays.equals(labels, before);
            if (same || shift <= tolerance) {
                break;
            }
            System.arraycopy(labels, 0, before, 0, labels.length);
        }
        if (!same) {
            assign(points, centres, labels);
        }
        double inertia = 0;
        for (int i = 0; i < points.length; i++) {
            inertia += squaredDistance(points[i], centres[labels[i]]);
        }
        return new Solution(centres, inertia);
    }

    private static void assign(double[][] points, double[][] centres, int[] labels) {
        for (int i = 0; i < points.length; i++) {
            int nearest = 0;
            double least = Double.POSITIVE_INFINITY;
            for (int j = 0; j < centres.length; j++) {
                double d2 = squaredDistance(points[i], centres[j]);
                if (d2 < least) {
                    least = d2;
                    nearest = j;
                }
            }
            labels[i] = nearest;
        }
    }

    // A centre that lost all its points stays where it is: equal points must not make the iteration fail.
    private static double[][] means(double[][] points, int[] labels, double[][] centres) {
        int dimension = points[0].length;
        double[][] sums = new double[centres.length][dimension];
        int[] counts = new int[centres.length];
        for (int i = 0; i < points.length; i++) {
            counts[labels[i]]++;
            for (int axis = 0; axis < dimension; axis++) {
                sums[labels[i]][axis] += points[i][axis];
            }
        }
        for (int j = 0; j < sums.length; j++) {
            double share = 1.0 / counts[j];
            for (int axis = 0; axis < dimension; axis++) {
                sums[j][axis] = counts[j] == 0 ? centres[j][axis] : sums[j][axis] * share;
            }
        }
        return sums;
    }

    // Each next seed is the best of a few drawn with probability proportional to the squared distance.
    private static double[][] seeds(double[][] points, int k, Random random) {
        int trials = 2 + (int) Math.log(k);
        double[][] seeds = new double[k][];
        seeds[0] = points[random.nextInt(points.length)].clone();
        double[] distances = lowered(points, seeds[0], null);
        for (int j = 1; j < k; j++) {
            double[] best = null;
            double lowest = Double.POSITIVE_INFINITY;
            for (int trial = 0; trial < trials; trial++) {
                double[] candidate = points[draw(distances, random)];
                double[] lowered = lowered(points, candidate, distances);
                double potential = Arrays.stream(lowered).sum();
                if (best == null || potential < lowest) {
                    lowest = potential;
                    best = lowered;
                    seeds[j] = candidate.clone();
                }
            }
            distances = best;
        }
        return seeds;
    }

    private static int draw(double[] weights, Random random) {
        double target = random.nextDouble() * Arrays.stream(weights).sum();
        for (int i = 0; i < weights.length - 1; i++) {
            target -= weights[i];
            if (target < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    private static double[] lowered(double[][] points, double[] seed, double[] distances) {
        double[] lowered = new double[points.length];
        for (int i = 0; i < points.length; i++) {
            double d2 = squaredDistance(points[i], seed);
            lowered[i] = distances == null ? d2 : Math.min(d2, distances[i]);
        }
        return lowered;
    }

    private static double[] mean(double[][] points, int dimension) {
        double[] mean = new double[dimension];
        for (int axis = 0; axis < dimension; axis++) {
            for (double[] point : points) {
                mean[axis] += point[axis];
            }
            mean[axis] /= points.length;
        }
        return mean;
    }
}
