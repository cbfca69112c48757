package org.pccd.crystal.io.internal;

import java.util.Locale;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.pccd.core.PccdException;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.PeriodicDistances;
import org.pccd.crystal.Structure;

/** Bounds outside of which numbers are no crystal, whatever the format. */
public final class Plausible {
    /** Two sites this close, in Å, are on one place: a coordinate's last digits are all that differ. */
    private static final double SAME_PLACE = 5e-4;

    /** Sites this close, in Å, are read, but said: no two nuclei are. */
    private static final double CLOSE = 0.5;

    private static final double SHORTEST_VECTOR = 1e-3;
    private static final double LONGEST_VECTOR = 1e6;

    /** Share of the volume of a box with the same edges, below which vectors are taken to lie in a plane. */
    private static final double FLATTEST = 1e-7;

    /** Cells away from the origin, where single precision has lost the position. */
    private static final double FARTHEST = 1e6;

    private Plausible() {}

    /**
     * The lattice itself.
     *
     * @throws PccdException where a length is not between 0.001 and 1,000,000 Å or the vectors lie in a plane
     */
    public static Lattice lattice(Lattice lattice) {
        double box = 1;
        for (double length : lattice.lengths()) {
            if (!(length >= SHORTEST_VECTOR && length <= LONGEST_VECTOR)) {
                throw new PccdException("A lattice vector is " + length
                        + " Å long; expected 0.001 to 1,000,000 Å: check the scaling factor and the unit.");
            }
            box *= length;
        }
        if (!(lattice.volume() >= FLATTEST * box)) {
            throw new PccdException("The lattice vectors lie in a plane: the cell's volume is " + lattice.volume()
                    + " Å^3; expected three independent vectors.");
        }
        return lattice;
    }

    /** @throws LineException where a fractional position is not finite or a million cells away */
    public static void position(double[] x, String code, int line) throws LineException {
        for (double d : x) {
            if (!(Math.abs(d) <= FARTHEST)) {
                throw new LineException(
                        code,
                        line,
                        "the position lies " + d + " cells away; expected a position in or"
                                + " near the cell: check its unit");
            }
        }
    }

    /**
     * Looks for sites that are too close to each other.
     *
     * @param code of the problem
     * @param line the line of a site, by its index
     * @return what is to be said of the closest two, empty where they are at least 0.5 Å apart
     * @throws LineException where two sites are on one place, which is within 0.0005 Å
     */
    public static Optional<String> sites(Structure structure, String code, IntUnaryOperator line) throws LineException {
        PeriodicDistances.Shortest shortest = PeriodicDistances.shortest(structure);
        int i = shortest.first();
        int j = shortest.second();
        if (!(shortest.distance() < CLOSE) || i == j) {
            return Optional.empty();
        }
        String sites = "the sites " + (i + 1) + " (" + structure.sites().get(i).element() + ") and " + (j + 1) + " ("
                + structure.sites().get(j).element() + ")";
        if (shortest.distance() < SAME_PLACE) {
            throw new LineException(
                    code, line.applyAsInt(j), sites + " are on one place; expected one site there: remove one");
        }
        return Optional.of(String.format(
                Locale.ROOT, "%s are only %.3g Å apart, closer than any two nuclei", sites, shortest.distance()));
    }
}
