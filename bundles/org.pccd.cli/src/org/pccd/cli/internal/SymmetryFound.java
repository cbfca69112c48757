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
 * @param symbol Hermann-Mauguin symbol of the reference setting; hallNumber and hallSymbol likewise
 * @param wyckoffs letter of each site, in the order of the sites
 * @param siteSymmetries of each site likewise
 * @param operations number of operations of the cell, centring translations included
 * @param primitiveSites sites in a primitive cell
 * @param tolerance in Å, at which the operations form a group: that asked for, or less
 * @param operationList such as {@code -x,-y,z+1/2}; null where not asked for, standardised and primitive likewise
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
        List<String> wyckoffs,
        List<String> siteSymmetries,
        int operations,
        int sites,
        int primitiveSites,
        double tolerance,
        List<String> operationList,
        CellData standardised,
        CellData primitive) {

    static SymmetryFound of(Structure s, Symmetry symmetry, SymmetryDetails wanted) {
        SpaceGroup group = symmetry.group();
        return new SymmetryFound(
                s.composition().reducedFormula(),
                group.number(),
                group.symbol(),
                group.hallNumber(),
                group.hallSymbol(),
                group.pointGroup(),
                group.crystalSystem().name().toLowerCase(Locale.ROOT),
                symmetry.wyckoff().stream().map(w -> String.valueOf(w.letter())).toList(),
                symmetry.wyckoff().stream().map(w -> w.siteSymmetry()).toList(),
                symmetry.operations().size(),
                s.sites().size(),
                s.sites().size() / symmetry.multiplicity(),
                symmetry.tolerance(),
                wanted.operations
                        ? symmetry.operations().stream()
                                .map(SymmetryOperation::toString)
                                .toList()
                        : null,
                wanted.standardised ? CellData.of(symmetry.standardised().structure()) : null,
                wanted.primitive ? CellData.of(symmetry.primitive().structure()) : null);
    }
}
