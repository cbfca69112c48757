package org.pccd.cli.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.pccd.crystal.Structure;
import org.pccd.crystal.symmetry.SpaceGroup;
import org.pccd.crystal.symmetry.Symmetry;
import org.pccd.crystal.symmetry.SymmetryOperation;

/**
 * What {@code pccd symmetry} tells of a structure.
 *
 * @param formula reduced
 * @param number of the space group, 1 to 230
 * @param symbol Hermann-Mauguin symbol; with hallNumber and hallSymbol of the same setting
 * @param operations number of operations of the cell, centring translations included
 * @param primitiveSites sites in a primitive cell
 * @param tolerance in Å, at which the operations form a group: that asked for, or less
 * @param operationList such as {@code -x,-y,z+1/2}; null where not asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SymmetryFound(
        String formula,
        int number,
        String symbol,
        int hallNumber,
        String hallSymbol,
        String pointGroup,
        String crystalSystem,
        int operations,
        int sites,
        int primitiveSites,
        double tolerance,
        List<String> operationList) {

    static SymmetryFound of(Structure s, Symmetry symmetry, boolean operations) {
        SpaceGroup group = symmetry.group();
        List<String> list =
                symmetry.operations().stream().map(SymmetryOperation::toString).toList();
        return new SymmetryFound(
                s.composition().reducedFormula(),
                group.number(),
                group.symbol(),
                group.hallNumber(),
                group.hallSymbol(),
                group.pointGroup(),
                group.crystalSystem().name().toLowerCase(Locale.ROOT),
                list.size(),
                s.sites().size(),
                s.sites().size() / symmetry.multiplicity(),
                symmetry.tolerance(),
                operations ? list : null);
    }
}
