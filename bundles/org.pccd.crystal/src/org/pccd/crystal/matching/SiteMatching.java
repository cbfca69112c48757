package org.pccd.crystal.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.PeriodicDistances;
import org.pccd.crystal.Species;
import org.pccd.crystal.Structure;

/**
 * Compares the sites of two structures whose cells correspond axis by axis: the translation of the whole crystal and
 * the permutation of sites within each species that make the root mean square of the minimum-image displacements
 * smallest. Displacements are measured in the cell of the reference.
 *
 * <p>Translations are started from pairs of sites of the rarest species, as in the structure matcher of pymatgen
 * (Ong et al., Computational Materials Science 68, 314 (2013), doi:10.1016/j.commatsci.2012.10.028), and from no
 * translation; each is refined by assignment and removal of the mean displacement until the assignment stays.
 */
public final class SiteMatching {
    // More anchors than these find no better translation unless the sites are noise.
    private static final int ANCHORS = 4;
    private static final int REFINEMENTS = 20;

    private final Lattice lattice;
    private final PeriodicDistances distances;
    private final List<int[][]> groups;
    private final double[][] reference;
    private final double[][] other;

    /**
     * How the sites correspond.
     *
     * @param siteOf for each site of the reference, the index of its partner in the other structure
     * @param translation fractional, to be added to the coordinates of the other structure
     * @param displacements in Å, from each site of the reference to its translated partner
     * @param rms root mean square of the displacements in Å (mean and max likewise)
     */
    public record Match(
            int[] siteOf, double[] translation, double[] displacements, double rms, double mean, double max) {}

    private SiteMatching(Structure reference, Structure other, List<int[][]> groups) {
        lattice = reference.lattice();
        distances = new PeriodicDistances(lattice);
        this.groups = groups;
        this.reference = fractional(reference);
        this.other = fractional(other);
    }

    /**
     * The best match of two structures.
     *
     * @return empty where the numbers of sites of some species differ, where there is no site, or where a coordinate is
     *     not finite
     */
    public static Optional<Match> best(Structure reference, Structure other) {
        List<int[][]> groups = groups(reference, other);
        if (groups.isEmpty() || !finite(reference) || !finite(other)) {
            return Optional.empty();
        }
        return Optional.of(new SiteMatching(reference, other, groups).search());
    }

    private Match search() {
        Match best = refine(new double[3]);
        int[][] rarest = groups.get(0);
        for (int anchor = 0; anchor < Math.min(ANCHORS, rarest[0].length); anchor++) {
            for (int partner : rarest[1]) {
                Match match = refine(difference(reference[rarest[0][anchor]], other[partner]));
                if (match.rms < best.rms) {
                    best = match;
                }
            }
        }
        return best;
    }

    private Match refine(double[] start) {
        double[] translation = start.clone();
        Match match = assign(translation);
        for (int i = 0; i < REFINEMENTS; i++) {
            double[] mean = lattice.toFractional(meanDisplacement(match));
            for (int axis = 0; axis < 3; axis++) {
                translation[axis] -= mean[axis];
            }
            Match next = assign(translation);
            if (!(next.rms < match.rms - 1e-12)) {
                return next.rms < match.rms ? next : match;
            }
            match = next;
        }
        return match;
    }

    private Match assign(double[] translation) {
        int[] siteOf = new int[reference.length];
        double[] lengths = new double[reference.length];
        for (int[][] group : groups) {
            int n = group[0].length;
            double[][] cost = new double[n][n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    double d = distances.distance(reference[group[0][i]], moved(group[1][j], translation));
                    cost[i][j] = d * d;
                }
            }
            int[] columns = Assignment.solve(cost);
            for (int i = 0; i < n; i++) {
                siteOf[group[0][i]] = group[1][columns[i]];
                lengths[group[0][i]] = Math.sqrt(cost[i][columns[i]]);
            }
        }
        return summary(siteOf, translation.clone(), lengths);
    }

    private double[] meanDisplacement(Match match) {
        double[] sum = new double[3];
        for (int i = 0; i < reference.length; i++) {
            double[] d = distances.shortestVector(reference[i], moved(match.siteOf[i], match.translation));
            for (int axis = 0; axis < 3; axis++) {
                sum[axis] += d[axis] / reference.length;
            }
        }
        return sum;
    }

    private double[] moved(int site, double[] translation) {
        double[] f = other[site];
        return new double[] {f[0] + translation[0], f[1] + translation[1], f[2] + translation[2]};
    }

    private static Match summary(int[] siteOf, double[] translation, double[] lengths) {
        double squares = 0;
        double sum = 0;
        double max = 0;
        for (double d : lengths) {
            squares += d * d;
            sum += d;
            max = Math.max(max, d);
        }
        int n = lengths.length;
        return new Match(siteOf, translation, lengths, Math.sqrt(squares / n), sum / n, max);
    }

    /** For each species, rarest first: its sites in both structures; empty where they differ in number. */
    private static List<int[][]> groups(Structure reference, Structure other) {
        Map<List<Species>, List<Integer>> first = bySpecies(reference);
        Map<List<Species>, List<Integer>> second = bySpecies(other);
        List<int[][]> groups = new ArrayList<>();
        if (!first.keySet().equals(second.keySet())) {
            return groups;
        }
        for (Map.Entry<List<Species>, List<Integer>> entry : first.entrySet()) {
            int[] sites = ints(entry.getValue());
            int[] partners = ints(second.get(entry.getKey()));
            if (sites.length != partners.length) {
                return List.of();
            }
            groups.add(new int[][] {sites, partners});
        }
        groups.sort(Comparator.comparingInt(g -> g[0].length));
        return groups;
    }

    // Oxidation states do not tell sites apart: a decoded or computed structure has none.
    private static Map<List<Species>, List<Integer>> bySpecies(Structure structure) {
        Map<List<Species>, List<Integer>> sites = new LinkedHashMap<>();
        for (int i = 0; i < structure.sites().size(); i++) {
            List<Species> key = structure.sites().get(i).species().stream()
                    .map(s -> new Species(s.element(), Double.NaN, s.occupancy()))
                    .sorted(Comparator.comparing(Species::element))
                    .toList();
            sites.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
        }
        return sites;
    }

    private static boolean finite(Structure structure) {
        return structure.sites().stream()
                .allMatch(s -> Double.isFinite(s.x()) && Double.isFinite(s.y()) && Double.isFinite(s.z()));
    }

    private static double[][] fractional(Structure structure) {
        return structure.sites().stream().map(s -> s.fractional()).toArray(double[][]::new);
    }

    private static double[] difference(double[] f, double[] g) {
        return new double[] {f[0] - g[0], f[1] - g[1], f[2] - g[2]};
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }
}
