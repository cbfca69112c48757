package org.pccd.crystal.io.internal.cif;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pccd.core.PccdException;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.io.internal.Plausible;
import org.pccd.crystal.symmetry.SpaceGroup;
import org.pccd.crystal.symmetry.SpaceGroups;

/** The unit cell of a data block. */
final class CifCell {
    private static final String[] KEYS = {
        "_cell_length_a",
        "_cell_length_b",
        "_cell_length_c",
        "_cell_angle_alpha",
        "_cell_angle_beta",
        "_cell_angle_gamma"
    };
    private static final String[] SYSTEM = {"_symmetry_cell_setting", "_space_group_crystal_system"};

    /** What a crystal system says about the six parameters: a number, or a letter for the parameter that it equals. */
    private static final List<String[]> SYSTEMS = List.of(
            new String[] {"monoclinic", "", "", "", "90", "", "90"},
            new String[] {"orthorhombic", "", "", "", "90", "90", "90"},
            new String[] {"tetragonal", "", "a", "", "90", "90", "90"},
            new String[] {"hexagonal", "", "a", "", "90", "90", "120"},
            new String[] {"cubic", "", "a", "a", "90", "90", "90"});

    private CifCell() {}

    static boolean present(CifBlock block) {
        return block.has(KEYS[0]) || block.has(KEYS[1]) || block.has(KEYS[2]);
    }

    static Lattice of(CifBlock block) throws CifException {
        double[] p = new double[6];
        String[] rules = null;
        for (int i = 0; i < 6; i++) {
            CifBlock.Column column = block.column(KEYS[i]);
            if (column != null && column.value(0) != null) {
                p[i] = CifNumbers.parse(column.value(0), KEYS[i], column.line(0));
                continue;
            }
            int line = column == null ? block.line() : column.line(0);
            rules = rules == null ? rules(block) : rules;
            String rule = rules[i + 1];
            if (rule.isEmpty() || rule.equals("a") && p[0] == 0) {
                throw new CifException("missing-cell", line, "the required item " + KEYS[i] + " is missing or unknown");
            }
            p[i] = rule.equals("a") ? p[0] : Double.parseDouble(rule);
            block.notes().add("incomplete-cell", line, KEYS[i] + " is not given, taken from the system " + rules[0]);
        }
        try {
            return Plausible.lattice(Lattice.fromParameters(p[0], p[1], p[2], p[3], p[4], p[5]));
        } catch (PccdException e) {
            throw new CifException("bad-cell", block.line(KEYS[0]), e.getMessage());
        }
    }

    // The crystal system that the block states itself or by its space group; monoclinic with unique axis b.
    private static String[] rules(CifBlock block) {
        String stated = block.value(SYSTEM);
        String system = stated == null ? named(block) : stated.trim().toLowerCase(Locale.ROOT);
        boolean hasBeta = block.value(KEYS[4]) != null;
        return SYSTEMS.stream()
                .filter(s -> s[0].equals(system) && (hasBeta || !system.equals("monoclinic")))
                .findFirst()
                .orElseGet(() -> filled(system));
    }

    private static String[] filled(String system) {
        String[] none = new String[7];
        Arrays.fill(none, "");
        none[0] = system;
        return none;
    }

    private static String named(CifBlock block) {
        String name = block.value(CifSymmetry.NAME);
        Optional<SpaceGroup> group = name == null ? Optional.empty() : SpaceGroups.byName(name);
        return group.map(g -> g.crystalSystem().name().toLowerCase(Locale.ROOT)).orElse("");
    }
}
