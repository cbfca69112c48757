package org.pccd.dft;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pccd.crystal.Element;
import org.pccd.crystal.ElementData;
import org.pccd.crystal.PeriodicDistances;
import org.pccd.crystal.Structure;

/**
 * What is looked at before anything is calculated. Programs are no judges of it: pw.x has "converged" two atoms
 * 0.0005 Å apart.
 */
public final class PreCheck {
    /** Atoms nearer than this share of the sum of their covalent radii are on one place for all purposes. */
    public static final double CLOSEST_SHARE = 0.5;

    /** Nearer than this in Å no two atoms are in any crystal; H-H in H2 is 0.74 Å. */
    public static final double CLOSEST = 0.6;

    /** Least volume per atom in Å^3; carbon in diamond has 5.7, hydrogen in hydrides 2 to 3. */
    public static final double SMALLEST_VOLUME = 2;

    /** Largest volume per atom in Å^3; caesium, the largest, has 117. Beyond it most of the cell is empty. */
    public static final double LARGEST_VOLUME = 200;

    private PreCheck() {}

    /**
     * The first fault of a structure, empty where it can be calculated.
     *
     * @throws org.pccd.core.PccdException where the folder of the potentials is missing, which concerns all structures
     */
    public static Optional<DftProblem> of(Structure structure, Calculator calculator) throws IOException {
        if (!structure.ordered()) {
            return problem(
                    DftFault.DISORDERED, "A site is occupied in part or by several elements: choose an ordered model.");
        }
        if (structure.sites().isEmpty()) {
            return problem(DftFault.UNREADABLE_STRUCTURE, "There are no atoms in the cell.");
        }
        List<Element> missing = new java.util.ArrayList<>();
        for (Element e : structure.elements()) {
            if (calculator.potential(e).isEmpty()) {
                missing.add(e);
            }
        }
        if (!missing.isEmpty()) {
            return problem(
                    DftFault.NO_POTENTIAL,
                    "There is no potential for " + missing + ": install one, or use another calculator.");
        }
        return geometry(structure);
    }

    private static Optional<DftProblem> geometry(Structure structure) {
        PeriodicDistances.Shortest s = PeriodicDistances.shortest(structure);
        Element first = structure.sites().get(s.first()).element();
        Element second = structure.sites().get(s.second()).element();
        double radii =
                ElementData.of(first).covalentRadius() + ElementData.of(second).covalentRadius();
        double least = Math.max(CLOSEST, Double.isNaN(radii) ? 0 : CLOSEST_SHARE * radii);
        if (s.distance() < least) {
            return problem(
                    DftFault.ATOMS_TOO_CLOSE,
                    String.format(
                            Locale.ROOT,
                            "Atoms %d (%s) and %d (%s) are %.4f Å apart, less than %.2f Å.",
                            s.first() + 1,
                            first,
                            s.second() + 1,
                            second,
                            s.distance(),
                            least));
        }
        double volume = structure.lattice().volume() / structure.sites().size();
        if (volume < SMALLEST_VOLUME || volume > LARGEST_VOLUME) {
            return problem(
                    DftFault.VOLUME_IMPLAUSIBLE,
                    String.format(
                            Locale.ROOT,
                            "The cell has %.2f Å^3 per atom; crystals have %.0f to %.0f.",
                            volume,
                            SMALLEST_VOLUME,
                            LARGEST_VOLUME));
        }
        return Optional.empty();
    }

    private static Optional<DftProblem> problem(DftFault fault, String message) {
        return Optional.of(new DftProblem(fault, message));
    }
}
