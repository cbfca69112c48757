package org.pccd.crystal.io.internal.cif;

import java.util.List;
import java.util.Set;
import org.pccd.crystal.Site;
import org.pccd.crystal.Species;
import org.pccd.crystal.io.Entry;
import org.pccd.crystal.io.StructureWriter;

/**
 * Writes all sites in their order in P 1, with full precision: coordinates, occupancies and charges come back as they
 * were, the cell as its six parameters, which say nothing of its orientation. A CIF that was read is written again with
 * the very same numbers.
 */
final class CifWriter implements StructureWriter {
    private static final String[] SYMMETRY = {
        "_symmetry_space_group_name_H-M 'P 1'",
        "_symmetry_Int_Tables_number 1",
        "loop_",
        "_symmetry_equiv_pos_as_xyz",
        "'x, y, z'"
    };

    static final String[] ATOMS = {
        "loop_",
        "_atom_site_label",
        "_atom_site_type_symbol",
        "_atom_site_fract_x",
        "_atom_site_fract_y",
        "_atom_site_fract_z",
        "_atom_site_occupancy"
    };

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
        CifText text = new CifText()
                .head(entry, entry.structure(), comments, Set.of())
                .line(SYMMETRY)
                .oxidation(entry.structure())
                .line(ATOMS);
        int n = 0;
        for (Site site : entry.structure().sites()) {
            for (Species s : site.species()) {
                text.atom(++n, s, site, "");
            }
        }
        return text.toString();
    }
}
