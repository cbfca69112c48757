package org.pccd.evaluation.internal;

import org.pccd.crystal.Structure;
import org.pccd.evaluation.Verdict;

/** One condition that a physically possible structure meets. */
interface StructureRule {
    Verdict check(Structure structure);
}
