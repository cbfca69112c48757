package org.pccd.crystal.io.internal.cif;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.pccd.core.PccdException;
import org.pccd.crystal.PeriodicDistances;
import org.pccd.crystal.Site;
import org.pccd.crystal.Species;
import org.pccd.crystal.Structure;
import org.pccd.crystal.io.Entry;
import org.pccd.crystal.symmetry.SpaceGroup;
import org.pccd.crystal.symmetry.StandardCell;
import org.pccd.crystal.symmetry.Symmetry;
import org.pccd.crystal.symmetry.SymmetryOperation;
import org.pccd.crystal.symmetry.WyckoffSite;

/** Writes the standardised cell with its space group, operations and one site of each orbit. */
public final class CifSymmetryWriter {
    /** Which say another cell than the one that is written. */
    private static final Set<String> OMITTED = Set.of(
            "symmetry_space_group_name_h-m",
            "space_group_name_h-m_alt",
            "symmetry_int_tables_number",
            "space_group_it_number");

    private CifSymmetryWriter() {}

    public static String write(Entry entry, Symmetry symmetry, List<String> comments) {
        StandardCell cell = symmetry.standardised();
        Structure structure = cell.structure();
        requireApart(structure);
        SpaceGroup group = cell.setting();
        CifText text = new CifText()
                .head(entry, structure, comments, OMITTED)
                .item("_symmetry_space_group_name_H-M", group.symbol() + choice(group))
                .item("_symmetry_space_group_name_Hall", group.hallSymbol())
                .item("_symmetry_Int_Tables_number", Integer.toString(group.number()))
                .line("loop_", "_symmetry_equiv_pos_as_xyz");
        for (SymmetryOperation operation : group.operations()) {
            text.line("'" + operation + "'");
        }
        text.oxidation(structure)
                .line(CifWriter.ATOMS)
                .line("_atom_site_symmetry_multiplicity", "_atom_site_Wyckoff_symbol");
        Set<Integer> orbits = new HashSet<>();
        int n = 0;
        for (int i = 0; i < structure.sites().size(); i++) {
            WyckoffSite place = symmetry.wyckoff().get(cell.sources()[i]);
            if (orbits.add(place.orbit())) {
                Site site = structure.sites().get(i);
                for (Species s : site.species()) {
                    text.atom(++n, s, site, " " + place.multiplicity() + " " + place.letter());
                }
            }
        }
        return text.toString();
    }

    // Readers, ours among them, take images of an atom that nearly coincide for one atom on a special position.
    private static void requireApart(Structure structure) {
        PeriodicDistances.closerThan(structure, SiteExpansion.OVERLAP).ifPresent(pair -> {
            throw new PccdException(String.format(
                    Locale.ROOT,
                    "The sites %d and %d of the standard cell are %.3f Å apart; in a CIF with symmetry they would be"
                            + " read as one: write all sites, without symmetry.",
                    pair.first() + 1,
                    pair.second() + 1,
                    pair.distance()));
        });
    }

    // Origin and axes of groups that have more than one usual setting.
    private static String choice(SpaceGroup group) {
        return group.setting().matches("[12HR]") ? " :" + group.setting() : "";
    }
}
