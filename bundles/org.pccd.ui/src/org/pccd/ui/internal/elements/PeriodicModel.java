package org.pccd.ui.internal.elements;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.pccd.crystal.Element;
import org.pccd.ui.ElementNames;
import org.pccd.ui.HeatScale;
import org.pccd.ui.PeriodicTable.Mark;

/** What a periodic table shows: marks, values, what is enabled; without widgets. */
public final class PeriodicModel {
    private final boolean markable;
    private final boolean excludable;
    private final Map<Element, Mark> marks = new EnumMap<>(Element.class);
    private Set<Element> enabled = EnumSet.allOf(Element.class);
    private Function<Element, String> why = e -> "";
    private Map<Element, Double> values = Map.of();
    private double total;
    private String unit = "";
    private boolean log;
    private HeatScale scale = HeatScale.of(Set.of(), false);

    public PeriodicModel(boolean markable, boolean excludable) {
        this.markable = markable;
        this.excludable = excludable;
    }

    public boolean markable() {
        return markable;
    }

    public boolean excludable() {
        return excludable;
    }

    public Mark mark(Element element) {
        return marks.getOrDefault(element, Mark.NONE);
    }

    /** @return whether anything changed */
    public boolean mark(Element element, Mark mark) {
        if (mark(element) == mark) {
            return false;
        }
        marks.put(element, mark);
        return true;
    }

    /** The next mark of an enabled element: none, required, excluded where that is offered, none. */
    public boolean cycle(Element element) {
        if (!markable || !enabled.contains(element)) {
            return false;
        }
        return mark(
                element,
                switch (mark(element)) {
                    case NONE -> Mark.REQUIRED;
                    case REQUIRED -> excludable ? Mark.EXCLUDED : Mark.NONE;
                    case EXCLUDED -> Mark.NONE;
                });
    }

    public Set<Element> marked(Mark mark) {
        Set<Element> found = EnumSet.noneOf(Element.class);
        for (Element element : Element.values()) {
            if (mark(element) == mark) {
                found.add(element);
            }
        }
        return found;
    }

    public void enable(Set<Element> newEnabled, Function<Element, String> newWhy) {
        enabled = newEnabled.isEmpty() ? EnumSet.noneOf(Element.class) : EnumSet.copyOf(newEnabled);
        why = newWhy;
        marks.keySet().retainAll(enabled);
    }

    public boolean enabled(Element element) {
        return enabled.contains(element);
    }

    public void values(Map<Element, Double> newValues, double newTotal, String newUnit) {
        values = newValues.isEmpty() ? Map.of() : new EnumMap<>(newValues);
        total = newTotal;
        unit = newUnit;
        rescale();
    }

    public void log(boolean newLog) {
        log = newLog;
        rescale();
    }

    private void rescale() {
        scale = HeatScale.of(values.values(), log);
    }

    public HeatScale scale() {
        return scale;
    }

    public boolean log() {
        return log;
    }

    public String unit() {
        return unit;
    }

    public boolean hasValues() {
        return !values.isEmpty();
    }

    /** Place on the scale, NaN where the element has no value that the scale can show. */
    public double share(Element element) {
        Double value = values.get(element);
        return value == null || value == 0 ? Double.NaN : scale.share(value);
    }

    /** All there is to say on an element, for tooltips and screen readers. */
    public String describe(Element element) {
        StringBuilder text = new StringBuilder(element.symbol())
                .append(", ")
                .append(ElementNames.of(element))
                .append(", ")
                .append(element.atomicNumber());
        if (!values.isEmpty()) {
            text.append(": ").append(amount(values.getOrDefault(element, 0.0)));
        }
        if (!enabled.contains(element)) {
            String reason = why.apply(element);
            text.append(": ").append(reason == null || reason.isEmpty() ? "not available" : reason);
        } else if (mark(element) != Mark.NONE) {
            text.append(": ").append(word(mark(element)));
        }
        return text.toString();
    }

    /** How a mark is called. */
    public String word(Mark mark) {
        return switch (mark) {
            case NONE -> "not marked";
            case REQUIRED -> excludable ? "required" : "chosen";
            case EXCLUDED -> "excluded";
        };
    }

    private String amount(double value) {
        String text = number(value) + (unit.isEmpty() ? "" : " " + unit);
        return total > 0 ? text + String.format(" (%.1f %%)", 100 * value / total) : text;
    }

    /** A value as tooltips and the legend write it. */
    public static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.format("%,d", (long) value)
                : String.format("%.4g", value);
    }
}
