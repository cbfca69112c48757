package org.pccd.sampling.ui.internal.form;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.pccd.crystal.Element;
import org.pccd.run.Sampling;
import org.pccd.ui.PeriodicTable;
import org.pccd.ui.PeriodicTable.Mark;

/** Elements on a periodic table, of those that a run has seen often enough, and what else its encoder can be asked. */
final class ConditionsForm {
    private static final String AS_TRAINED = "as in the training set";

    private final Composite form;
    private final Label hint;
    private final PeriodicTable table;
    private final Composite others;
    private final Map<String, Combo> labels = new LinkedHashMap<>();
    private final Runnable changed;
    // In the order in which they were clicked: it is that of the tokens.
    private final List<Element> order = new ArrayList<>();

    ConditionsForm(Composite parent, Runnable changed) {
        this.changed = changed;
        form = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        form.setLayout(layout);
        hint = new Label(form, SWT.WRAP);
        GridData wide = new GridData(SWT.FILL, SWT.TOP, true, false);
        wide.widthHint = 400;
        hint.setLayoutData(wide);
        table = PeriodicTable.choice(form);
        table.control().setData("org.pccd.id", "sampling.elements");
        table.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        table.enable(Set.of(), e -> "Choose a run first");
        table.onChange(this::chosen);
        others = new Composite(form, SWT.NONE);
        others.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        say();
    }

    Control control() {
        return form;
    }

    void show(RunFacts facts) {
        Map<Element, Double> counts = new EnumMap<>(Element.class);
        facts.examples().forEach((e, n) -> counts.put(e, (double) n));
        Set<Element> enough = facts.examples().entrySet().stream()
                .filter(e -> e.getValue() >= Sampling.ENOUGH_EXAMPLES)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        table.enable(
                enough,
                e -> counts.containsKey(e)
                        ? "In " + counts.get(e).longValue() + " training structures; " + Sampling.ENOUGH_EXAMPLES
                                + " are needed to ask for it"
                        : "The run has never seen it");
        table.showValues(counts, facts.total(), "training structures");
        order.retainAll(enough);
        showLabels(facts.labels());
        say();
    }

    private void showLabels(Map<String, List<String>> wanted) {
        for (Control c : others.getChildren()) {
            c.dispose();
        }
        labels.clear();
        others.setLayout(new GridLayout(Math.max(1, 2 * wanted.size()), false));
        wanted.forEach((name, values) -> {
            String title = name.replace('_', ' ');
            new Label(others, SWT.NONE).setText(Character.toUpperCase(title.charAt(0)) + title.substring(1) + ":");
            Combo combo = new Combo(others, SWT.READ_ONLY);
            combo.setItems(AS_TRAINED);
            values.forEach(combo::add);
            combo.select(0);
            combo.setData("org.pccd.id", "sampling.label." + name);
            combo.setToolTipText(
                    "Asked for in every sample; '" + AS_TRAINED + "' draws it as often as it occurs there");
            combo.addListener(SWT.Selection, e -> changed.run());
            labels.put(name, combo);
        });
        form.layout(true, true);
    }

    private void chosen() {
        Set<Element> marked = table.marked(Mark.REQUIRED);
        order.retainAll(marked);
        marked.stream().filter(e -> !order.contains(e)).forEach(order::add);
        say();
        changed.run();
    }

    private void say() {
        hint.setText(
                order.isEmpty()
                        ? "No element chosen: compositions are drawn as they occur in the training set."
                        : "All samples of "
                                + order.stream().map(Element::symbol).collect(Collectors.joining("-"))
                                + ". Colours and tooltips tell how many training structures hold an element.");
    }

    /** In the order in which they were chosen. */
    List<Element> elements() {
        return List.copyOf(order);
    }

    /** Only those that are asked for. */
    Map<String, String> labels() {
        Map<String, String> asked = new LinkedHashMap<>();
        labels.forEach((name, combo) -> {
            if (combo.getSelectionIndex() > 0) {
                asked.put(name, combo.getText());
            }
        });
        return asked;
    }
}
