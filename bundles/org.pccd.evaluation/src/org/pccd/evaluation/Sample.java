package org.pccd.evaluation;

import org.pccd.crystal.Structure;

/** A generated structure. Thread-safe; what is costly is computed once, when it is first asked for. */
public final class Sample {
    private static final int UNKNOWN = -1;

    private final String name;
    private final String source;
    private final Structure structure;
    private final SpaceGroupFinder finder;
    private volatile int spaceGroup = UNKNOWN;

    /**
     * @param name within the source
     * @param source file that it was read from
     */
    public Sample(String name, String source, Structure structure, SpaceGroupFinder finder) {
        this.name = name;
        this.source = source;
        this.structure = structure;
        this.finder = finder;
    }

    public String name() {
        return name;
    }

    public String source() {
        return source;
    }

    public Structure structure() {
        return structure;
    }

    /** Number of the space group, see {@link SpaceGroupFinder}. */
    public int spaceGroup() {
        if (spaceGroup == UNKNOWN) {
            spaceGroup = finder.number(structure);
        }
        return spaceGroup;
    }

    /** Whether {@link #spaceGroup} was asked for already. */
    public boolean spaceGroupKnown() {
        return spaceGroup != UNKNOWN;
    }

    public String reducedFormula() {
        return structure.composition().reducedFormula();
    }
}
