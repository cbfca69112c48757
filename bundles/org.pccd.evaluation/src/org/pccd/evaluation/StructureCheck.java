package org.pccd.evaluation;

import org.pccd.crystal.Structure;
import org.pccd.evaluation.internal.StructuralValidity;

/** Whether a single structure is physically possible, by the rules of the metric structural validity. */
public final class StructureCheck {
    private StructureCheck() {}

    /** @return passed, or the first rule that it breaks with what was found and expected */
    public static Verdict of(Structure structure) {
        return StructuralValidity.check(structure);
    }
}
