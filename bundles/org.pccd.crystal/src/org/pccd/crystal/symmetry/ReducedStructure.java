package org.pccd.crystal.symmetry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.pccd.core.PccdException;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Species;
import org.pccd.crystal.Structure;
import org.pccd.crystal.internal.Ints;
import org.pccd.crystal.internal.find.PrimitiveStructure;

/**
 * A structure in a reduced, right-handed cell: the same crystal, not its mirror image.
 *
 * @param structure coordinates follow the change of cell and are not wrapped
 * @param sources for each site the index of a site of the original that lies there; treat it as read-only
 */
public record ReducedStructure(Structure structure, int[] sources) {
    /**
     * In the Niggli cell of the lattice as given. All sites stay, in their order.
     *
     * @throws PccdException as {@link CellReduction#niggli(Lattice)}
     */
    public static ReducedStructure niggli(Structure structure) {
        Structure right = rightHanded(structure);
        CellReduction.Reduced reduced = CellReduction.niggli(right.lattice());
        // r = f M = (f T^-1) (T M), and T has the determinant 1.
        int[][] inverse = Ints.adjugate(reduced.transformation());
        List<Site> sites = new ArrayList<>();
        for (Site s : right.sites()) {
            double[] f = Ints.apply(Ints.transpose(inverse), s.fractional());
            sites.add(new Site(s.species(), f[0], f[1], f[2]));
        }
        int[] all = IntStream.range(0, sites.size()).toArray();
        return new ReducedStructure(new Structure(reduced.lattice(), sites), all);
    }

    /**
     * In the Niggli cell of the primitive lattice; sites that a translation brings together are averaged.
     *
     * @param tolerance of the translations in Å; smaller displacements than this are lost where they make the only
     *     difference between translated sites
     * @throws PccdException as {@link CellReduction#niggli(Lattice)}, where the tolerance is not positive, or where the
     *     search would take long
     */
    public static ReducedStructure primitive(Structure structure, double tolerance) {
        if (!(tolerance > 0) || !Double.isFinite(tolerance)) {
            throw new PccdException(
                    "The tolerance of the search for a primitive cell is " + tolerance + " Å, but must be positive.");
        }
        if (units(structure) == 1) {
            return niggli(structure);
        }
        PrimitiveStructure primitive = PrimitiveStructure.find(structure, tolerance);
        // One that is primitive already stays as it is, as if this had not been tried.
        return primitive.sources().length == structure.sites().size()
                ? niggli(structure)
                : new ReducedStructure(niggli(primitive.structure()).structure, primitive.sources());
    }

    // How many equal parts the sites could form at most: the cell is primitive where it is one.
    private static int units(Structure structure) {
        Map<Collection<Species>, Integer> counts = new HashMap<>();
        structure.sites().forEach(s -> counts.merge(List.copyOf(s.species()), 1, Integer::sum));
        return counts.values().stream().reduce(0, Ints::gcd);
    }

    private static Structure rightHanded(Structure structure) {
        Lattice lattice = structure.lattice();
        double[][] m = lattice.matrix();
        double det = m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1])
                - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0])
                + m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0]);
        if (det > 0) {
            return structure;
        }
        for (double[] row : m) {
            for (int k = 0; k < row.length; k++) {
                row[k] = -row[k];
            }
        }
        List<Site> sites = structure.sites().stream()
                .map(s -> new Site(s.species(), -s.x(), -s.y(), -s.z()))
                .toList();
        return new Structure(new Lattice(m), sites);
    }
}
