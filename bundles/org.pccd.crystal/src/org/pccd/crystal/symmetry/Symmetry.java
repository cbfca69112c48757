package org.pccd.crystal.symmetry;

import java.util.List;

/**
 * The symmetry of a structure.
 *
 * @param group the space group in its reference setting
 * @param operations all operations of the structure in its own cell, pure translations of a centred cell or a supercell
 *     included; those of the group that do not map the lattice of a supercell onto itself are left out
 * @param multiplicity how many primitive cells the cell of the structure holds
 * @param tolerance in Å, at which the operations form a group: the one asked for, or less
 */
public record Symmetry(SpaceGroup group, List<SymmetryOperation> operations, int multiplicity, double tolerance) {
    public Symmetry {
        operations = List.copyOf(operations);
    }

    /** The number in International Tables, 1 to 230. */
    public int number() {
        return group.number();
    }
}
