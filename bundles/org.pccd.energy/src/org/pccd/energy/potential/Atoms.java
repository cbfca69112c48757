package org.pccd.energy.potential;

import java.util.ArrayList;
import java.util.List;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;

/** The atoms of one periodic cell, as potentials take them: one element on each place. Immutable. */
public final class Atoms {
    private final Lattice lattice;
    private final List<Element> elements;
    private final double[] fractional;

    private Atoms(Lattice lattice, List<Element> elements, double[] fractional) {
        this.lattice = lattice;
        this.elements = elements;
        this.fractional = fractional;
    }

    /** @throws PotentialException where a site is disordered, or there is none */
    public static Atoms of(Structure structure) {
        if (structure.sites().isEmpty()) {
            throw new PotentialException(PotentialFault.EMPTY, "the structure has no atoms");
        }
        for (Site site : structure.sites()) {
            if (!site.ordered()) {
                throw new PotentialException(
                        PotentialFault.DISORDERED,
                        "the site at " + (float) site.x() + ", " + (float) site.y() + ", " + (float) site.z()
                                + " is shared or partly empty; choose an ordered model of the structure");
            }
        }
        return new Atoms(
                structure.lattice(),
                structure.sites().stream().map(Site::element).toList(),
                structure.fractional());
    }

    /**
     * The same atoms elsewhere.
     *
     * @param places fractional coordinates x, y, z of one atom after the other
     */
    public Atoms moved(Lattice cell, double[] places) {
        if (places.length != fractional.length) {
            throw new IllegalArgumentException(places.length + " coordinates for " + size() + " atoms");
        }
        return new Atoms(cell, elements, places.clone());
    }

    /** Number of atoms in the cell. */
    public int size() {
        return elements.size();
    }

    public Lattice lattice() {
        return lattice;
    }

    /** The element of each atom. */
    public List<Element> elements() {
        return elements;
    }

    /** Fractional coordinates x, y, z of one atom after the other, as given, a new array. */
    public double[] fractional() {
        return fractional.clone();
    }

    /** As a structure whose coordinates are not wrapped into the cell. */
    public Structure structure() {
        List<Site> sites = new ArrayList<>(size());
        for (int i = 0; i < size(); i++) {
            sites.add(Site.of(elements.get(i), fractional[3 * i], fractional[3 * i + 1], fractional[3 * i + 2]));
        }
        return new Structure(lattice, sites);
    }
}
