package org.pccd.crystal.io.internal.cif;

import java.util.ArrayList;
import java.util.List;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Species;
import org.pccd.crystal.symmetry.SymmetryOperation;

/** From the listed atoms to all sites of the cell: images by symmetry, coinciding ones once, disorder on one site. */
final class SiteExpansion {
    /** Images of one atom this close, in Å, are one site on a special position. */
    private static final double TOLERANCE = 0.01;

    /** Fully occupied images cannot overlap: this close, in Å, they are one site with rounded coordinates. */
    static final double OVERLAP = 0.05;

    private final boolean symmetric;
    private final CifNotes notes;
    private final KnownPlaces places;
    private final List<Site> sites = new ArrayList<>();
    private final List<CifAtom> origins = new ArrayList<>();

    private SiteExpansion(Lattice lattice, boolean symmetric, CifNotes notes) {
        this.symmetric = symmetric;
        this.notes = notes;
        places = new KnownPlaces(lattice, TOLERANCE);
    }

    /** @throws CifException where atoms that fill a site on their own share it */
    static List<Site> expand(Lattice lattice, List<SymmetryOperation> operations, List<CifAtom> atoms, CifNotes notes)
            throws CifException {
        SiteExpansion expansion = new SiteExpansion(lattice, operations.size() > 1, notes);
        for (CifAtom atom : atoms) {
            if (operations.size() == 1) {
                expansion.add(atom, atom.x(), atom.y(), atom.z());
            } else {
                expansion.addImages(atom, operations);
            }
        }
        return expansion.sites;
    }

    private void addImages(CifAtom atom, List<SymmetryOperation> operations) throws CifException {
        double tolerance = atom.species().occupancy() == 1 ? OVERLAP : TOLERANCE;
        List<double[]> images = new ArrayList<>();
        double[] x = {atom.x(), atom.y(), atom.z()};
        for (SymmetryOperation operation : operations) {
            double[] y = operation.apply(x);
            if (images.stream().noneMatch(image -> places.near(image, y, tolerance))) {
                images.add(y);
            }
        }
        for (double[] y : images) {
            add(atom, wrapped(y[0]), wrapped(y[1]), wrapped(y[2]));
        }
    }

    private void add(CifAtom atom, double x, double y, double z) throws CifException {
        int i = places.find(x, y, z);
        if (i >= 0) {
            Site site = sites.get(i);
            boolean image = symmetric || moved(site.x() - x) || moved(site.y() - y) || moved(site.z() - z);
            sites.set(i, new Site(merged(site, origins.get(i), atom, image), site.x(), site.y(), site.z()));
            return;
        }
        places.add(x, y, z);
        sites.add(new Site(List.of(atom.species()), x, y, z));
        origins.add(atom);
    }

    private static boolean moved(double difference) {
        return Math.abs(difference) > 0.5;
    }

    // Images by symmetry, or by a lattice translation alone, are one atom that the file lists again.
    private List<Species> merged(Site site, CifAtom origin, CifAtom atom, boolean image) throws CifException {
        if (image
                && full(site.species().get(0))
                && full(atom.species())
                && site.element() == atom.species().element()) {
            notes.add(
                    "equivalent-atom",
                    atom.line(),
                    "atom " + atom.label() + " is a symmetry image of " + origin.label() + " and counts once");
            return site.species();
        }
        Species added = atom.species();
        List<Species> all = new ArrayList<>();
        double total = added.occupancy();
        for (Species s : site.species()) {
            total += s.occupancy();
            if (s.element() == added.element() && Double.compare(s.oxidation(), added.oxidation()) == 0) {
                added = new Species(s.element(), s.oxidation(), s.occupancy() + added.occupancy());
            } else {
                all.add(s);
            }
        }
        all.add(added);
        if (total > 1 + CifAtoms.OCCUPANCY_TOLERANCE) {
            throw new CifException(
                    "overlap",
                    atom.line(),
                    "atom " + atom.label() + " lies on the place of " + origin.label() + " (line " + origin.line()
                            + "), and together they occupy it " + (float) total + " times");
        }
        if (total <= 1) {
            return all;
        }
        if (total > 1 + 1e-6) {
            notes.add(
                    "occupancy",
                    atom.line(),
                    "the atoms on the place of " + origin.label() + " occupy it " + (float) total
                            + " times, scaled to 1");
        }
        double scale = total;
        return all.stream()
                .map(s -> new Species(s.element(), s.oxidation(), s.occupancy() / scale))
                .toList();
    }

    private static boolean full(Species species) {
        return species.occupancy() == 1;
    }

    private static double wrapped(double f) {
        double w = f - Math.floor(f);
        return w == 1 ? 0 : w;
    }
}
