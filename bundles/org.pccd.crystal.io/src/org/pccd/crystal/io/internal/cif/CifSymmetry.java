package org.pccd.crystal.io.internal.cif;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pccd.core.PccdException;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.symmetry.SpaceGroup;
import org.pccd.crystal.symmetry.SpaceGroups;
import org.pccd.crystal.symmetry.SymmetryOperation;

/** The symmetry operations of a data block: listed, or those of the space group that it names. */
final class CifSymmetry {
    private static final List<SymmetryOperation> IDENTITY = List.of(SymmetryOperation.IDENTITY);
    private static final String[] OPERATIONS = {
        "_space_group_symop_operation_xyz", "_symmetry_equiv_pos_as_xyz", "_space_group_symop_magn_operation_xyz"
    };
    private static final String CENTERINGS = "_space_group_symop_magn_centering_xyz";
    private static final String[] HALL = {"_space_group_name_hall", "_symmetry_space_group_name_hall"};
    private static final String[] NAME = {
        "_space_group_name_h-m_alt",
        "_symmetry_space_group_name_h-m",
        "_space_group_name_h-m",
        "_space_group_name_h-m_full",
        "_symmetry_space_group_name_h-m_alt"
    };
    private static final String[] NUMBER = {
        "_space_group_it_number", "_symmetry_int_tables_number", "_symmetry_int_table_number"
    };

    private CifSymmetry() {}

    /** All operations but lattice translations; the identity alone where the block says nothing about symmetry. */
    static List<SymmetryOperation> of(CifBlock block, Lattice lattice) throws CifException {
        CifBlock.Column listed = block.column(OPERATIONS);
        if (listed != null && listed.value(0) != null) {
            return withCenterings(block, operations(listed));
        }
        String hall = block.value(HALL);
        if (hall != null) {
            try {
                return SpaceGroups.operations(hall);
            } catch (PccdException e) {
                if (block.value(NAME) == null && block.value(NUMBER) == null) {
                    throw unknown(block, "Hall symbol", hall, HALL);
                }
            }
        }
        return ofGroup(block, lattice);
    }

    private static List<SymmetryOperation> ofGroup(CifBlock block, Lattice lattice) throws CifException {
        String name = block.value(NAME);
        String number = block.value(NUMBER);
        if (name == null && number == null) {
            return IDENTITY;
        }
        Optional<SpaceGroup> group = name == null ? Optional.empty() : SpaceGroups.byName(name, lattice);
        if (group.isPresent()) {
            return group.get().operations();
        }
        if (number == null) {
            throw unknown(block, "space group", name, NAME);
        }
        try {
            return SpaceGroups.byNumber(Integer.parseInt(number)).operations();
        } catch (PccdException | NumberFormatException e) {
            throw unknown(block, "space-group number", number, NUMBER);
        }
    }

    private static CifException unknown(CifBlock block, String what, String value, String[] keys) {
        return new CifException(
                "unknown-space-group",
                block.column(keys).line(0),
                "the " + what + " '" + value + "' is not known and no symmetry operations are listed");
    }

    private static List<SymmetryOperation> operations(CifBlock.Column column) throws CifException {
        if (column.rows() == 1 && isIdentity(column.value(0))) {
            return IDENTITY;
        }
        List<SymmetryOperation> operations = new ArrayList<>(column.rows());
        for (int row = 0; row < column.rows(); row++) {
            String text = column.value(row);
            try {
                operations.add(SymmetryOperation.parse(withoutTimeReversal(text == null ? "?" : text)));
            } catch (PccdException e) {
                throw new CifException("bad-operation", column.line(row), e.getMessage());
            }
        }
        // A group contains the identity even where a file forgets it.
        if (operations.stream().noneMatch(o -> o.wrapped().equals(SymmetryOperation.IDENTITY))) {
            operations.add(0, SymmetryOperation.IDENTITY);
        }
        return operations;
    }

    // Magnetic operations end in ,+1 or ,-1; the positions of the atoms do not depend on it.
    private static String withoutTimeReversal(String text) {
        int third = text.indexOf(',', text.indexOf(',', text.indexOf(',') + 1) + 1);
        return third > 0 && text.substring(third + 1).matches("\\s*[+-]?1\\s*") ? text.substring(0, third) : text;
    }

    private static boolean isIdentity(String text) {
        return text != null && text.replace(" ", "").equalsIgnoreCase("x,y,z");
    }

    private static List<SymmetryOperation> withCenterings(CifBlock block, List<SymmetryOperation> operations)
            throws CifException {
        CifBlock.Column column = block.column(CENTERINGS);
        if (column == null || block.has(OPERATIONS[0]) || block.has(OPERATIONS[1])) {
            return operations;
        }
        List<SymmetryOperation> all = new ArrayList<>();
        for (SymmetryOperation centering : operations(column)) {
            operations.forEach(o -> all.add(centering.after(o).wrapped()));
        }
        return all;
    }
}
