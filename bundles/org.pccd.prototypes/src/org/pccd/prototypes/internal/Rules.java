package org.pccd.prototypes.internal;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pccd.prototypes.Prototype;

/** Reads the rules of a prototype. */
final class Rules {
    private Rules() {}

    /** All rules at once: those that the prototype names, and neutrality and Pauling's order of the charges. */
    static Rule of(Prototype prototype) {
        Map<String, Long> counts = prototype.sites().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, e -> (long) e.getValue().size()));
        List<Rule> rules = Stream.concat(
                        Stream.of(new ChargeNeutrality(counts), new ChargeOrder()),
                        prototype.rules().stream().map(Rules::parse))
                .toList();
        return d -> rules.stream().allMatch(r -> r.allows(d));
    }

    static Rule parse(String text) {
        String[] w = text.split("[ /]+");
        return switch (w[0]) {
            case "radius-ratio" -> new RadiusRatio(w[1], w[2], number(w[3]), number(w[4]));
            case "goldschmidt" -> new Goldschmidt(w[1], w[2], w[3], number(w[4]), number(w[5]));
            case "electronegativity" -> new ElectronegativityOrder(w[1], w[2]);
            case "electronegativity-difference" -> new ElectronegativityDifference(number(w[1]));
            case "valence-electrons" -> new ValenceElectrons(Integer.parseInt(w[1]));
            case "order" -> new AtomicNumberOrder(w[1], w[2]);
            default -> throw new IllegalArgumentException("unknown rule: " + text);
        };
    }

    private static double number(String s) {
        return Double.parseDouble(s);
    }
}
