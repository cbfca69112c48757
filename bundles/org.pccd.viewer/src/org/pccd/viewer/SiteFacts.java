package org.pccd.viewer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.pccd.crystal.NeighborList;
import org.pccd.crystal.Site;
import org.pccd.crystal.Species;
import org.pccd.crystal.Structure;
import org.pccd.crystal.symmetry.Symmetry;
import org.pccd.crystal.symmetry.WyckoffSite;

/**
 * What a table of sites shows of one of them.
 *
 * @param index from 0
 * @param species such as {@code Fe} or {@code Fe3+ 0.5, Mn3+ 0.5}
 * @param x fractional coordinate; y and z likewise
 * @param wyckoff multiplicity and letter with the site symmetry, such as {@code 4a (m-3m)}; empty where not known
 * @param nearest distance of the nearest neighbour in Å, infinite where there is none within 12 Å
 */
public record SiteFacts(int index, String species, double x, double y, double z, String wyckoff, double nearest) {
    private static final double[] CUTOFFS = {4, 12};

    /** @param symmetry of the structure, null where it is not known */
    public static List<SiteFacts> of(Structure structure, Symmetry symmetry) {
        double[] nearest = nearest(structure);
        List<WyckoffSite> wyckoff = symmetry == null ? List.of() : symmetry.wyckoff();
        List<SiteFacts> all = new ArrayList<>();
        for (int i = 0; i < structure.sites().size(); i++) {
            Site s = structure.sites().get(i);
            String place = wyckoff.isEmpty()
                    ? ""
                    : wyckoff.get(i).position().symbol() + " (" + wyckoff.get(i).siteSymmetry() + ")";
            all.add(new SiteFacts(i, species(s), s.x(), s.y(), s.z(), place, nearest[i]));
        }
        return all;
    }

    private static String species(Site site) {
        return site.species().stream().map(s -> text(s, site.ordered())).collect(Collectors.joining(", "));
    }

    private static String text(Species s, boolean whole) {
        String symbol = s.element().symbol() + charge(s.oxidation());
        return whole ? symbol : symbol + String.format(Locale.ROOT, " %.3g", s.occupancy());
    }

    private static String charge(double oxidation) {
        if (Double.isNaN(oxidation) || oxidation == 0) {
            return "";
        }
        double size = Math.abs(oxidation);
        String digits = size == Math.rint(size) ? Long.toString((long) size) : Double.toString(size);
        return (size == 1 ? "" : digits) + (oxidation > 0 ? "+" : "−");
    }

    // A short cutoff does for nearly all structures; a long one is tried where a site has nothing within it.
    private static double[] nearest(Structure structure) {
        double[] nearest = new double[structure.sites().size()];
        for (double cutoff : CUTOFFS) {
            Arrays.fill(nearest, Double.POSITIVE_INFINITY);
            NeighborList list = NeighborList.of(structure, cutoff);
            boolean lonely = false;
            for (int i = 0; i < nearest.length; i++) {
                for (int p = list.first(i); p < list.first(i + 1); p++) {
                    nearest[i] = Math.min(nearest[i], list.distance(p));
                }
                lonely |= Double.isInfinite(nearest[i]);
            }
            if (!lonely) {
                break;
            }
        }
        return nearest;
    }
}
