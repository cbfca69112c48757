package org.pccd.energy.tensornet.internal.net;

import java.util.List;
import org.pccd.crystal.NeighborList;
import org.pccd.energy.potential.Atoms;
import org.pccd.energy.potential.PotentialResult;

/**
 * The whole network, forward and, by hand, back to forces and stress. All state of a computation is its own, so that
 * any number of threads may compute at once, and a structure has the same numbers whatever else is computed. Simeon and
 * De Fabritiis, arXiv:2306.06482.
 *
 * @param elementEnergies by element, added for each atom, in eV
 * @param scale eV of one unit of the network's energy
 * @param shift added to the energy of each structure, in eV
 */
public record TensorNet(
        RadialBasis basis,
        RadialTable table,
        Embedding embedding,
        List<Interaction> layers,
        Readout readout,
        double[] elementEnergies,
        double scale,
        double shift) {
    /** Bytes that a pair takes, roughly: its factors and their gradients. */
    public long bytesOfPair(int channels) {
        return 2L * table.rows() * (4L * channels + 24);
    }

    /**
     * @param species of each atom, by its number in the model
     * @param list all neighbours within the cutoff
     */
    public PotentialResult evaluate(Atoms atoms, int[] species, NeighborList list) {
        Graph g = new Graph(list, vectors(atoms, list), species, basis);
        Embedding.Memory start = embedding.forward(g);
        float[][] x = start.out;
        int channels = x[0].length;
        int stride = table.rows();
        float[][] factors = Tensors.rows(g.pairCount * stride, channels);
        for (int b = 0; b < g.length.length; b++) {
            table.add(g.length[b], g.weight(g.pairOf[b]), factors, g.pairOf[b] * stride);
        }
        Interaction.Memory[] memory = new Interaction.Memory[layers.size()];
        for (int l = 0; l < memory.length; l++) {
            memory[l] = layers.get(l).forward(g, x, factors, stride, 3 * l);
            x = memory[l].out;
        }
        double[] energies = new double[g.atoms];
        float[][] dx = readout.run(x, g.atoms, energies);
        float[][] dFactors = Tensors.rows(g.pairCount * stride, channels);
        for (int l = memory.length - 1; l >= 0; l--) {
            dx = layers.get(l).back(g, memory[l], dx, factors, dFactors, stride, 3 * l);
        }
        float[] byMoment = new float[g.moments.length];
        embedding.back(g, start, dx, byMoment);
        return result(atoms, g, energies, byMoment, byLength(g, dFactors, stride, channels));
    }

    private double[] byLength(Graph g, float[][] dFactors, int stride, int channels) {
        double[] slopes = new double[g.length.length];
        float[] scratch = new float[channels];
        for (int b = 0; b < slopes.length; b++) {
            slopes[b] = g.weight(g.pairOf[b]) * table.slope(g.length[b], dFactors, g.pairOf[b] * stride, scratch);
        }
        return slopes;
    }

    private PotentialResult result(Atoms atoms, Graph g, double[] energies, float[] byMoment, double[] byLength) {
        double[] forces = new double[3 * g.atoms];
        double[] virial = new double[9];
        g.forces(byMoment, byLength, forces, virial);
        double energy = shift;
        for (int i = 0; i < g.atoms; i++) {
            energy += scale * energies[i] + elementEnergies[g.species[i]];
        }
        for (int k = 0; k < forces.length; k++) {
            forces[k] *= scale;
        }
        for (int k = 0; k < 9; k++) {
            virial[k] *= scale;
        }
        return PotentialResult.of(energy, forces, virial, atoms.lattice().volume());
    }

    // From each atom to its neighbours, in Å.
    private static double[] vectors(Atoms atoms, NeighborList list) {
        double[] f = atoms.fractional();
        double[][] m = atoms.lattice().matrix();
        double[] v = new double[3 * list.pairs()];
        for (int i = 0; i < atoms.size(); i++) {
            for (int p = list.first(i); p < list.first(i + 1); p++) {
                int j = list.neighbour(p);
                double a = f[3 * j] - f[3 * i] + list.image(p, 0);
                double b = f[3 * j + 1] - f[3 * i + 1] + list.image(p, 1);
                double c = f[3 * j + 2] - f[3 * i + 2] + list.image(p, 2);
                for (int k = 0; k < 3; k++) {
                    v[3 * p + k] = a * m[0][k] + b * m[1][k] + c * m[2][k];
                }
            }
        }
        return v;
    }
}
