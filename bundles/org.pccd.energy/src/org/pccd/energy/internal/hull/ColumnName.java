package org.pccd.energy.internal.hull;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pccd.core.PccdException;

/**
 * The name of a column, as tables of energies have it.
 *
 * @param shown as it stands in the table
 * @param plain in small letters with underscores, without the unit
 * @param unit in small letters without blanks, empty where the name has none
 */
record ColumnName(String shown, String plain, String unit) {
    static final List<String> ID =
            List.of("material_id", "entry_id", "mp_id", "mpid", "task_id", "jid", "id", "name", "job");
    static final List<String> FORMULA = List.of(
            "formula",
            "pretty_formula",
            "formula_pretty",
            "reduced_formula",
            "full_formula",
            "chemical_formula",
            "composition");
    static final List<String> STRUCTURE = List.of("cif", "structure", "cif_string");
    static final List<String> METHOD =
            List.of("method", "functional", "energy_source", "potential", "calculator", "level_of_theory", "run_type");
    static final List<String> FORMATION = List.of(
            "formation_energy_per_atom",
            "form_energy_per_atom",
            "formation_energy_peratom",
            "formation_enthalpy_per_atom",
            "e_form_per_atom",
            "formation_energy",
            "formation_enthalpy",
            "e_form",
            "ef",
            "e_f",
            "hform",
            "dhf");
    static final List<String> TOTAL = List.of(
            "energy_per_atom",
            "total_energy_per_atom",
            "final_energy_per_atom",
            "corrected_energy_per_atom",
            "uncorrected_energy_per_atom",
            "e_per_atom");

    /** Total energies of which only the unit, or amounts beside them, tell for how many atoms they are. */
    static final List<String> UNCLEAR = List.of("final_energy", "total_energy", "energy", "corrected_energy");

    /** A unit in brackets, as in {@code E form (meV/atom)}, or behind the name, as in {@code e_form_ev}. */
    private static final Pattern UNIT =
            Pattern.compile("(?i)(.*?)\\s*(?:[(\\[]([^)\\]]*)[)\\]]|[_ ](m?ev(?:[_ /](?:per[_ ])?atom)?))\\s*");

    static ColumnName of(String shown) {
        Matcher matcher = UNIT.matcher(shown);
        boolean withUnit = matcher.matches();
        String plain = (withUnit ? matcher.group(1) : shown)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_|_$", "");
        String unit = "";
        if (withUnit) {
            unit = (matcher.group(2) == null ? matcher.group(3) : matcher.group(2))
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[_ /](per[_ ])?atom", "/atom")
                    .replaceAll("\\s+", "");
        }
        return new ColumnName(shown.strip(), plain, unit);
    }

    /** The first column, by preference, that has one of these plain names; -1 where there is none. */
    static int first(List<ColumnName> columns, List<String> wanted) {
        for (String name : wanted) {
            for (int i = 0; i < columns.size(); i++) {
                if (columns.get(i).plain.equals(name)) {
                    return i;
                }
            }
        }
        return -1;
    }

    boolean perAtom() {
        return unit.endsWith("/atom");
    }

    /** What makes the energies of this column eV. */
    double factor(String source) {
        return switch (unit) {
            case "", "ev", "ev/atom" -> 1;
            case "mev", "mev/atom" -> 1e-3;
            default ->
                throw new PccdException(source + ": the energies of column '" + shown + "' are in " + unit
                        + ", expected eV/atom or meV/atom; convert them.");
        };
    }
}
