package org.pccd.cli.internal;

import java.util.function.UnaryOperator;
import org.pccd.crystal.Structure;
import org.pccd.crystal.symmetry.SymmetryFinder;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Which cell structures are written in. */
class CellOptions {
    @ArgGroup
    private final Cell cell = new Cell();

    /** One of them at most. */
    static class Cell {
        @Option(names = "--primitive", description = "Write the primitive cell, made exactly symmetric.")
        private boolean primitive;

        @Option(names = "--standardised", description = "Write the conventional cell, made exactly symmetric.")
        private boolean standardised;
    }

    @Option(
            names = "--symprec",
            defaultValue = "0.01",
            paramLabel = "L",
            description = "Tolerance of the symmetry of these cells in Å; default: ${DEFAULT-VALUE}.")
    private double symprec;

    @Option(names = "--wrap", description = "Move all sites into the cell, coordinates in [0, 1).")
    private boolean wrap;

    /** What is to be done with each structure. */
    UnaryOperator<Structure> change() {
        Arguments.positive("symprec", symprec);
        return s -> wrap ? inCell(s).wrapped() : inCell(s);
    }

    private Structure inCell(Structure s) {
        if (cell.primitive) {
            return SymmetryFinder.find(s, symprec).primitive().structure();
        }
        return cell.standardised
                ? SymmetryFinder.find(s, symprec).standardised().structure()
                : s;
    }
}
