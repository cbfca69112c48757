package org.pccd.evaluation;

import java.util.List;
import org.pccd.core.Progress;
import org.pccd.crystal.Structure;
import org.pccd.crystal.matching.StructureMatcher;

/** A reference that knows no structure. */
final class ReferenceOfNothing implements Reference {
    static final Reference INSTANCE = new ReferenceOfNothing();

    @Override
    public String description() {
        return "nothing";
    }

    @Override
    public String distributionDescription() {
        return "nothing";
    }

    @Override
    public Search search(List<Structure> structures, StructureMatcher matcher, Progress progress) {
        return new Search(structures.stream().map(s -> new Finding(null, null)).toList(), 0);
    }

    @Override
    public double[] densities() {
        return new double[0];
    }

    @Override
    public double[] elementCounts() {
        return new double[0];
    }
}
