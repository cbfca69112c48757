package org.pccd.energy.reference;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.pccd.crystal.Element;
import org.pccd.energy.potential.Atoms;
import org.pccd.energy.potential.Neighbours;
import org.pccd.energy.potential.Potential;
import org.pccd.energy.potential.PotentialException;
import org.pccd.energy.potential.PotentialResult;

/** A toy whose energy per atom is (v - 20)^2 / 100 with the volume v per atom in Å^3, less 1 in a compound. */
final class SpringPotential implements Potential {
    static final double BEST = 20;

    private int computed;

    /** How many energies were computed. */
    int computed() {
        return computed;
    }

    @Override
    public String method() {
        return "spring";
    }

    @Override
    public boolean physical() {
        return true;
    }

    @Override
    public Set<Element> elements() {
        return EnumSet.of(Element.Na, Element.Cl, Element.K);
    }

    @Override
    public int batchAtoms() {
        return 8;
    }

    @Override
    public List<PotentialResult> evaluate(List<Atoms> batch) {
        List<PotentialResult> results = new ArrayList<>();
        for (Atoms a : batch) {
            computed++;
            try {
                Neighbours.of(a, elements(), 3);
                results.add(result(a));
            } catch (PotentialException e) {
                results.add(PotentialResult.refused(e));
            }
        }
        return results;
    }

    private static PotentialResult result(Atoms a) {
        int n = a.size();
        double v = a.lattice().volume() / n;
        double compound = a.elements().stream().distinct().count() > 1 ? -1 : 0;
        double slope = 2 * (v - BEST) / 100 * v * n;
        return PotentialResult.of(
                n * ((v - BEST) * (v - BEST) / 100 + compound),
                new double[3 * n],
                new double[] {slope, 0, 0, 0, slope, 0, 0, 0, slope},
                v * n);
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
