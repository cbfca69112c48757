package org.pccd.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Composite;
import org.pccd.core.Parameter;
import org.pccd.core.PccdException;
import org.pccd.ui.internal.form.FormModel;
import org.pccd.ui.internal.form.FormWidgets;

/**
 * A form for a record whose components carry {@link Parameter}: a line for each with label, unit, range, hint, default
 * and reference, nested records under headings. What is typed is checked at once, with the messages of the command
 * line. Components that hold JSON objects are not shown.
 */
public final class RecordForm<R extends Record> {
    private final FormModel<R> model;
    private final FormWidgets<R> widgets;
    private final List<Runnable> listeners = new ArrayList<>();

    private RecordForm(Composite parent, Builder<R> b) {
        model = new FormModel<>(b.value, b.defaults, b.check);
        widgets = new FormWidgets<>(
                parent, model, b.hidden, b.choices, b.readOnly, () -> listeners.forEach(Runnable::run));
    }

    /** @param defaults what the form shows at first and takes for the default of each parameter */
    public static <R extends Record> Builder<R> of(R defaults) {
        return new Builder<>(defaults);
    }

    /** How a form is to be made. */
    public static final class Builder<R extends Record> {
        private final R defaults;
        private R value;
        private final Set<String> hidden = new HashSet<>();
        private final Map<String, Map<String, String>> choices = new HashMap<>();
        private Consumer<R> check = r -> {};
        private boolean readOnly;

        private Builder(R defaults) {
            this.defaults = defaults;
            this.value = defaults;
        }

        /** What the form shows at first, where that is not the defaults. */
        public Builder<R> optValue(R newValue) {
            value = newValue;
            return this;
        }

        /** Leaves parameters, or nested records, out of the form; they keep their values. */
        public Builder<R> optWithout(String... keys) {
            hidden.addAll(List.of(keys));
            return this;
        }

        /** Offers choices for a parameter: labels by value, in the order of the map. */
        public Builder<R> optChoices(String key, Map<String, String> labels) {
            choices.put(key, labels);
            return this;
        }

        /** @param newCheck throws a {@link PccdException} where a record is not legal as a whole */
        public Builder<R> optCheck(Consumer<R> newCheck) {
            check = newCheck;
            return this;
        }

        /** Shows values that cannot be changed, but can be copied. */
        public Builder<R> optReadOnly() {
            readOnly = true;
            return this;
        }

        public RecordForm<R> create(Composite parent) {
            return new RecordForm<>(parent, this);
        }
    }

    /** The widget, to be laid out; put it into a {@link Scrolled} where it may be higher than its place. */
    public Composite control() {
        return widgets.composite();
    }

    /** The record as edited; where there are {@link #problems}, without the texts that have them. */
    public R value() {
        return model.record();
    }

    /** Shows a record in place of what was edited. Listeners are not told. */
    public void setValue(R value) {
        model.setRecord(value);
        widgets.show();
    }

    /** Changes what counts as default, such as after the choice of another preset. */
    public void setDefaults(R defaults) {
        model.setDefaults(defaults);
        widgets.show();
    }

    /** Messages on what is not legal by key; the empty key has a message on the whole. Empty where all is legal. */
    public Map<String, String> problems() {
        return Map.copyOf(model.problems());
    }

    /** Enables or disables a parameter that has no effect as things are. */
    public void setEnabled(String key, boolean enabled) {
        widgets.setEnabled(key, enabled);
    }

    /** Puts the focus into the field of a parameter. */
    public void focus(String key) {
        widgets.focus(key);
    }

    /** Called after each change by the user, on the thread of the user interface. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }
}
