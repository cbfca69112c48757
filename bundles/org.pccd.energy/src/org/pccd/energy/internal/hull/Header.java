package org.pccd.energy.internal.hull;

import java.util.List;
import java.util.stream.IntStream;
import org.pccd.core.PccdException;
import org.pccd.crystal.Element;
import org.pccd.energy.hull.EnergyColumns;
import org.pccd.energy.hull.EnergyQuantity;

/**
 * What the columns of a table hold, told by their names; -1 where there is no such column.
 *
 * @param elements columns of the amounts of elements, where there is no formula
 * @param quantity of the energies
 * @param perCell whether they are of all atoms of the row and not of one
 * @param factor that makes them eV
 */
record Header(
        List<String> names,
        int id,
        int formula,
        List<Integer> elements,
        int method,
        int energy,
        EnergyQuantity quantity,
        boolean perCell,
        double factor) {
    static Header of(List<String> header, EnergyColumns wanted, String source) {
        List<ColumnName> names = header.stream().map(ColumnName::of).toList();
        int formula = ColumnName.first(names, ColumnName.FORMULA);
        boolean amounts = formula < 0 && ColumnName.first(names, ColumnName.STRUCTURE) < 0;
        List<Integer> elements = IntStream.range(0, names.size())
                .filter(i -> amounts && Element.bySymbol(names.get(i).shown()).isPresent())
                .boxed()
                .toList();
        int energy =
                wanted.name() == null ? usual(names, !elements.isEmpty(), wanted) : named(names, wanted.name(), source);
        if (energy < 0 && wanted.required()) {
            throw missing(header, wanted.quantity(), source);
        }
        EnergyQuantity quantity = EnergyQuantity.FORMATION;
        if (energy >= 0) {
            boolean said = wanted.name() != null && wanted.quantity() != null;
            quantity = said ? wanted.quantity() : quantity(names.get(energy), !elements.isEmpty(), source);
        }
        return new Header(
                header,
                ColumnName.first(names, ColumnName.ID),
                formula,
                elements,
                ColumnName.first(names, ColumnName.METHOD),
                energy,
                quantity,
                energy >= 0 && !elements.isEmpty() && ofAllAtoms(names.get(energy)),
                energy < 0 ? 1 : names.get(energy).factor(source));
    }

    boolean hasCompositions() {
        return formula >= 0 || !elements.isEmpty();
    }

    // Of both quantities the one that is preferred, without a preference the formation energy.
    private static int usual(List<ColumnName> names, boolean amounts, EnergyColumns wanted) {
        int formation = ColumnName.first(names, ColumnName.FORMATION);
        int total = ColumnName.first(names, ColumnName.TOTAL);
        int unclear = ColumnName.first(names, ColumnName.UNCLEAR);
        if (total < 0 && unclear >= 0 && (amounts || names.get(unclear).perAtom())) {
            total = unclear;
        }
        int other = wanted.quantity() != null && wanted.required() ? -1 : Math.max(formation, total);
        int preferred = wanted.quantity() == EnergyQuantity.TOTAL ? total : formation;
        return preferred >= 0 ? preferred : other;
    }

    private static boolean ofAllAtoms(ColumnName name) {
        return ColumnName.UNCLEAR.contains(name.plain()) && !name.perAtom();
    }

    private static int named(List<ColumnName> names, String wanted, String source) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).shown().equalsIgnoreCase(wanted.strip())) {
                return i;
            }
        }
        List<String> shown = names.stream().map(ColumnName::shown).toList();
        throw new PccdException(source + " has no column '" + wanted + "'; its columns are " + list(shown) + ".");
    }

    private static EnergyQuantity quantity(ColumnName name, boolean amounts, String source) {
        if (ColumnName.FORMATION.contains(name.plain())) {
            return EnergyQuantity.FORMATION;
        }
        boolean clear = amounts || name.perAtom();
        if (ColumnName.TOTAL.contains(name.plain()) || clear && ColumnName.UNCLEAR.contains(name.plain())) {
            return EnergyQuantity.TOTAL;
        }
        throw new PccdException(source + ": the name '" + name.shown()
                + "' does not say whether these are formation or total energies per atom; say which.");
    }

    private static PccdException missing(List<String> header, EnergyQuantity wanted, String source) {
        String what = wanted == null ? "energies" : wanted.title().replace("energy", "energies");
        return new PccdException(source + " has no column of " + what + ", such as '" + ColumnName.FORMATION.get(0)
                + "' or '" + ColumnName.TOTAL.get(0) + "'; its columns are " + list(header)
                + ". Name the column that holds them.");
    }

    private static String list(List<String> names) {
        String list = String.join(", ", names).replaceAll("\\s+", " ");
        return list.length() > 300 ? list.substring(0, 300) + "..." : list;
    }
}
