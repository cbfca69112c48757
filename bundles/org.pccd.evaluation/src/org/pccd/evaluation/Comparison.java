package org.pccd.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pccd.core.PccdException;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Structure;
import org.pccd.crystal.matching.StructureMatch;
import org.pccd.crystal.matching.StructureMatcher;
import org.pccd.crystal.symmetry.SymmetryFinder;

/**
 * Two structures side by side.
 *
 * @param cells which cells the lattice parameters belong to, for people
 * @param rms of the match, in units of the cube root of the volume per site; null where they do not match
 * @param greatest displacement of the match in the same units; null where they do not match
 */
public record Comparison(String cells, Double rms, Double greatest, List<Quantity> quantities) {
    private static final double SYMPREC = 0.1;

    /**
     * One line of the comparison, as text for people.
     *
     * @param label with unit
     * @param difference second less first, with per cent of the first where that has a meaning; may be empty
     */
    public record Quantity(String label, String first, String second, String difference) {}

    /**
     * Both structures in cells that can be compared, turned alike: a along x, b in the xy plane.
     *
     * @param title which cells these are, for people
     * @param match null where the structures do not match
     */
    public record Cells(String title, Structure first, Structure second, StructureMatch match) {}

    /**
     * Where the structures match, the cells that correspond; else the conventional standard cells of both space groups
     * within 0.1 Å.
     *
     * @param first such as a sample
     * @param second such as a known structure; it is given to the matcher first, as for novelty
     */
    public static Cells cells(Structure first, Structure second, StructureMatcher matcher) {
        Optional<StructureMatch> match = match(first, second, matcher);
        return match.map(m -> new Cells(
                        "those that correspond",
                        turned(m.second().structure()),
                        turned(m.first().structure()),
                        m))
                .orElseGet(() -> new Cells("conventional standard cells", standard(first), standard(second), null));
    }

    /** The lattice parameters are those of {@link #cells}. */
    public static Comparison of(Structure first, Structure second, StructureMatcher matcher) {
        Cells cells = cells(first, second, matcher);
        Structure a = cells.first();
        Structure b = cells.second();
        List<Quantity> rows = new ArrayList<>();
        rows.add(text(
                "Formula",
                first.composition().reducedFormula(),
                second.composition().reducedFormula()));
        rows.add(text("Space group (0.1 Å)", group(first), group(second)));
        rows.add(number("Volume per site (Å³)", volume(first), volume(second), true));
        rows.add(number("Density (g/cm³)", first.density(), second.density(), true));
        rows.add(number("Sites in the cell", a.sites().size(), b.sites().size(), false));
        lattice(a.lattice(), b.lattice(), rows);
        StructureMatch match = cells.match();
        return new Comparison(
                cells.title(), match == null ? null : match.rms(), match == null ? null : match.max(), rows);
    }

    private static Structure turned(Structure s) {
        double[] l = s.lattice().lengths();
        double[] a = s.lattice().angles();
        return new Structure(Lattice.fromParameters(l[0], l[1], l[2], a[0], a[1], a[2]), s.sites());
    }

    private static void lattice(Lattice a, Lattice b, List<Quantity> rows) {
        String[] lengths = {"a (Å)", "b (Å)", "c (Å)"};
        String[] angles = {"α (°)", "β (°)", "γ (°)"};
        for (int i = 0; i < 3; i++) {
            rows.add(number(lengths[i], a.lengths()[i], b.lengths()[i], true));
        }
        for (int i = 0; i < 3; i++) {
            rows.add(number(angles[i], a.angles()[i], b.angles()[i], false));
        }
    }

    private static Optional<StructureMatch> match(Structure a, Structure b, StructureMatcher matcher) {
        try {
            return matcher.match(b, a);
        } catch (PccdException e) {
            // Too many sites to be compared: they stand side by side without a match.
            return Optional.empty();
        }
    }

    private static Structure standard(Structure structure) {
        try {
            return SymmetryFinder.find(structure, SYMPREC).standardised().structure();
        } catch (PccdException e) {
            // Without a space group the cell as given is all there is.
            return structure;
        }
    }

    private static String group(Structure structure) {
        try {
            var group = SymmetryFinder.find(structure, SYMPREC).group();
            return group.shortSymbol() + " (" + group.number() + ")";
        } catch (PccdException e) {
            return "none found";
        }
    }

    private static double volume(Structure s) {
        return s.lattice().volume() / s.sites().size();
    }

    private static Quantity text(String label, String first, String second) {
        return new Quantity(label, first, second, first.equals(second) ? "" : "differs");
    }

    private static Quantity number(String label, double first, double second, boolean relative) {
        boolean whole = first == Math.rint(first) && second == Math.rint(second);
        String format = whole ? "%.0f" : "%.3f";
        String difference = String.format(Locale.ROOT, whole ? "%+.0f" : "%+.3f", second - first);
        if (relative) {
            difference += String.format(Locale.ROOT, " (%+.1f %%)", 100 * (second - first) / first);
        }
        return new Quantity(
                label,
                String.format(Locale.ROOT, format, first),
                String.format(Locale.ROOT, format, second),
                difference);
    }
}
