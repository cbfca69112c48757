package org.pccd.crystal.internal.match;

import java.util.ArrayList;
import java.util.List;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;

/**
 * Two structures and the best way to lay the second over the first.
 *
 * @param index how many cells of the expanded structure make one of the other
 * @param expandFirst whether the first structure is the expanded one
 * @param max the greatest normalised distance
 */
public record PairResult(
        MatchCell first,
        MatchCell second,
        int index,
        boolean expandFirst,
        SiteClasses classes,
        Placement placement,
        double max) {

    /**
     * One of two structures in the cell in which they correspond.
     *
     * @param sources for each site, the index of a site of the original structure that it stands for
     * @param transformation rows of the cell = transformation x rows of the original structure
     */
    public record Side(Structure structure, int[] sources, double[][] transformation) {}

    public double value() {
        return placement.value();
    }

    /** Distances of corresponding sites in the order of {@link #firstSide}. */
    public double[] distances() {
        double[] distances = new double[placement.siteOf().length];
        for (int i = 0; i < distances.length; i++) {
            distances[placement.siteOf()[i]] = placement.distances()[i];
        }
        return distances;
    }

    /** The first structure in the common cell. */
    public Side firstSide(Structure original) {
        return side(original, first, basis(expandFirst), positions(true), classes.first(), expandFirst);
    }

    /** The second structure in the common cell, site by site beside those of the first. */
    public Side secondSide(Structure original) {
        double[] fixed = positions(true);
        double[] own = positions(false);
        int n = own.length / 3;
        double[] moved = new double[3 * n];
        int[] positionOf = new int[n];
        for (int i = 0; i < n; i++) {
            int partner = placement.siteOf()[i];
            positionOf[partner] = i;
            for (int axis = 0; axis < 3; axis++) {
                double f = own[3 * i + axis] + placement.translation()[axis];
                moved[3 * i + axis] = f + Math.rint(fixed[3 * partner + axis] - f);
            }
        }
        double[] ordered = new double[3 * n];
        int[] sites = new int[n];
        int copies = expandFirst ? 1 : index;
        for (int j = 0; j < n; j++) {
            System.arraycopy(moved, 3 * positionOf[j], ordered, 3 * j, 3);
            sites[j] = classes.second()[positionOf[j] / copies];
        }
        return side(original, second, basis(!expandFirst), ordered, sites, false);
    }

    private double[] basis(boolean expanded) {
        return expanded ? placement.matrix() : Flat3.IDENTITY;
    }

    // Fractional coordinates in the common cell, class by class.
    private double[] positions(boolean ofFirst) {
        MatchCell cell = ofFirst ? first : second;
        int[] order = ofFirst ? classes.first() : classes.second();
        double[] f = new double[3 * order.length];
        for (int i = 0; i < order.length; i++) {
            System.arraycopy(cell.fractional(), 3 * order[i], f, 3 * i, 3);
        }
        return ofFirst == expandFirst ? Supercell.fractional(f, placement.matrix(), index) : f;
    }

    private Side side(
            Structure original, MatchCell cell, double[] basis, double[] positions, int[] order, boolean copies) {
        double[] t = Flat3.multiply(basis, cell.transformation());
        double[] rows = Flat3.multiply(t, Flat3.of(original.lattice().matrix()));
        List<Site> sites = new ArrayList<>();
        int[] sources = new int[positions.length / 3];
        for (int i = 0; i < sources.length; i++) {
            sources[i] = cell.source()[order[copies ? i / index : i]];
            sites.add(new Site(
                    original.sites().get(sources[i]).species(),
                    positions[3 * i],
                    positions[3 * i + 1],
                    positions[3 * i + 2]));
        }
        return new Side(new Structure(new Lattice(Flat3.rows(rows)), sites), sources, Flat3.rows(t));
    }
}
