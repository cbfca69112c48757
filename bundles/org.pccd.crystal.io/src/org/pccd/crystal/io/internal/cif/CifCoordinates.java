package org.pccd.crystal.io.internal.cif;

import org.pccd.core.PccdException;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.io.internal.LineException;
import org.pccd.crystal.io.internal.Plausible;

/** The coordinates of the atom list: fractional, or Cartesian ones made fractional. */
final class CifCoordinates {
    private static final String[] FRACTIONAL = {"_atom_site_fract_x", "_atom_site_fract_y", "_atom_site_fract_z"};
    private static final String[] CARTESIAN = {"_atom_site_cartn_x", "_atom_site_cartn_y", "_atom_site_cartn_z"};

    private final CifBlock block;
    private final String[] keys;
    private final CifBlock.Column[] columns = new CifBlock.Column[3];
    private final boolean snap;
    private final Lattice frame;

    /**
     * @param lattice the cell, whose a lies along x and b in the plane of x and y
     * @param snap whether fractional coordinates that mean thirds and sixths are made exact
     */
    CifCoordinates(CifBlock block, Lattice lattice, boolean snap) throws CifException {
        this.block = block;
        boolean cartesian = block.column(FRACTIONAL) == null && block.column(CARTESIAN) != null;
        keys = cartesian ? CARTESIAN : FRACTIONAL;
        this.snap = snap && !cartesian;
        if (cartesian && block.macromolecular()) {
            throw new CifException(
                    "mmcif",
                    block.line(CARTESIAN[0]),
                    "the atoms have Cartesian coordinates, as in macromolecular CIF (mmCIF), which is not read here;"
                            + " expected " + FRACTIONAL[0]);
        }
        for (int i = 0; i < 3; i++) {
            columns[i] = required(keys[i]);
        }
        frame = cartesian ? frame(lattice) : null;
    }

    /** Whether the block lists atoms with coordinates of either kind that are not all marked as unknown. */
    static boolean present(CifBlock block) {
        CifBlock.Column x = block.column(FRACTIONAL[0]) == null ? block.column(CARTESIAN[0]) : block.column(FRACTIONAL);
        return x != null && !x.allUnknown();
    }

    /** Whether the block lists atoms, but all places are marked as unknown. */
    static boolean unknown(CifBlock block) {
        CifBlock.Column x = block.column(FRACTIONAL[0]);
        return x != null && x.allUnknown();
    }

    CifBlock.Column column() {
        return columns[0];
    }

    /** Whether an atom has at least one coordinate. */
    boolean located(int row) {
        return columns[0].value(row) != null || columns[1].value(row) != null || columns[2].value(row) != null;
    }

    /** Whether all coordinates are given as a point, the default of the dictionary, which is zero. */
    boolean defaulted(int row) {
        return columns[0].inapplicable(row) && columns[1].inapplicable(row) && columns[2].inapplicable(row);
    }

    /** Fractional coordinates. */
    double[] at(int row, String label) throws CifException {
        double[] x = new double[3];
        for (int i = 0; i < 3; i++) {
            String text = columns[i].value(row);
            int line = columns[i].line(row);
            if (text != null) {
                x[i] = CifNumbers.parseFraction(text, keys[i], line, block.notes());
                x[i] = snap ? CifNumbers.snapped(text, x[i]) : x[i];
            } else if (columns[i].inapplicable(row)) {
                block.notes().add("default-coordinate", line, "the coordinate '.' of atom " + label + " is taken as 0");
            } else {
                throw new CifException("missing-coordinate", line, "atom " + label + " has no " + keys[i]);
            }
        }
        double[] fractional = frame == null ? x : frame.toFractional(x);
        try {
            Plausible.position(fractional, "", columns[0].line(row));
        } catch (LineException e) {
            throw new CifException("bad-coordinate", e.line(), "atom " + label + ": " + e.getMessage());
        }
        return fractional;
    }

    // A block may state how its Cartesian axes lie: columns of that matrix are the cell's vectors.
    private Lattice frame(Lattice lattice) throws CifException {
        double[][] rows = new double[3][3];
        for (int i = 0; i < 9; i++) {
            String key = "_atom_sites_cartn_tran_matrix_" + (i / 3 + 1) + (i % 3 + 1);
            String text = block.value(key);
            if (text == null) {
                block.notes()
                        .add(
                                "cartesian",
                                columns[0].line(0),
                                "Cartesian coordinates are read with a along x and b in the plane of x and y");
                return lattice;
            }
            rows[i % 3][i / 3] = CifNumbers.parse(text, key, block.line(key));
        }
        try {
            return new Lattice(rows);
        } catch (PccdException e) {
            throw new CifException("bad-cell", block.line("_atom_sites_cartn_tran_matrix_11"), e.getMessage());
        }
    }

    private CifBlock.Column required(String key) throws CifException {
        CifBlock.Column column = block.column(key);
        if (column == null) {
            throw new CifException(
                    "missing-atoms", block.line(), "the data block lists no atoms: " + key + " is missing");
        }
        if (columns[0] != null && !column.alignedWith(columns[0])) {
            throw new CifException("syntax", column.line(0), key + " stands in another loop than " + keys[0]);
        }
        return column;
    }
}
