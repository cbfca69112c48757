package org.pccd.crystal.internal.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pccd.crystal.Species;
import org.pccd.crystal.Structure;

/**
 * A structure as matching sees it: bare numbers, in a fixed orientation of the cell. Not changed after it was made.
 *
 * @param rows the cell in Å, nine numbers
 * @param fractional coordinates, three for each site
 * @param kinds what occurs on the sites
 * @param kindOf for each site, an index into {@code kinds}
 * @param source for each site, the index of a site of the original structure that it stands for
 * @param transformation T: these rows = T x rows of the original structure, up to a rotation
 */
public record MatchCell(
        double[] rows, double[] fractional, List<SiteKind> kinds, int[] kindOf, int[] source, double[] transformation) {

    /** The structure as it is, turned into the orientation of {@link Flat3#fromParameters}. */
    static MatchCell of(Structure structure) {
        int n = structure.sites().size();
        double[] fractional = new double[3 * n];
        int[] kindOf = new int[n];
        int[] source = new int[n];
        Map<List<Species>, Integer> known = new HashMap<>();
        List<SiteKind> kinds = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            System.arraycopy(structure.sites().get(i).fractional(), 0, fractional, 3 * i, 3);
            List<Species> species = structure.sites().get(i).species();
            Integer kind = known.get(species);
            if (kind == null) {
                kind = kinds.size();
                known.put(species, kind);
                kinds.add(SiteKind.of(species));
            }
            kindOf[i] = kind;
            source[i] = i;
        }
        double[] parameters = Flat3.parameters(Flat3.of(structure.lattice().matrix()));
        return new MatchCell(
                Flat3.fromParameters(parameters), fractional, List.copyOf(kinds), kindOf, source, Flat3.IDENTITY);
    }

    public int size() {
        return kindOf.length;
    }

    double volume() {
        return Math.abs(Flat3.det(rows));
    }

    SiteKind kind(int site) {
        return kinds.get(kindOf[site]);
    }

    /** The same structure in its Niggli cell. */
    MatchCell niggli() {
        double[] t = NiggliBasis.transformation(rows);
        if (t == null) {
            return this;
        }
        double[] moved = Flat3.transform(fractional, Flat3.inverse(t));
        for (int i = 0; i < moved.length; i++) {
            moved[i] -= Math.floor(moved[i]);
        }
        return new MatchCell(Flat3.multiply(t, rows), moved, kinds, kindOf, source, Flat3.multiply(t, transformation));
    }
}
