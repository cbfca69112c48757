package org.pccd.crystal.io;

import java.util.List;
import org.pccd.crystal.io.internal.cif.CifSymmetryWriter;
import org.pccd.crystal.symmetry.Symmetry;
import org.pccd.crystal.symmetry.SymmetryFinder;

/** CIF with symmetry; the writer of the format itself writes all sites in P 1. */
public final class SymmetricCif {
    private SymmetricCif() {}

    /**
     * The structure in the standardised conventional cell, with space group, operations and one site of each orbit.
     * The cell and the order of the sites are those of {@link Symmetry#standardised}, not those of the entry.
     *
     * @param symmetry of the entry's structure
     * @param comments lines for people, such as provenance
     */
    public static String write(Entry entry, Symmetry symmetry, List<String> comments) {
        return CifSymmetryWriter.write(entry, symmetry, comments);
    }

    /**
     * A writer that finds the symmetry of each structure itself.
     *
     * @param symprec tolerance in Å
     */
    public static StructureWriter writer(double symprec) {
        return new StructureWriter() {
            @Override
            public String extension() {
                return ".cif";
            }

            @Override
            public boolean several() {
                return true;
            }

            @Override
            public String write(Entry entry, List<String> comments) {
                return SymmetricCif.write(entry, SymmetryFinder.find(entry.structure(), symprec), comments);
            }
        };
    }
}
