package org.pccd.crystal.io.internal.cif;

import java.util.ArrayList;
import java.util.List;
import org.pccd.core.Problem;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Structure;
import org.pccd.crystal.io.Entry;
import org.pccd.crystal.io.Reading;
import org.pccd.crystal.symmetry.SymmetryOperation;

/** Makes structures of CIF text. */
public final class CifReader {
    private CifReader() {}

    /**
     * All structures of a CIF. Blocks without cell and atoms (text, references, experimental data) are passed over,
     * as are those whose atoms are marked as unknown, unless no block has any.
     *
     * @param firstLine 1-based line of the source on which the text begins
     */
    public static List<Reading> read(String text, String source, int firstLine) {
        List<Reading> readings = new ArrayList<>();
        for (CifParser.Result result : CifParser.parse(text)) {
            if (result.error() != null) {
                readings.add(refused(result.error(), source, firstLine, result.name()));
            } else if (holdsStructure(result.block())) {
                readings.add(read(result.block(), source, firstLine));
            }
        }
        if (readings.isEmpty()) {
            CifException none = new CifException(
                    "no-structure", 1, "no data block with a cell (_cell_length_a, ...) and atoms was found");
            readings.add(refused(none, source, firstLine, ""));
        }
        return readings;
    }

    private static boolean holdsStructure(CifBlock block) {
        return !CifCoordinates.unknown(block) && (CifCell.present(block) || CifCoordinates.present(block));
    }

    private static Reading read(CifBlock block, String source, int firstLine) {
        try {
            Structure structure = structure(block);
            Entry entry =
                    new Entry(block.name(), structure, CifProperties.of(block), source, block.line() + firstLine - 1);
            return Reading.of(entry, block.notes().problems(source, firstLine, block.name()));
        } catch (CifException e) {
            return refused(e, source, firstLine, block.name());
        }
    }

    private static Structure structure(CifBlock block) throws CifException {
        Lattice lattice = CifCell.of(block);
        List<SymmetryOperation> operations = CifSymmetry.of(block, lattice);
        CifSpecies species = new CifSpecies(block);
        CifCoordinates coordinates = new CifCoordinates(block, lattice, operations.size() > 1);
        List<CifAtom> atoms = new CifAtoms(block, species, coordinates).read();
        Structure structure = new Structure(lattice, SiteExpansion.expand(lattice, operations, atoms, block.notes()));
        if (operations.size() == 1) {
            boolean stated = !block.notes().has(CifSymmetry.UNSTATED);
            CifFormula.requireComplete(block, coordinates.column(), species.formula(), structure, stated);
        }
        CifFormula.compare(block, coordinates.column(), species.formula(), structure);
        return structure;
    }

    private static Reading refused(CifException e, String source, int firstLine, String block) {
        return Reading.refused(new Problem(e.code(), source, e.line() + firstLine - 1, block, e.getMessage()));
    }
}
