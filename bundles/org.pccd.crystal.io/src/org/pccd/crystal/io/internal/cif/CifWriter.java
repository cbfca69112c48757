package org.pccd.crystal.io.internal.cif;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.pccd.crystal.Site;
import org.pccd.crystal.Species;
import org.pccd.crystal.Structure;
import org.pccd.crystal.io.Entry;
import org.pccd.crystal.io.StructureWriter;

/** Writes all sites in P 1, with full precision. */
final class CifWriter implements StructureWriter {
    private static final int LONGEST_LINE = 2048;

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
        Structure structure = entry.structure();
        StringBuilder out = new StringBuilder();
        comments.stream()
                .flatMap(String::lines)
                .forEach(line -> out.append("# ").append(line).append('\n'));
        out.append("data_").append(name(entry.name())).append('\n');
        cell(structure, out);
        item(out, "_chemical_formula_sum", structure.composition().formula());
        Set<String> tags = new HashSet<>();
        entry.properties().forEach((key, value) -> {
            String tag = CifProperties.PREFIX + key.replaceAll("[^A-Za-z0-9_.-]", "_");
            if (!key.equalsIgnoreCase("chemical_formula_sum")) {
                item(out, unique(tag, tags), value);
            }
        });
        out.append("_symmetry_space_group_name_H-M 'P 1'\n_symmetry_Int_Tables_number 1\n");
        out.append("loop_\n_symmetry_equiv_pos_as_xyz\n'x, y, z'\n");
        oxidation(structure, out);
        atoms(structure, out);
        return out.toString();
    }

    private static void cell(Structure structure, StringBuilder out) {
        double[] lengths = structure.lattice().lengths();
        double[] angles = structure.lattice().angles();
        for (int i = 0; i < 3; i++) {
            out.append("_cell_length_")
                    .append("abc".charAt(i))
                    .append(' ')
                    .append(number(lengths[i]))
                    .append('\n');
        }
        for (int i = 0; i < 3; i++) {
            String name = List.of("alpha", "beta", "gamma").get(i);
            out.append("_cell_angle_")
                    .append(name)
                    .append(' ')
                    .append(number(angles[i]))
                    .append('\n');
        }
        out.append("_cell_volume ").append(number(structure.lattice().volume())).append('\n');
    }

    private static void oxidation(Structure structure, StringBuilder out) {
        Map<String, Double> numbers = new TreeMap<>();
        for (Site site : structure.sites()) {
            site.species().stream()
                    .filter(s -> !Double.isNaN(s.oxidation()))
                    .forEach(s -> numbers.put(symbol(s), s.oxidation()));
        }
        if (!numbers.isEmpty()) {
            out.append("loop_\n_atom_type_symbol\n_atom_type_oxidation_number\n");
            numbers.forEach((symbol, number) ->
                    out.append(symbol).append(' ').append(number).append('\n'));
        }
    }

    private static void atoms(Structure structure, StringBuilder out) {
        out.append("loop_\n_atom_site_label\n_atom_site_type_symbol\n_atom_site_fract_x\n_atom_site_fract_y\n"
                + "_atom_site_fract_z\n_atom_site_occupancy\n");
        int n = 0;
        for (Site site : structure.sites()) {
            for (Species s : site.species()) {
                out.append(s.element())
                        .append(++n)
                        .append(' ')
                        .append(symbol(s))
                        .append(' ');
                out.append(site.x())
                        .append(' ')
                        .append(site.y())
                        .append(' ')
                        .append(site.z())
                        .append(' ');
                out.append(s.occupancy() == 1 ? "1" : Double.toString(s.occupancy()))
                        .append('\n');
            }
        }
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

    // Lengths and angles come from the vectors and carry their rounding errors; twelve digits are free of them, so that
    // what was read is written again unchanged.
    private static String number(double d) {
        return BigDecimal.valueOf(d)
                .round(new MathContext(12))
                .stripTrailingZeros()
                .toPlainString();
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

    private static void item(StringBuilder out, String tag, String value) {
        out.append(tag).append(quoted(value)).append('\n');
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
