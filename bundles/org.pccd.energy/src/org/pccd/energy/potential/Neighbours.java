package org.pccd.energy.potential;

import java.util.Set;
import org.pccd.core.PccdException;
import org.pccd.crystal.Element;
import org.pccd.crystal.NeighborList;

/** What every potential asks of a structure first. */
public final class Neighbours {
    /** Nothing chemical is closer, in Å; the shortest bond is that of H2, 0.74 Å. */
    public static final double ONE_PLACE = 0.4;

    private Neighbours() {}

    /**
     * All neighbours within a cutoff.
     *
     * @param known elements that the potential was made for
     * @param cutoff in Å
     * @throws PotentialException where an element is unknown, two atoms are on one place, or there is too much
     */
    public static NeighborList of(Atoms atoms, Set<Element> known, double cutoff) {
        for (Element e : atoms.elements()) {
            if (!known.contains(e)) {
                throw new PotentialException(
                        PotentialFault.UNKNOWN_ELEMENT,
                        "the potential does not know " + e.symbol() + "; choose one that was made for it");
            }
        }
        NeighborList list;
        try {
            list = NeighborList.of(atoms.lattice(), atoms.fractional(), cutoff);
        } catch (PccdException e) {
            throw new PotentialException(PotentialFault.TOO_LARGE, e.getMessage());
        }
        for (int p = 0; p < list.pairs(); p++) {
            if (list.distance(p) < ONE_PLACE) {
                throw coincident(atoms, list.centre(p), list.neighbour(p), list.distance(p));
            }
        }
        return list;
    }

    private static PotentialException coincident(Atoms atoms, int i, int j, double distance) {
        String first = "atom " + (i + 1) + " (" + atoms.elements().get(i).symbol() + ")";
        String second = i == j
                ? "its own image"
                : "atom " + (j + 1) + " (" + atoms.elements().get(j).symbol() + ")";
        return new PotentialException(
                PotentialFault.COINCIDENT,
                first + " and " + second + " are " + (float) distance + " Å apart, which is no bond");
    }
}
