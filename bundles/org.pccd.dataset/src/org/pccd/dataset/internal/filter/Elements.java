package org.pccd.dataset.internal.filter;

import java.util.Arrays;
import java.util.List;
import org.pccd.core.PccdException;
import org.pccd.crystal.Element;

/** Elements of a chemical system: one that is among them, or all of several and no others. */
record Elements(List<String> symbols) implements Term {

    static Elements of(String text) {
        return new Elements(Arrays.stream(text.split("-", -1))
                .map(String::strip)
                .map(s -> Element.bySymbol(s)
                        .orElseThrow(() -> new PccdException(
                                "'" + s + "' is not the symbol of an element; write for example Fe, Li-O or !Pb."))
                        .symbol())
                .sorted()
                .toList());
    }

    @Override
    public boolean test(String value) {
        return value != null
                && (symbols.size() > 1
                        ? value.equals(system())
                        : List.of(value.split("-")).contains(symbols.get(0)));
    }

    @Override
    public String sql(String column) {
        return symbols.size() > 1
                ? column + " = " + Sql.text(system())
                : "contains('-' || " + column + " || '-', " + Sql.text("-" + symbols.get(0) + "-") + ")";
    }

    // As a dataset writes it.
    private String system() {
        return String.join("-", symbols);
    }
}
