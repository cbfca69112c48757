package org.pccd.run.curves;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.pccd.core.PccdException;

/** Quantities that share a chart. */
public enum Panel {
    LOSS("Loss", "", Quantity.LOSS, Quantity.VALIDATION_LOSS),
    LEARNING_RATE("Learning rate", "", Quantity.LEARNING_RATE),
    GRADIENT_NORM("Gradient norm", "", Quantity.GRADIENT_NORM),
    SPEED("Speed", "steps/s", Quantity.SPEED),
    MEMORY("Memory", "MB", Quantity.MEMORY);

    private final String label;
    private final String unit;
    private final List<Quantity> quantities;

    Panel(String label, String unit, Quantity... quantities) {
        this.label = label;
        this.unit = unit;
        this.quantities = List.of(quantities);
    }

    public String label() {
        return label;
    }

    /** Name with unit, for the y axis. */
    public String axis() {
        return unit.isEmpty() ? label : label + " (" + unit + ")";
    }

    /** The same for the curves of some runs, with the kind of their losses. */
    public String axis(List<RunMetrics> runs) {
        if (this != LOSS) {
            return axis();
        }
        Set<String> kinds = runs.stream().map(r -> r.loss().axis()).collect(Collectors.toSet());
        if (kinds.size() > 1) {
            return label + " (of different kinds)";
        }
        return kinds.isEmpty() || kinds.contains("")
                ? label
                : label + " (" + kinds.iterator().next() + ")";
    }

    public List<Quantity> quantities() {
        return quantities;
    }

    /** As argument of commands: the key of its first quantity. */
    public String key() {
        return quantities.get(0).key();
    }

    /** @throws PccdException naming the keys where there is no such panel */
    public static Panel of(String key) {
        return Arrays.stream(values())
                .filter(p -> p.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new PccdException("There is no curve '" + key + "'; the curves are "
                        + Arrays.stream(values()).map(Panel::key).toList() + "."));
    }
}
