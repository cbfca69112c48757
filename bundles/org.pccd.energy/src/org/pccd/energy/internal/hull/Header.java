package org.pccd.energy.internal.hull;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pccd.core.PccdException;
import org.pccd.crystal.Element;
import org.pccd.energy.hull.EnergyColumns;
import org.pccd.energy.hull.EnergyQuantity;

/**
 * What the columns of a table hold, told by their names.
 *
 * @param formula column of formulas, -1 where there is none
 * @param elements columns of the amounts of elements
 * @param energy column of energies, -1 where there is none
 * @param quantity of these energies
 * @param perCell whether they are of all atoms of the row and not of one
 * @param factor that makes them eV
 */
record Header(
        List<String> names,
        int id,
        int formula,
        List<Integer> elements,
        int energy,
        EnergyQuantity quantity,
        boolean perCell,
        double factor,
        int method) {
    private static final List<String> ID =
            List.of("material_id", "entry_id", "mp_id", "mpid", "task_id", "jid", "id", "name");
    private static final List<String> FORMULA = List.of(
            "formula",
            "pretty_formula",
            "formula_pretty",
            "reduced_formula",
            "full_formula",
            "chemical_formula",
            "composition");
    private static final List<String> STRUCTURE = List.of("cif", "structure", "cif_string");
    private static final List<String> METHOD =
            List.of("method", "functional", "energy_source", "potential", "calculator", "level_of_theory", "run_type");
    private static final List<String> FORMATION = List.of(
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
    private static final List<String> TOTAL = List.of(
            "energy_per_atom",
            "total_energy_per_atom",
            "final_energy_per_atom",
            "corrected_energy_per_atom",
            "uncorrected_energy_per_atom",
            "e_per_atom");
    private static final List<String> CELL = List.of("final_energy", "total_energy", "energy", "corrected_energy");

    /** A name with its unit in brackets, such as {@code E form (meV/atom)}, or behind it, as in {@code e_form_ev}. */
    private static final Pattern UNIT =
            Pattern.compile("(?i)(.*?)\\s*(?:[(\\[]([^)\\]]*)[)\\]]|[_ ](m?ev(?:[_ /](?:per[_ ])?atom)?))\\s*");

    static Header of(List<String> header, EnergyColumns wanted, String source) {
        List<String> names = header.stream().map(Header::plain).toList();
        int formula = first(names, FORMULA);
        List<Integer> elements = new ArrayList<>();
        boolean composed = formula < 0 && first(names, STRUCTURE) < 0;
        for (int i = 0; i < header.size() && composed; i++) {
            if (Element.bySymbol(header.get(i).strip()).isPresent()) {
                elements.add(i);
            }
        }
        int formation = first(names, FORMATION);
        int total = first(names, TOTAL);
        int cell = first(names, CELL);
        if (total < 0 && cell >= 0 && unit(header.get(cell)).endsWith("/atom")) {
            total = cell;
        }
        int energy = wanted.name() != null ? named(header, wanted.name(), source) : -1;
        EnergyQuantity quantity = wanted.quantity();
        if (wanted.name() == null) {
            boolean whole = !elements.isEmpty() && total < 0;
            int best = whole ? cell : total;
            energy = quantity == EnergyQuantity.TOTAL || quantity == null && formation < 0 ? best : formation;
        }
        if (energy >= 0 && quantity == null) {
            quantity = quantity(names.get(energy), header.get(energy), source);
        }
        if (energy < 0 && (wanted.required() || wanted.quantity() != null)) {
            throw missing(header, source);
        }
        boolean perCell = energy >= 0 && !elements.isEmpty() && CELL.contains(names.get(energy)) && energy != total;
        double factor = energy < 0 ? 1 : factor(header.get(energy), source);
        return new Header(
                header,
                first(names, ID),
                formula,
                elements,
                energy,
                energy < 0 ? EnergyQuantity.FORMATION : quantity,
                perCell,
                factor,
                first(names, METHOD));
    }

    boolean hasCompositions() {
        return formula >= 0 || !elements.isEmpty();
    }

    private static int named(List<String> header, String name, String source) {
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).strip().equalsIgnoreCase(name.strip())) {
                return i;
            }
        }
        throw new PccdException(source + " has no column '" + name + "'; its columns are " + list(header) + ".");
    }

    private static EnergyQuantity quantity(String name, String shown, String source) {
        if (FORMATION.contains(name)) {
            return EnergyQuantity.FORMATION;
        }
        if (TOTAL.contains(name) || CELL.contains(name)) {
            return EnergyQuantity.TOTAL;
        }
        throw new PccdException(source + ": the name '" + shown
                + "' does not say whether these are formation or total energies; say which.");
    }

    private static double factor(String name, String source) {
        String unit = unit(name);
        return switch (unit) {
            case "", "ev", "ev/atom" -> 1;
            case "mev", "mev/atom" -> 1e-3;
            default ->
                throw new PccdException(source + ": the energies of column '" + name.strip() + "' are in " + unit
                        + ", expected eV/atom or meV/atom; convert them.");
        };
    }

    private static String unit(String name) {
        Matcher matcher = UNIT.matcher(name);
        if (!matcher.matches()) {
            return "";
        }
        String unit = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
        return unit.toLowerCase(Locale.ROOT)
                .replaceAll("[_ /](per[_ ])?atom", "/atom")
                .replaceAll("\\s+", "");
    }

    private static String plain(String name) {
        Matcher matcher = UNIT.matcher(name);
        return (matcher.matches() ? matcher.group(1) : name)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_|_$", "");
    }

    private static int first(List<String> names, List<String> wanted) {
        Optional<String> found = wanted.stream().filter(names::contains).findFirst();
        return found.map(names::indexOf).orElse(-1);
    }

    private static PccdException missing(List<String> header, String source) {
        return new PccdException(source + " has no column of energies, such as '" + FORMATION.get(0) + "' or '"
                + TOTAL.get(0) + "'; its columns are " + list(header) + ". Name the column that holds them.");
    }

    private static String list(List<String> header) {
        String list = String.join(", ", header).replaceAll("\\s+", " ");
        return list.length() > 300 ? list.substring(0, 300) + "..." : list;
    }
}
