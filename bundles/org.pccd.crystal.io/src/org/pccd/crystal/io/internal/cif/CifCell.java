package org.pccd.crystal.io.internal.cif;

import org.pccd.core.PccdException;
import org.pccd.crystal.Lattice;

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

    private CifCell() {}

    static boolean present(CifBlock block) {
        return block.has(KEYS[0]) || block.has(KEYS[1]) || block.has(KEYS[2]);
    }

    static Lattice of(CifBlock block) throws CifException {
        double[] p = new double[6];
        for (int i = 0; i < 6; i++) {
            CifBlock.Column column = block.column(KEYS[i]);
            if (column == null || column.value(0) == null) {
                int line = column == null ? block.line() : column.line(0);
                throw new CifException("missing-cell", line, "the required item " + KEYS[i] + " is missing or unknown");
            }
            p[i] = CifNumbers.parse(column.value(0), KEYS[i], column.line(0));
        }
        try {
            return Lattice.fromParameters(p[0], p[1], p[2], p[3], p[4], p[5]);
        } catch (PccdException e) {
            throw new CifException("bad-cell", block.line(KEYS[0]), e.getMessage());
        }
    }
}
