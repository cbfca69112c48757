package org.pccd.crystal.io.internal.cif;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.pccd.crystal.Element;
import org.pccd.crystal.Species;

/** The atom list of a data block. */
final class CifAtoms {
    /** Occupancies above one by no more than this are rounding errors. */
    static final double OCCUPANCY_TOLERANCE = 0.05;

    /** What programs call places that are no atoms: dummies, vacancies, centroids, lone pairs, peaks of a map. */
    private static final Pattern DUMMY_SYMBOL = Pattern.compile("(X|Q|Du|Dum|Va|Vac|Cg|Lp)[0-9]*");

    private static final Pattern DUMMY_LABEL = Pattern.compile("(X|Du|Dum|Vac|Lp|max|min)[0-9]*|Q[0-9]+");

    private final CifNotes notes;
    private final CifSpecies species;
    private final CifCoordinates coordinates;
    private final CifBlock.Column symbols;
    private final CifBlock.Column labels;
    private final CifBlock.Column occupancies;
    private final CifBlock.Column flags;
    private final CifBlock.Column groups;
    private final CifBlock.Column hydrogens;

    CifAtoms(CifBlock block, CifSpecies species, CifCoordinates coordinates) throws CifException {
        this.notes = block.notes();
        this.species = species;
        this.coordinates = coordinates;
        CifBlock.Column x = coordinates.column();
        symbols = block.aligned("_atom_site_type_symbol", x);
        labels = block.aligned("_atom_site_label", x);
        occupancies = block.aligned("_atom_site_occupancy", x);
        flags = block.aligned("_atom_site_calc_flag", x);
        groups = block.aligned("_atom_site_disorder_group", x);
        hydrogens = block.aligned("_atom_site_attached_hydrogens", x);
        if (symbols == null && labels == null) {
            throw new CifException("missing-atoms", x.line(0), "the atom list has neither type symbols nor labels");
        }
    }

    /** All atoms but dummies, those that occupy nothing, and hydrogen without a place. */
    List<CifAtom> read() throws CifException {
        CifBlock.Column x = coordinates.column();
        List<CifAtom> atoms = new ArrayList<>(x.rows());
        for (int row = 0; row < x.rows(); row++) {
            if (dummy(row)) {
                notes.add("dummy-atom", x.line(row), name(row) + " is marked as no real atom and is left out");
                continue;
            }
            double occupancy = occupancy(row);
            if (occupancy == 0) {
                notes.add("zero-occupancy", x.line(row), "atom " + name(row) + " has occupancy 0 and is left out");
                continue;
            }
            List<CifSpecies.Kind> kinds = kinds(row);
            if (placed(row, kinds)) {
                double[] place = coordinates.at(row, name(row));
                for (CifSpecies.Kind kind : kinds) {
                    Species s = new Species(kind.element(), kind.oxidation(), occupancy * kind.share());
                    atoms.add(new CifAtom(name(row), s, place[0], place[1], place[2], x.line(row)));
                }
                flagDisorder(row, occupancy);
            }
        }
        if (atoms.isEmpty()) {
            throw new CifException("missing-atoms", x.line(0), "the atom list holds no atoms");
        }
        return atoms;
    }

    private String name(int row) {
        String label = labels == null ? null : labels.value(row);
        String symbol = label != null || symbols == null ? label : symbols.value(row);
        return symbol == null ? "without label" : symbol;
    }

    private boolean dummy(int row) {
        if (flags != null && "dum".equalsIgnoreCase(flags.value(row))) {
            return true;
        }
        String symbol = symbols == null ? null : symbols.value(row);
        if (symbol != null && Element.bySymbol(symbol).isPresent()) {
            return false;
        }
        return symbol == null
                ? DUMMY_LABEL.matcher(name(row)).matches()
                : DUMMY_SYMBOL.matcher(symbol).matches();
    }

    // Hydrogen is often known to be there, but not where.
    private boolean placed(int row, List<CifSpecies.Kind> kinds) {
        boolean hydrogen = kinds.stream().allMatch(k -> k.element() == Element.H);
        if (coordinates.located(row) || !hydrogen) {
            return true;
        }
        notes.add(
                "hydrogen-not-located",
                coordinates.column().line(row),
                "hydrogen " + name(row) + " has no coordinates and is left out");
        return false;
    }

    private List<CifSpecies.Kind> kinds(int row) throws CifException {
        String symbol = symbols == null ? null : symbols.value(row);
        String label = labels == null ? null : labels.value(row);
        int line = coordinates.column().line(row);
        if (symbol == null && label == null) {
            throw new CifException("unknown-element", line, "the atom has neither type symbol nor label");
        }
        List<CifSpecies.Kind> kinds = symbol == null ? species.ofLabel(label, line) : species.ofSymbol(symbol, line);
        if (kinds.isEmpty()) {
            String message = symbol == null
                    ? "the label '" + label + "' begins with no chemical element"
                    : "the type symbol '" + symbol + "' names no chemical element";
            throw new CifException("unknown-element", line, message);
        }
        return kinds;
    }

    private double occupancy(int row) throws CifException {
        String text = occupancies == null ? null : occupancies.value(row);
        if (text == null) {
            return 1;
        }
        int line = occupancies.line(row);
        double occupancy = CifNumbers.parseFraction(text, "_atom_site_occupancy", line, notes);
        if (!(occupancy >= 0 && occupancy <= 1 + OCCUPANCY_TOLERANCE)) {
            throw new CifException("occupancy", line, "the occupancy " + text + " is not between 0 and 1");
        }
        if (occupancy > 1) {
            notes.add("occupancy", line, "the occupancy " + text + " of " + name(row) + " is taken as 1");
        }
        return Math.min(1, occupancy);
    }

    private void flagDisorder(int row, double occupancy) {
        int line = coordinates.column().line(row);
        if (occupancy < 1 || groups != null && groups.value(row) != null) {
            notes.add("disorder", line, "atom " + name(row) + " is disordered or only partly there; it is kept");
        }
        String attached = hydrogens == null ? null : hydrogens.value(row);
        if (attached != null && !attached.matches("0*\\.?0*")) {
            notes.add("hydrogen-not-located", line, "atom " + name(row) + " bears hydrogen that is not in the list");
        }
    }
}
