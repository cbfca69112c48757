package org.pccd.energy.internal.potential;

import java.util.ArrayList;
import java.util.List;
import org.pccd.crystal.Element;
import org.pccd.crystal.NeighborList;
import org.pccd.energy.potential.Atoms;
import org.pccd.energy.potential.Neighbours;
import org.pccd.energy.potential.Potential;
import org.pccd.energy.potential.PotentialException;
import org.pccd.energy.potential.PotentialResult;

/** Energies that are sums over pairs of atoms, with forces and stress in closed form. */
public abstract class PairPotential implements Potential {
    private static final int BATCH = 1000;

    private final double cutoff;

    /** @param cutoff distance in Å from which on pairs have no energy */
    protected PairPotential(double cutoff) {
        this.cutoff = cutoff;
    }

    /** Energy in eV and its derivative in eV/Å of a pair at a distance in Å, written to a buffer of two. */
    protected abstract void pair(Element a, Element b, double distance, double[] energyAndSlope);

    @Override
    public int batchAtoms() {
        return BATCH;
    }

    @Override
    public List<PotentialResult> evaluate(List<Atoms> batch) {
        List<PotentialResult> results = new ArrayList<>(batch.size());
        for (Atoms atoms : batch) {
            try {
                results.add(evaluate(atoms));
            } catch (PotentialException e) {
                results.add(PotentialResult.refused(e));
            }
        }
        return results;
    }

    private PotentialResult evaluate(Atoms atoms) {
        NeighborList pairs = Neighbours.of(atoms, elements(), cutoff);
        double energy = 0;
        double[] forces = new double[3 * atoms.size()];
        double[] virial = new double[9];
        double[] found = new double[2];
        for (int p = 0; p < pairs.pairs(); p++) {
            int i = pairs.centre(p);
            int j = pairs.neighbour(p);
            double d = pairs.distance(p);
            pair(atoms.elements().get(i), atoms.elements().get(j), d, found);
            // Each pair stands in the list twice.
            energy += 0.5 * found[0];
            double[] v = pairs.vector(p);
            for (int k = 0; k < 3; k++) {
                double pull = found[1] * v[k] / d;
                forces[3 * i + k] += pull;
                for (int l = 0; l < 3; l++) {
                    virial[3 * k + l] += 0.5 * pull * v[l];
                }
            }
        }
        return PotentialResult.of(energy, forces, virial, atoms.lattice().volume());
    }
}
