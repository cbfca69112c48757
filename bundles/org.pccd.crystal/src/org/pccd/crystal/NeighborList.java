package org.pccd.crystal;

import java.util.Arrays;
import org.pccd.core.PccdException;
import org.pccd.crystal.internal.grid.SiteRows;

/**
 * All pairs of sites within a cutoff, each site's own images included, in any cell and for any cutoff. Each pair stands
 * in the list twice, once from either site, and pairs are grouped by centre: those of site i are {@code first(i)} to
 * {@code first(i + 1) - 1}. Immutable; time and memory grow linearly with the number of pairs.
 */
public final class NeighborList {
    /** More pairs would need gigabytes. */
    private static final int MOST = 100_000_000;

    private final Lattice lattice;
    private final double[] fractional;
    private final int[] first;
    private int[] neighbours;
    private int[] images;
    private double[] distances;
    private int n;

    private NeighborList(Lattice lattice, double[] fractional, int capacity) {
        this.lattice = lattice;
        this.fractional = fractional;
        first = new int[fractional.length / 3 + 1];
        resize(capacity);
    }

    /**
     * @param cutoff longest distance in Å, itself included
     * @throws PccdException where the cutoff is not a positive number, a coordinate is not finite, or there are more
     *     than 100 million pairs
     */
    public static NeighborList of(Structure structure, double cutoff) {
        return search(structure.lattice(), structure.fractional(), cutoff);
    }

    /**
     * @param fractional x, y, z of one site after the other, as given (not wrapped into the cell)
     * @see #of(Structure, double)
     */
    public static NeighborList of(Lattice lattice, double[] fractional, double cutoff) {
        return search(lattice, fractional.clone(), cutoff);
    }

    private static NeighborList search(Lattice lattice, double[] fractional, double cutoff) {
        if (!(cutoff > 0 && cutoff < Double.POSITIVE_INFINITY)) {
            throw new PccdException("A cutoff of " + cutoff + " Å finds no neighbours; give a positive number.");
        }
        int sites = fractional.length / 3;
        double expected = sites * (sites / lattice.volume()) * 4.2 * cutoff * cutoff * cutoff;
        if (expected > 2.0 * MOST) {
            throw tooMany();
        }
        NeighborList list = new NeighborList(lattice, fractional, (int) Math.min(1.1 * expected + 16, 2e7));
        SiteRows rows = new SiteRows(lattice, fractional, cutoff);
        for (int i = 0; i < sites; i++) {
            int centre = i;
            rows.around(i, cutoff, (j, q1, q2, q3, d2) -> list.add(rows, centre, j, q1, q2, q3, d2));
            list.first[i + 1] = list.n;
        }
        list.resize(list.n);
        return list;
    }

    private boolean add(SiteRows rows, int i, int j, int q1, int q2, int q3, double d2) {
        if (i == j && q1 == 0 && q2 == 0 && q3 == 0) {
            return true;
        }
        if (n == neighbours.length) {
            if (n == MOST) {
                throw tooMany();
            }
            resize((int) Math.min(MOST, n + (n >> 1) + 64L));
        }
        neighbours[n] = j;
        distances[n] = Math.sqrt(d2);
        for (int k = 0; k < 3; k++) {
            images[3 * n + k] = rows.image(i, j, q1, q2, q3, k);
        }
        n++;
        return true;
    }

    private static PccdException tooMany() {
        return new PccdException("There are more than 100 million pairs of neighbours; choose a shorter cutoff.");
    }

    private void resize(int capacity) {
        if (neighbours == null) {
            neighbours = new int[capacity];
            images = new int[3 * capacity];
            distances = new double[capacity];
        } else if (capacity != neighbours.length) {
            neighbours = Arrays.copyOf(neighbours, capacity);
            images = Arrays.copyOf(images, 3 * capacity);
            distances = Arrays.copyOf(distances, capacity);
        }
    }

    /** Number of sites. */
    public int sites() {
        return first.length - 1;
    }

    /** Number of pairs, each counted from both of its sites. */
    public int pairs() {
        return n;
    }

    /** Number of the first pair of this site, and for {@code sites()} the number of pairs. */
    public int first(int site) {
        return first[site];
    }

    /** The site in whose group this pair stands. */
    public int centre(int pair) {
        int found = Arrays.binarySearch(first, pair);
        if (found < 0) {
            return -found - 2;
        }
        while (first[found + 1] == pair) {
            found++;
        }
        return found;
    }

    /** The other site. */
    public int neighbour(int pair) {
        return neighbours[pair];
    }

    /** Whole cells along the given axis, 0 to 2, between the neighbour as given and the image meant. */
    public int image(int pair, int axis) {
        return images[3 * pair + axis];
    }

    /** Distance in Å. */
    public double distance(int pair) {
        return distances[pair];
    }

    /** Cartesian vector in Å from the centre to the image of the neighbour, a new array. */
    public double[] vector(int pair) {
        int i = 3 * centre(pair);
        int j = 3 * neighbours[pair];
        double[] f = new double[3];
        for (int k = 0; k < 3; k++) {
            f[k] = fractional[j + k] - fractional[i + k] + images[3 * pair + k];
        }
        return lattice.toCartesian(f);
    }
}
