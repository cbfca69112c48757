package org.pccd.evaluation.internal;

import java.util.Locale;
import org.pccd.crystal.Structure;
import org.pccd.evaluation.Verdict;

/** The cell has a volume of at least {@value #MINIMUM} Å^3. */
final class CellVolume implements StructureRule {
    static final double MINIMUM = 0.1;

    @Override
    public Verdict check(Structure structure) {
        double volume = structure.lattice().volume();
        return volume >= MINIMUM
                ? Verdict.PASSED
                : Verdict.failed(
                        "structure.volume",
                        String.format(
                                Locale.ROOT, "The cell has %.3g Å^3, expected at least %s Å^3.", volume, MINIMUM));
    }
}
