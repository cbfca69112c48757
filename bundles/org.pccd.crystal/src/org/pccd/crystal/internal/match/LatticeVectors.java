package org.pccd.crystal.internal.match;

import java.util.Arrays;

/**
 * The vectors of a lattice up to a length, the zero vector not among them.
 *
 * @param indices flat, three whole numbers for each: the vector in the given basis
 * @param vectors flat, Cartesian, in Å
 * @param lengths in Å
 */
record LatticeVectors(double[] indices, double[] vectors, double[] lengths) {

    int size() {
        return lengths.length;
    }

    /**
     * @param basis rows in Å, best a reduced basis: a skewed one costs time, not vectors
     * @param radius the greatest length in Å
     */
    static LatticeVectors within(double[] basis, double radius) {
        double[] reciprocal = Flat3.reciprocalLengths(basis);
        int ni = (int) Math.floor(radius * reciprocal[0] + 1e-9);
        int nj = (int) Math.floor(radius * reciprocal[1] + 1e-9);
        int nk = (int) Math.floor(radius * reciprocal[2] + 1e-9);
        int room = 64;
        double[] indices = new double[3 * room];
        double[] vectors = new double[3 * room];
        double[] lengths = new double[room];
        int n = 0;
        double limit = radius * radius;
        for (int i = -ni; i <= ni; i++) {
            for (int j = -nj; j <= nj; j++) {
                double px = i * basis[0] + j * basis[3];
                double py = i * basis[1] + j * basis[4];
                double pz = i * basis[2] + j * basis[5];
                for (int k = -nk; k <= nk; k++) {
                    double x = px + k * basis[6];
                    double y = py + k * basis[7];
                    double z = pz + k * basis[8];
                    double square = x * x + y * y + z * z;
                    if (square > limit || i == 0 && j == 0 && k == 0) {
                        continue;
                    }
                    if (n == room) {
                        room *= 2;
                        indices = Arrays.copyOf(indices, 3 * room);
                        vectors = Arrays.copyOf(vectors, 3 * room);
                        lengths = Arrays.copyOf(lengths, room);
                    }
                    indices[3 * n] = i;
                    indices[3 * n + 1] = j;
                    indices[3 * n + 2] = k;
                    vectors[3 * n] = x;
                    vectors[3 * n + 1] = y;
                    vectors[3 * n + 2] = z;
                    lengths[n++] = Math.sqrt(square);
                }
            }
        }
        return new LatticeVectors(
                Arrays.copyOf(indices, 3 * n), Arrays.copyOf(vectors, 3 * n), Arrays.copyOf(lengths, n));
    }

    /** The vectors with these indices in a basis. */
    static LatticeVectors of(double[] indices, double[] basis) {
        double[] vectors = Flat3.transform(indices, basis);
        double[] lengths = new double[indices.length / 3];
        for (int i = 0; i < lengths.length; i++) {
            double x = vectors[3 * i];
            double y = vectors[3 * i + 1];
            double z = vectors[3 * i + 2];
            lengths[i] = Math.sqrt(x * x + y * y + z * z);
        }
        return new LatticeVectors(indices, vectors, lengths);
    }
}
