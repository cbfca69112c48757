package org.pccd.crystal;

import java.util.List;
import java.util.Map;

/** Formulas in the convention of the Materials Project. */
final class ReducedFormula {
    /** The anion's two elements stand in brackets where their electronegativities differ by less than this. */
    private static final double GROUP_LIMIT = 1.65;

    /** Molecules and peroxides, which keep their usual formula although it could be reduced further. */
    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("H", "H2"),
            Map.entry("N", "N2"),
            Map.entry("O", "O2"),
            Map.entry("F", "F2"),
            Map.entry("Cl", "Cl2"),
            Map.entry("HO", "H2O2"),
            Map.entry("LiO", "Li2O2"),
            Map.entry("NaO", "Na2O2"),
            Map.entry("KO", "K2O2"),
            Map.entry("RbO", "Rb2O2"),
            Map.entry("CsO", "Cs2O2"));

    private ReducedFormula() {}

    static String of(Composition composition) {
        if (!composition.whole()) {
            return composition.formula().replace(" ", "");
        }
        Composition reduced = composition.reduced();
        List<Element> order = reduced.byElectronegativity();
        int n = order.size();
        String group = "";
        if (n >= 3) {
            Element centre = order.get(n - 2);
            Element anion = order.get(n - 1);
            List<Double> pair = List.of(reduced.amount(centre), reduced.amount(anion));
            long times = Composition.divisor(pair);
            double difference = ElementData.of(anion).electronegativity()
                    - ElementData.of(centre).electronegativity();
            if (times > 1 && difference < GROUP_LIMIT) {
                group = "(" + part(centre, pair.get(0) / times) + part(anion, pair.get(1) / times) + ")" + times;
            }
        }
        StringBuilder text = new StringBuilder();
        for (Element e : group.isEmpty() ? order : order.subList(0, n - 2)) {
            text.append(part(e, reduced.amount(e)));
        }
        text.append(group);
        return USUAL.getOrDefault(text.toString(), text.toString());
    }

    private static String part(Element e, double amount) {
        return e.symbol() + Composition.number(amount, false);
    }
}
