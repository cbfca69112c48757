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
        CifBlock.Column x = block.column("_atom_site_fract_x");
        if (x != null && x.allUnknown()) {
            return false;
        }
        return CifCell.present(block) || x != null || block.has("_atom_site_cartn_x");
    }

    private static Reading read(CifBlock block, String source, int firstLine) {
        try {
            return Reading.of(new Entry(
                    block.name(), structure(block), CifProperties.of(block), source, block.line() + firstLine - 1));
        } catch (CifException e) {
            return refused(e, source, firstLine, block.name());
        }
    }

    private static Structure structure(CifBlock block) throws CifException {
        Lattice lattice = CifCell.of(block);
        List<SymmetryOperation> operations = CifSymmetry.of(block, lattice);
        CifSpecies species = new CifSpecies(block);
        CifAtoms atoms = new CifAtoms(block, species, operations.size() > 1);
        Structure structure = new Structure(lattice, SiteExpansion.expand(lattice, operations, atoms.read()));
        if (operations.size() == 1) {
            CifFormula.requireComplete(block, atoms.column(), species.formula(), structure);
        }
        return structure;
    }

    private static Reading refused(CifException e, String source, int firstLine, String block) {
        return Reading.refused(new Problem(e.code(), source, e.line() + firstLine - 1, block, e.getMessage()));
    }
}
