package org.pccd.crystal.io;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.pccd.core.Problem;

/** What several tests need: reading text, and the data that lies beside the checkout. */
final class Samples {
    /** Rock salt's primitive cell, as pymatgen writes it. */
    static final String ROCK_SALT = """
        # generated using pymatgen
        data_NaCl
        _symmetry_space_group_name_H-M   'P 1'
        _cell_length_a   3.98800000
        _cell_length_b   3.98800000
        _cell_length_c   3.98800000
        _cell_angle_alpha   60.00000000
        _cell_angle_beta   60.00000000
        _cell_angle_gamma   60.00000000
        _symmetry_Int_Tables_number   1
        _chemical_formula_structural   NaCl
        _chemical_formula_sum   'Na1 Cl1'
        loop_
         _symmetry_equiv_pos_site_id
         _symmetry_equiv_pos_as_xyz
          1  'x, y, z'
        loop_
         _atom_site_type_symbol
         _atom_site_label
         _atom_site_symmetry_multiplicity
         _atom_site_fract_x
         _atom_site_fract_y
         _atom_site_fract_z
         _atom_site_occupancy
          Na  Na0  1  0.00000000  0.00000000  0.00000000  1
          Cl  Cl1  1  0.50000000  0.50000000  0.50000000  1
        """;

    private Samples() {}

    static List<Reading> read(String format, String text) {
        return read(format, Input.of("sample", text));
    }

    static List<Reading> read(String format, Input input) {
        try (Stream<Reading> readings = StructureFiles.format(format).read(input)) {
            return readings.toList();
        }
    }

    /** The only entry of a text that holds one. */
    static Entry entry(String format, String text) {
        Reading reading = only(read(format, text));
        if (reading.refused()) {
            throw new AssertionError(reading.problem());
        }
        return reading.entry();
    }

    /** The only problem of a text that cannot be read. */
    static Problem problem(String format, String text) {
        Reading reading = only(read(format, text));
        if (!reading.refused()) {
            throw new AssertionError("read: " + reading.entry());
        }
        return reading.problem();
    }

    private static Reading only(List<Reading> readings) {
        if (readings.size() != 1) {
            throw new AssertionError(readings);
        }
        return readings.get(0);
    }

    /** A file or folder of the shared data; the test is skipped where there is none. */
    static Path shared(String path) {
        String property = System.getProperty("pccd.shared");
        Path found = property == null ? null : Path.of(property, path);
        for (Path up = Path.of("").toAbsolutePath(); found == null && up != null; up = up.getParent()) {
            Path candidate = up.resolve("shared").resolve(path);
            found = Files.exists(candidate) ? candidate : null;
        }
        Assumptions.assumeTrue(
                found != null && Files.exists(found), "shared/" + path + " does not lie beside the checkout");
        return found;
    }
}
