package org.pccd.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Small inputs for the commands. */
final class Samples {
    private Samples() {}

    /** Sodium chloride with a cell of this length in Å. */
    static String cif(String name, double a) {
        return String.format(Locale.ROOT, """
            data_%s
            _symmetry_space_group_name_H-M 'P 1'
            _cell_length_a %2$.3f
            _cell_length_b %2$.3f
            _cell_length_c %2$.3f
            _cell_angle_alpha 60
            _cell_angle_beta 60
            _cell_angle_gamma 60
            loop_
            _atom_site_label
            _atom_site_type_symbol
            _atom_site_fract_x
            _atom_site_fract_y
            _atom_site_fract_z
            Na1 Na 0 0 0
            Cl1 Cl 0.5 0.5 0.5
            """, name, a);
    }

    /** A table of structures whose row with this number (from 1) is broken; 0 for none. */
    static String csv(int rows, int broken) {
        StringBuilder table = new StringBuilder("material_id,cif\n");
        for (int i = 1; i <= rows; i++) {
            table.append("m-").append(i).append(i == broken ? ",\"a\"b\"" : ",\"" + cif("m" + i, 3.9 + 0.01 * i) + '"');
            table.append('\n');
        }
        return table.toString();
    }

    static Path file(Path folder, String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    static Path dataset(Path folder) throws IOException {
        Path dataset = folder.resolve("dataset");
        Ran.pccd("dataset", "import", file(folder, "table.csv", csv(40, 0)), "--into", dataset)
                .succeeds();
        return dataset;
    }
}
