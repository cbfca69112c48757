package org.pccd.crystal.io.internal.cif;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pccd.core.PccdException;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.symmetry.SpaceGroups;
import org.pccd.crystal.symmetry.SymmetryOperation;

/** The symmetry operations of a data block: listed, or those of the space group that it names. */
final class CifSymmetry {
    /** Code of the note that nothing is said about symmetry. */
    static final String UNSTATED = "no-symmetry";

    static final String[] NAME = {
        "_space_group_name_h-m_alt",
        "_symmetry_space_group_name_h-m",
        "_space_group_name_h-m",
        "_space_group_name_h-m_full",
        "_symmetry_space_group_name_h-m_alt",
        "_space_group_name_h-m_ref"
    };
    private static final List<SymmetryOperation> IDENTITY = List.of(SymmetryOperation.IDENTITY);
    private static final String[] OPERATIONS = {
        "_space_group_symop_operation_xyz",
        "_symmetry_equiv_pos_as_xyz",
        "_space_group_symop_magn_operation_xyz",
        "_space_group_symop_ssg_operation_algebraic",
        "_symmetry_ssg_equiv_pos_as_xyz",
        "_space_group_symop_magn_ssg_operation_algebraic"
    };
    private static final String[] CENTERINGS = {
        "_space_group_symop_magn_centering_xyz", "_space_group_symop_magn_ssg_centering_algebraic"
    };
    private static final String[] HALL = {"_space_group_name_hall", "_symmetry_space_group_name_hall"};
    /** Items of which any states the symmetry. */
    static final String[] STATEMENTS = Stream.of(OPERATIONS, HALL, NAME, CifNamedGroup.NUMBER)
            .flatMap(Stream::of)
            .toArray(String[]::new);

    private static final String[] MAGNETIC = {"_space_group_magn_name_bns", "_space_group_magn_number_bns"};
    private static final Pattern BRACKETS = Pattern.compile("^\\s*\\(|[),;]+\\s*$");
    private static final Pattern SUPERSPACE = Pattern.compile("[xX]([1-3])(?![0-9])");

    private CifSymmetry() {}

    /** All operations but lattice translations; the identity alone where the block says nothing about symmetry. */
    static List<SymmetryOperation> of(CifBlock block, Lattice lattice) throws CifException {
        CifBlock.Column listed = block.known(OPERATIONS);
        if (listed != null) {
            return withCenterings(block, listed, operations(listed, block.notes()));
        }
        String hall = block.value(HALL);
        if (hall != null) {
            try {
                return SpaceGroups.operations(hall);
            } catch (PccdException e) {
                if (block.value(NAME) == null && block.value(CifNamedGroup.NUMBER) == null) {
                    int line = block.known(HALL).line(0);
                    throw CifNamedGroup.unknown("Hall symbol", hall, line);
                }
            }
        }
        List<SymmetryOperation> named = CifNamedGroup.operations(block, lattice);
        if (named != null) {
            return named;
        }
        if (block.value(MAGNETIC) != null) {
            throw new CifException(
                    "magnetic-group",
                    block.known(MAGNETIC).line(0),
                    "a magnetic space group is named, but its symmetry operations are not listed");
        }
        block.notes().add(UNSTATED, block.line(), "nothing is said about symmetry: taken as P 1");
        return IDENTITY;
    }

    private static List<SymmetryOperation> operations(CifBlock.Column column, CifNotes notes) throws CifException {
        if (column.rows() == 1 && isIdentity(column.value(0))) {
            return IDENTITY;
        }
        List<SymmetryOperation> operations = new ArrayList<>(column.rows());
        for (int row = 0; row < column.rows(); row++) {
            int first = row;
            StringBuilder text = new StringBuilder(String.valueOf(column.value(row)));
            // Without quotes each coordinate of an operation is a value of its own.
            while (column.alone() && text.toString().endsWith(",") && row + 1 < column.rows()) {
                text.append(column.value(++row));
            }
            if (row > first) {
                notes.add("unquoted", column.line(first), "the symmetry operation " + text + " is not quoted");
            }
            try {
                operations.add(SymmetryOperation.parse(threeDimensional(text.toString(), column.line(first), notes)));
            } catch (PccdException e) {
                throw new CifException("bad-operation", column.line(first), e.getMessage());
            }
        }
        if (operations.stream().noneMatch(o -> o.wrapped().equals(SymmetryOperation.IDENTITY))) {
            notes.add("no-identity", column.line(0), "the listed symmetry operations lack the identity, it is added");
            operations.add(0, SymmetryOperation.IDENTITY);
        }
        return operations;
    }

    private static boolean unfinished(CharSequence text) {
        return text.charAt(text.length() - 1) == ','
                && text.chars().filter(c -> c == ',').count() < 3;
    }

    // Magnetic operations end in ,+1 or ,-1, those of modulated structures have more than three coordinates; neither
    // matters to the places of the atoms in the average structure.
    private static String threeDimensional(String listed, int line, CifNotes notes) {
        String text = BRACKETS.matcher(listed).replaceAll("");
        int third = text.indexOf(',', text.indexOf(',', text.indexOf(',') + 1) + 1);
        if (third < 0) {
            return text;
        }
        String rest = text.substring(third + 1);
        if (rest.matches("\\s*[+-]?1\\s*")) {
            return text.substring(0, third);
        }
        if (!rest.contains("x4")) {
            return text;
        }
        notes.add("modulated", line, "the structure is modulated, its average is read");
        return SUPERSPACE.matcher(text.substring(0, third)).replaceAll(m -> "xyz"
                .substring(m.group(1).charAt(0) - '1', m.group(1).charAt(0) - '0'));
    }

    private static boolean isIdentity(String text) {
        return text != null && text.replace(" ", "").equalsIgnoreCase("x,y,z");
    }

    private static List<SymmetryOperation> withCenterings(
            CifBlock block, CifBlock.Column listed, List<SymmetryOperation> operations) throws CifException {
        CifBlock.Column column = block.known(CENTERINGS);
        if (column == null || listed == block.column(OPERATIONS[0]) || listed == block.column(OPERATIONS[1])) {
            return operations;
        }
        List<SymmetryOperation> all = new ArrayList<>();
        for (SymmetryOperation centering : operations(column, block.notes())) {
            operations.forEach(o -> all.add(centering.after(o).wrapped()));
        }
        return all;
    }
}
