package org.pccd.crystal.io.internal.cif;

import java.util.ArrayList;
import java.util.List;
import org.pccd.crystal.Species;

/** The atom list of a data block. */
final class CifAtoms {
    /** Occupancies above one by no more than this are rounding errors. */
    static final double OCCUPANCY_TOLERANCE = 0.05;

    private static final String[] AXES = {"_atom_site_fract_x", "_atom_site_fract_y", "_atom_site_fract_z"};

    private final CifSpecies species;
    private final CifBlock.Column[] fractional = new CifBlock.Column[3];
    private final CifBlock.Column symbols;
    private final CifBlock.Column labels;
    private final CifBlock.Column occupancies;
    private final CifBlock.Column flags;
    private final boolean snap;

    /** @param snap whether coordinates that mean thirds and sixths are made exact */
    CifAtoms(CifBlock block, CifSpecies species, boolean snap) throws CifException {
        this.species = species;
        this.snap = snap;
        for (int i = 0; i < 3; i++) {
            fractional[i] = required(block, AXES[i]);
        }
        symbols = aligned(block, "_atom_site_type_symbol");
        labels = aligned(block, "_atom_site_label");
        occupancies = aligned(block, "_atom_site_occupancy");
        flags = aligned(block, "_atom_site_calc_flag");
        if (symbols == null && labels == null) {
            throw new CifException(
                    "missing-atoms", fractional[0].line(0), "the atom list has neither type symbols nor labels");
        }
    }

    CifBlock.Column column() {
        return fractional[0];
    }

    /** All atoms but dummies and those that occupy nothing. */
    List<CifAtom> read() throws CifException {
        List<CifAtom> atoms = new ArrayList<>(fractional[0].rows());
        for (int row = 0; row < fractional[0].rows(); row++) {
            boolean dummy = flags != null && "dum".equals(flags.value(row));
            double occupancy = dummy ? 0 : occupancy(row);
            if (occupancy > 0) {
                atoms.add(atom(row, occupancy));
            }
        }
        if (atoms.isEmpty()) {
            throw new CifException("missing-atoms", fractional[0].line(0), "the atom list holds no atoms");
        }
        return atoms;
    }

    private CifAtom atom(int row, double occupancy) throws CifException {
        String label = labels == null ? symbols.value(row) : labels.value(row);
        CifSpecies.Kind kind = kind(row);
        double[] x = new double[3];
        for (int i = 0; i < 3; i++) {
            String text = fractional[i].value(row);
            int line = fractional[i].line(row);
            if (text == null) {
                throw new CifException("missing-coordinate", line, "atom " + label + " has no " + AXES[i]);
            }
            x[i] = CifNumbers.parse(text, AXES[i], line);
            if (snap) {
                x[i] = CifNumbers.snapped(text, x[i]);
            }
        }
        return new CifAtom(
                label,
                new Species(kind.element(), kind.oxidation(), occupancy),
                x[0],
                x[1],
                x[2],
                fractional[0].line(row));
    }

    private CifSpecies.Kind kind(int row) throws CifException {
        String symbol = symbols == null ? null : symbols.value(row);
        String label = labels == null ? null : labels.value(row);
        int line = fractional[0].line(row);
        if (symbol != null) {
            return species.ofSymbol(symbol)
                    .orElseThrow(() -> new CifException(
                            "unknown-element", line, "the type symbol '" + symbol + "' names no chemical element"));
        }
        if (label != null) {
            return species.ofLabel(label)
                    .orElseThrow(() -> new CifException(
                            "unknown-element", line, "the label '" + label + "' begins with no chemical element"));
        }
        throw new CifException("unknown-element", line, "the atom has neither type symbol nor label");
    }

    private double occupancy(int row) throws CifException {
        String text = occupancies == null ? null : occupancies.value(row);
        if (text == null) {
            return 1;
        }
        int line = occupancies.line(row);
        double occupancy = CifNumbers.parse(text, "_atom_site_occupancy", line);
        if (!(occupancy >= 0 && occupancy <= 1 + OCCUPANCY_TOLERANCE)) {
            throw new CifException("occupancy", line, "the occupancy " + text + " is not between 0 and 1");
        }
        return Math.min(1, occupancy);
    }

    private CifBlock.Column aligned(CifBlock block, String key) {
        CifBlock.Column column = block.column(key);
        return column != null && column.table() == fractional[0].table() ? column : null;
    }

    private CifBlock.Column required(CifBlock block, String key) throws CifException {
        CifBlock.Column column = block.column(key);
        if (column == null && block.has("_atom_site_cartn_x")) {
            throw new CifException(
                    "mmcif",
                    block.line("_atom_site_cartn_x"),
                    "the atoms have Cartesian coordinates, as in macromolecular CIF (mmCIF), which is not read here;"
                            + " expected " + key);
        }
        if (column == null) {
            throw new CifException(
                    "missing-atoms", block.line(), "the data block lists no atoms: " + key + " is missing");
        }
        if (fractional[0] != null && column.table() != fractional[0].table()) {
            throw new CifException("syntax", column.line(0), key + " stands in another loop than " + AXES[0]);
        }
        return column;
    }
}
