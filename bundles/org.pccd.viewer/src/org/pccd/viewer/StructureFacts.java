package org.pccd.viewer;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.pccd.core.PccdException;
import org.pccd.crystal.Structure;
import org.pccd.crystal.symmetry.Symmetry;
import org.pccd.crystal.symmetry.SymmetryFinder;

/** What is said of a structure beside its picture: label with unit, text. */
public final class StructureFacts {
    /** Tolerance of positions in Å, usual for relaxed structures. */
    public static final double TIGHT = 0.01;

    /** Tolerance of positions in Å, usual for generated structures. */
    public static final double LOOSE = 0.1;

    private StructureFacts() {}

    /** What takes no time to find. */
    public static Map<String, String> quick(Structure structure) {
        Map<String, String> facts = new LinkedHashMap<>();
        double[] lengths = structure.lattice().lengths();
        double[] angles = structure.lattice().angles();
        facts.put("Formula", structure.composition().reducedFormula());
        facts.put("Cell", structure.composition().formula());
        facts.put("Sites", Integer.toString(structure.sites().size()));
        facts.put("a, b, c / Å", text("%.4f  %.4f  %.4f", lengths[0], lengths[1], lengths[2]));
        facts.put("α, β, γ / °", text("%.3f  %.3f  %.3f", angles[0], angles[1], angles[2]));
        facts.put("Volume / Å³", text("%.3f", structure.lattice().volume()));
        double atoms = structure.composition().atoms();
        facts.put("Volume per atom / Å³", text("%.3f", structure.lattice().volume() / atoms));
        if (!Double.isNaN(structure.density())) {
            facts.put("Density / g cm⁻³", text("%.3f", structure.density()));
        }
        return facts;
    }

    /** The space group at both tolerances, as one fact each. */
    public static Map<String, String> symmetry(Structure structure) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (double symprec : new double[] {TIGHT, LOOSE}) {
            facts.put("Space group within " + symprec + " Å", group(structure, symprec));
        }
        return facts;
    }

    private static String group(Structure structure, double symprec) {
        try {
            Symmetry found = SymmetryFinder.find(structure, symprec);
            return found.group().shortSymbol() + " (" + found.number() + "), "
                    + found.group().crystalSystem().name().toLowerCase(Locale.ROOT);
        } catch (PccdException e) {
            return e.getMessage();
        }
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
