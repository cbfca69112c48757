package org.pccd.tokens.internal;

import org.pccd.diffusion.Loss;
import org.pccd.tokens.TransformerParameters;

/**
 * What the weighted squares of the transformer's loss come to where its network answers 0. Those of types and lattice
 * are 1 at each noise level by the choice of the preconditioning (Karras et al., arXiv:2206.00364, appendix B.6), as
 * far as the data have the deviations of the parameters; those of the coordinates are less, because on the torus
 * nothing is to be known at much noise.
 */
public final class EdmLoss {
    private static final int LEVELS = 160;
    private static final int NOISES = 200;
    // Of the normal distributions, in deviations.
    private static final double WIDE = 4;
    private static final int IMAGES = 3;
    // As in the network's program: beyond, there is no way back.
    private static final double MOST_SIGMA = 0.7;

    private EdmLoss() {}

    /** The loss of networks with these parameters. */
    public static Loss of(TransformerParameters p) {
        double all = p.typeWeight() + p.coordinateWeight() + p.latticeWeight();
        double nothing = (p.typeWeight() + p.coordinateWeight() * coordinates(p) + p.latticeWeight()) / all;
        return new Loss("weighted mean square error of the preconditioned prediction", "weighted squares", nothing);
    }

    // Mean over noise levels and noise, by the midpoint rule.
    private static double coordinates(TransformerParameters p) {
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < LEVELS; i++) {
            double z = WIDE * (2 * (i + 0.5) / LEVELS - 1);
            double sigma = Math.exp(p.noiseMean() + p.noiseDeviation() * z);
            double weight = Math.exp(-z * z / 2);
            weights += weight;
            sum += sigma < MOST_SIGMA ? weight * square(sigma) / square(sigma, p.coordinateDeviation()) : 0;
        }
        return sum / weights;
    }

    // Mean square of the mean way back on the torus.
    private static double square(double sigma) {
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < NOISES; i++) {
            double z = WIDE * (2 * (i + 0.5) / NOISES - 1);
            double weight = Math.exp(-z * z / 2);
            double back = back(sigma * z, sigma);
            weights += weight;
            sum += weight * back * back;
        }
        return sum / weights;
    }

    private static double back(double noise, double sigma) {
        double nearest = noise - Math.rint(noise);
        double sum = 0;
        double weights = 0;
        for (int k = -IMAGES; k <= IMAGES; k++) {
            double d = nearest + k;
            double weight = Math.exp((nearest * nearest - d * d) / (2 * sigma * sigma));
            weights += weight;
            sum += weight * d;
        }
        return sum / weights;
    }

    // c_out squared.
    private static double square(double sigma, double deviation) {
        return sigma * sigma * deviation * deviation / (sigma * sigma + deviation * deviation);
    }
}
