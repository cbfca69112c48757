package org.pccd.cli.internal;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pccd.core.PccdException;
import org.pccd.crystal.Structure;
import org.pccd.crystal.io.StructureOutput;
import org.pccd.crystal.io.StructureWriter;
import org.pccd.crystal.io.SymmetricCif;
import org.pccd.crystal.symmetry.SymmetryFinder;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Which cell structures are written in. */
class CellOptions {
    private static final Pattern MULTIPLES = Pattern.compile("([1-9][0-9]{0,3})x([1-9][0-9]{0,3})x([1-9][0-9]{0,3})");

    @ArgGroup
    private final Cell cell = new Cell();

    /** One of them at most. */
    static class Cell {
        @Option(names = "--primitive", description = "Write the primitive cell, made exactly symmetric.")
        private boolean primitive;

        @Option(names = "--standardised", description = "Write the conventional cell, made exactly symmetric.")
        private boolean standardised;

        @Option(
                names = "--symmetry",
                description = "Write the conventional cell as its space group, operations and one site of each orbit;"
                        + " only CIF holds that.")
        private boolean symmetry;
    }

    @Option(
            names = "--symprec",
            defaultValue = "0.01",
            paramLabel = "L",
            description = "Tolerance of the symmetry of these cells in Å; default: ${DEFAULT-VALUE}.")
    private double symprec;

    @Option(names = "--supercell", paramLabel = "AxBxC", description = "Write so many cells along a, b and c as one.")
    private String supercell;

    @Option(names = "--wrap", description = "Move all sites into the cell, coordinates in [0, 1).")
    private boolean wrap;

    boolean symmetric() {
        return cell.symmetry;
    }

    /** How CIF is written. */
    StructureWriter cif() {
        return cell.symmetry ? SymmetricCif.writer(symprec) : StructureOutput.writer(StructureOutput.CIF);
    }

    /**
     * What is to be done with each structure.
     *
     * @throws PccdException where an option has no legal value
     */
    UnaryOperator<Structure> change() {
        Arguments.positive("symprec", symprec);
        if (cell.symmetry && supercell != null) {
            throw new PccdException("A supercell cannot be written with --symmetry; leave one of them out");
        }
        UnaryOperator<Structure> repeat = repeat();
        return s -> {
            Structure changed = repeat.apply(inCell(s));
            return wrap ? changed.wrapped() : changed;
        };
    }

    private Structure inCell(Structure s) {
        if (cell.primitive) {
            return SymmetryFinder.find(s, symprec).primitive().structure();
        }
        return cell.standardised
                ? SymmetryFinder.find(s, symprec).standardised().structure()
                : s;
    }

    private UnaryOperator<Structure> repeat() {
        if (supercell == null) {
            return UnaryOperator.identity();
        }
        Matcher m = MULTIPLES.matcher(supercell);
        if (!m.matches()) {
            throw new PccdException("The supercell is '" + supercell + "', but must be like 2x2x1");
        }
        int a = Integer.parseInt(m.group(1));
        int b = Integer.parseInt(m.group(2));
        int c = Integer.parseInt(m.group(3));
        return s -> s.supercell(a, b, c);
    }
}
