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
    private static final double OVERLAP = 0.05;

    private final Lattice lattice;
    private final boolean symmetric;
    private final double[] reach;
    private final List<Site> sites = new ArrayList<>();
    private final List<CifAtom> origins = new ArrayList<>();

    private SiteExpansion(Lattice lattice, boolean symmetric) {
        this.lattice = lattice;
        this.symmetric = symmetric;
        reach = lattice.planeSpacings();
        for (int i = 0; i < 3; i++) {
            reach[i] = 1 / reach[i];
        }
    }

    /** @throws CifException where atoms that fill a site on their own share it */
    static List<Site> expand(Lattice lattice, List<SymmetryOperation> operations, List<CifAtom> atoms)
            throws CifException {
        SiteExpansion expansion = new SiteExpansion(lattice, operations.size() > 1);
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
            if (images.stream()
                    .noneMatch(image -> near(image[0] - y[0], image[1] - y[1], image[2] - y[2], tolerance))) {
                images.add(y);
            }
        }
        for (double[] y : images) {
            add(atom, wrapped(y[0]), wrapped(y[1]), wrapped(y[2]));
        }
    }

    private void add(CifAtom atom, double x, double y, double z) throws CifException {
        for (int i = 0; i < sites.size(); i++) {
            Site site = sites.get(i);
            if (near(site.x() - x, site.y() - y, site.z() - z, TOLERANCE)) {
                sites.set(i, new Site(merged(site, origins.get(i), atom), site.x(), site.y(), site.z()));
                return;
            }
        }
        sites.add(new Site(List.of(atom.species()), x, y, z));
        origins.add(atom);
    }

    private List<Species> merged(Site site, CifAtom origin, CifAtom atom) throws CifException {
        if (symmetric
                && full(site.species().get(0))
                && full(atom.species())
                && site.element() == atom.species().element()) {
            // The file lists atoms that its own symmetry operations generate again.
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
        double scale = Math.max(1, total);
        return all.stream()
                .map(s -> new Species(s.element(), s.oxidation(), s.occupancy() / scale))
                .toList();
    }

    // Whether the nearest image of a difference is that short; the heights of the cell rule most out at once.
    private boolean near(double dx, double dy, double dz, double tolerance) {
        double fx = dx - Math.rint(dx);
        if (Math.abs(fx) > tolerance * reach[0]) {
            return false;
        }
        double fy = dy - Math.rint(dy);
        double fz = dz - Math.rint(dz);
        if (Math.abs(fy) > tolerance * reach[1] || Math.abs(fz) > tolerance * reach[2]) {
            return false;
        }
        double[] r = lattice.toCartesian(new double[] {fx, fy, fz});
        return r[0] * r[0] + r[1] * r[1] + r[2] * r[2] < tolerance * tolerance;
    }

    private static boolean full(Species species) {
        return species.occupancy() == 1;
    }

    private static double wrapped(double f) {
        double w = f - Math.floor(f);
        return w == 1 ? 0 : w;
    }
}
