package org.pccd.crystal.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The same structure however its CIF is spelt: order, case, quotes, space, comments, line ends. */
class CifSpellingTest {
    private static final String[][] ITEMS = {
        {"_cell_length_a", "5.43(1)"},
        {"_cell_length_b", "6.1"},
        {"_cell_length_c", "7.25"},
        {"_cell_angle_alpha", "90"},
        {"_cell_angle_beta", "101.5(2)"},
        {"_cell_angle_gamma", "90.00"},
        {"_chemical_formula_sum", "Fe0.8 O2 Si"},
        {"_symmetry_space_group_name_H-M", "P 1 21/c 1"},
        {"_publ_section_title", "what # is 'not' data_ \"quoted\""},
        {"_journal_year", "?"}
    };
    private static final String[][] OPERATIONS = {
        {"_symmetry_equiv_pos_site_id", "_symmetry_equiv_pos_as_xyz"},
        {"1", "x,y,z"},
        {"2", "-x,1/2+y,1/2-z"},
        {"3", "-x,-y,-z"},
        {"4", "x,1/2-y,1/2+z"}
    };
    private static final String[][] ATOMS = {
        {
            "_atom_site_label",
            "_atom_site_type_symbol",
            "_atom_site_fract_x",
            "_atom_site_fract_y",
            "_atom_site_fract_z",
            "_atom_site_occupancy",
            "_atom_site_calc_flag"
        },
        {"Fe1", "Fe3+", "0", "0", "0", "0.8(1)", "d"},
        {"O1", "O2-", "0.123(4)", "-0.25", "+.875", "1", "."},
        {"Si 1", "Si", "0.6", "0.1", "1.2", ".", "?"}
    };

    private static final Structures EXPECTED = read(cif(null));

    private record Structures(String formula, int sites, List<Double> cell, List<String> places) {}

    @Property(tries = 500, seed = "7")
    void readsTheSame(@ForAll long seed) {
        String cif = cif(new Random(seed));
        assertEquals(EXPECTED, read(cif), cif);
    }

    private static Structures read(String cif) {
        Entry entry = Samples.entry("cif", cif);
        List<Double> cell = new ArrayList<>();
        Arrays.stream(entry.structure().lattice().lengths()).forEach(cell::add);
        Arrays.stream(entry.structure().lattice().angles()).forEach(cell::add);
        List<String> places = entry.structure().sites().stream()
                .map(s -> String.format(Locale.ROOT, "%s %.9f %.9f %.9f", s.species(), s.x(), s.y(), s.z()))
                .sorted()
                .toList();
        return new Structures(entry.structure().formula(), places.size(), cell, places);
    }

    /** @param random null for the plainest spelling */
    private static String cif(Random random) {
        List<String> parts = new ArrayList<>();
        for (String[] item : ITEMS) {
            parts.add(tag(item[0], random) + space(random) + value(item[1], random) + "\n");
        }
        parts.add(loop(OPERATIONS, random));
        parts.add(loop(ATOMS, random));
        if (random != null && random.nextBoolean()) {
            parts.add("loop_\n_atom_site_aniso_label\n_atom_site_aniso_U_11\nFe1 0.1\nO1 ?\n");
        }
        if (random != null) {
            Collections.shuffle(parts, random);
        }
        String start = random != null && random.nextBoolean() ? "\uFEFF# M\u00fcller\n" : "";
        String text = start + (random == null ? "data_" : keyword("data_", random)) + "x\n" + String.join("", parts);
        String[] ends = {"\n", "\r\n", "\r"};
        return random == null ? text : text.replace("\n", ends[random.nextInt(3)]);
    }

    private static String loop(String[][] rows, Random random) {
        List<Integer> columns = new ArrayList<>();
        for (int i = 0; i < rows[0].length; i++) {
            columns.add(i);
        }
        if (random != null) {
            Collections.shuffle(columns, random);
        }
        StringBuilder text = new StringBuilder(random == null ? "loop_\n" : keyword("loop_", random) + space(random));
        for (int row = 0; row < rows.length; row++) {
            for (int column : columns) {
                String cell = rows[row][column];
                text.append(row == 0 ? tag(cell, random) : value(cell, random)).append(space(random));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String tag(String tag, Random random) {
        if (random == null) {
            return tag;
        }
        String dotted =
                random.nextInt(4) == 0 ? tag.replaceFirst("^(_cell|_atom_site|_chemical_formula)_", "$1.") : tag;
        return random.nextInt(4) == 0 ? dotted.toUpperCase(Locale.ROOT) : dotted;
    }

    private static String keyword(String keyword, Random random) {
        return random.nextBoolean() ? keyword : keyword.toUpperCase(Locale.ROOT);
    }

    private static String space(Random random) {
        String[] spaces = {" ", "\t", "\n", "  \t ", "\n\n ", " # remark 'with' _words\n", "\n#\n"};
        return random == null ? " " : spaces[random.nextInt(spaces.length)];
    }

    private static String value(String value, Random random) {
        boolean special = value.equals("?") || value.equals(".");
        boolean bare = special || value.matches("[^'\"#;_\\s][^\\s]*");
        int kind = random == null ? 0 : random.nextInt(4);
        if (special || bare && kind == 0) {
            return value;
        }
        if (kind < 2 && !value.contains("' ")) {
            return "'" + value + "'";
        }
        return kind < 3 && !value.contains("\"") ? '"' + value + '"' : "\n;" + value + "\n;\n";
    }
}
