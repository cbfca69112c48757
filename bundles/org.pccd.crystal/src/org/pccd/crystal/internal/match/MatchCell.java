package org.pccd.crystal.internal.match;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.pccd.crystal.Site;
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

    /** The structure turned into the orientation of {@link Flat3#fromParameters}, its sites in the order of kinds. */
    static MatchCell of(Structure structure) {
        int n = structure.sites().size();
        Map<List<Species>, SiteKind> known = new HashMap<>();
        structure.sites().forEach(s -> known.computeIfAbsent(s.species(), SiteKind::of));
        List<SiteKind> kinds = known.values().stream().sorted().distinct().toList();
        int[] source = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparing(
                        i -> known.get(structure.sites().get(i).species())))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] fractional = new double[3 * n];
        int[] kindOf = new int[n];
        for (int i = 0; i < n; i++) {
            Site site = structure.sites().get(source[i]);
            System.arraycopy(site.fractional(), 0, fractional, 3 * i, 3);
            kindOf[i] = kinds.indexOf(known.get(site.species()));
        }
        double[] parameters = Flat3.parameters(Flat3.of(structure.lattice().matrix()));
        return new MatchCell(Flat3.fromParameters(parameters), fractional, kinds, kindOf, source, Flat3.IDENTITY);
    }

    public int size() {
        return kindOf.length;
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
