package org.pccd.crystal.io.internal.cif;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Species;
import org.pccd.crystal.Structure;
import org.pccd.crystal.io.Entry;

/** The parts of a data block that do not depend on how symmetry is written. */
final class CifText {
    private static final int LONGEST_LINE = 2048;

    /** Rounding errors, in units of the last place, of a length or angle that was computed from vectors. */
    private static final int ERROR = 4;

    private final StringBuilder out = new StringBuilder();

    /** Comments, heading, cell, formula and properties; {@code omitted} are properties that are written otherwise. */
    CifText head(Entry entry, Structure structure, List<String> comments, Set<String> omitted) {
        comments.stream()
                .flatMap(String::lines)
                .forEach(line -> out.append("# ").append(line).append('\n'));
        out.append("data_").append(name(entry.name())).append('\n');
        cell(structure.lattice());
        item("_chemical_formula_sum", structure.composition().formula());
        Set<String> tags = new HashSet<>();
        entry.properties().forEach((key, value) -> {
            String tag = CifProperties.PREFIX + key.replaceAll("[^A-Za-z0-9_.-]", "_");
            if (!key.equalsIgnoreCase("chemical_formula_sum") && !omitted.contains(key)) {
                item(unique(tag, tags), value);
            }
        });
        return this;
    }

    /** Charges of the species, which the atom list does not hold. */
    CifText oxidation(Structure structure) {
        Map<String, Double> numbers = new TreeMap<>();
        for (Site site : structure.sites()) {
            site.species().stream()
                    .filter(s -> !Double.isNaN(s.oxidation()))
                    .forEach(s -> numbers.put(symbol(s), s.oxidation()));
        }
        if (!numbers.isEmpty()) {
            line("loop_", "_atom_type_symbol", "_atom_type_oxidation_number");
            numbers.forEach((symbol, number) -> line(symbol + " " + number));
        }
        return this;
    }

    CifText line(String... lines) {
        for (String line : lines) {
            out.append(line).append('\n');
        }
        return this;
    }

    /** Label, symbol, coordinates and occupancy of an atom; what follows in its row is the caller's. */
    CifText atom(int number, Species s, Site site, String more) {
        out.append(s.element()).append(number).append(' ').append(symbol(s)).append(' ');
        out.append(site.x()).append(' ').append(site.y()).append(' ').append(site.z());
        out.append(' ').append(s.occupancy() == 1 ? "1" : Double.toString(s.occupancy()));
        out.append(more).append('\n');
        return this;
    }

    CifText item(String tag, String value) {
        out.append(tag).append(quoted(value)).append('\n');
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private void cell(Lattice lattice) {
        double[] p = new double[6];
        List<String> names = List.of("length_a", "length_b", "length_c", "angle_alpha", "angle_beta", "angle_gamma");
        for (int i = 0; i < 6; i++) {
            String number = number(i < 3 ? lattice.lengths()[i] : lattice.angles()[i - 3]);
            line("_cell_" + names.get(i) + " " + number);
            p[i] = Double.parseDouble(number);
        }
        // Of the very parameters that are written, so that it is the same when they are written again.
        double volume =
                Lattice.fromParameters(p[0], p[1], p[2], p[3], p[4], p[5]).volume();
        line("_cell_volume " + number(volume));
    }

    /**
     * The shortest decimal that is the number but for the rounding errors of its computation, so that a right angle
     * is 90; all digits where no shorter one is.
     */
    static String number(double d) {
        BigDecimal exact = new BigDecimal(d);
        for (int digits = 1; digits < 16; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (Math.abs(rounded.doubleValue() - d) <= ERROR * Math.ulp(d)) {
                return rounded.stripTrailingZeros().toPlainString();
            }
        }
        return Double.toString(d);
    }

    private static String symbol(Species s) {
        if (Double.isNaN(s.oxidation())) {
            return s.element().symbol();
        }
        String size = new BigDecimal(Math.abs(s.oxidation()))
                .round(MathContext.DECIMAL64)
                .stripTrailingZeros()
                .toPlainString();
        return s.element() + size + (s.oxidation() < 0 ? "-" : "+");
    }

    // Names that differ in what a data name cannot hold, or in case alone, are kept apart by a number.
    private static String unique(String tag, Set<String> tags) {
        String free = tag;
        for (int n = 2; !tags.add(CifBlock.key(free)); n++) {
            free = tag + "_" + n;
        }
        return free;
    }

    private static String name(String name) {
        String plain = name.replaceAll("[^\\x21-\\x7e]+", "_");
        return plain.isEmpty() ? "structure" : plain;
    }

    private static String quoted(String value) {
        boolean oneLine = value.indexOf('\n') < 0 && value.indexOf('\r') < 0 && value.length() < LONGEST_LINE;
        if (oneLine
                && value.matches("[A-Za-z0-9+.-][^\\s'\"]*")
                && !value.matches("[.?]|(?i)(data|loop|save|stop|global)_.*")) {
            return " " + value;
        }
        if (oneLine && !value.contains("'")) {
            return " '" + value + "'";
        }
        if (oneLine && !value.contains("\"")) {
            return " \"" + value + "\"";
        }
        return "\n;" + value.replace("\n;", "\n ;") + "\n;";
    }
}
