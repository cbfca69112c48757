package org.pccd.ui.internal.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.pccd.ui.TextUndo;

/** The widget of one field, as a text that comes and goes. */
abstract class FieldControl {
    abstract Control control();

    abstract String get();

    abstract void set(String text);

    abstract void onChange(Runnable listener);

    /** @param choices labels by value; empty for free text, or the constants of an enum */
    static FieldControl of(Composite parent, Field field, Map<String, String> choices, boolean readOnly) {
        if (readOnly) {
            Text text = new Text(parent, SWT.SINGLE | SWT.READ_ONLY);
            // No field to write into: on the background of the form, whatever the theme makes of it later.
            parent.addListener(SWT.Paint, e -> {
                if (!text.getBackground().equals(parent.getBackground())) {
                    text.setBackground(parent.getBackground());
                }
            });
            return new Plain(text, choices);
        }
        if (field.type() == boolean.class) {
            return new Check(parent);
        }
        if (!choices.isEmpty()) {
            return new Choice(parent, choices);
        }
        Plain plain = new Plain(new Text(parent, SWT.SINGLE | SWT.BORDER), choices);
        TextUndo.install(plain.text);
        if (field.isWhole()) {
            plain.text.addListener(SWT.KeyDown, e -> {
                int step = e.keyCode == SWT.ARROW_UP ? 1 : e.keyCode == SWT.ARROW_DOWN ? -1 : 0;
                if (step != 0) {
                    plain.step((e.stateMask & SWT.MOD2) == 0 ? step : 10 * step);
                    e.doit = false;
                }
            });
        }
        return plain;
    }

    private static final class Plain extends FieldControl {
        private final Text text;
        private final Map<String, String> choices;

        Plain(Text text, Map<String, String> choices) {
            this.text = text;
            this.choices = choices;
        }

        @Override
        Control control() {
            return text;
        }

        @Override
        String get() {
            return text.getText();
        }

        @Override
        void set(String value) {
            String shown = choices.getOrDefault(value, value);
            if (!text.getText().equals(shown)) {
                text.setText(shown);
            }
        }

        @Override
        void onChange(Runnable listener) {
            text.addListener(SWT.Modify, e -> listener.run());
        }

        void step(long by) {
            try {
                text.setText(Long.toString(
                        Math.addExact(Long.parseLong(text.getText().strip()), by)));
                text.selectAll();
            } catch (NumberFormatException | ArithmeticException e) {
                // Not a whole number: nothing to count on from; the field says so already.
                text.getDisplay().beep();
            }
        }
    }

    private static final class Check extends FieldControl {
        private final Button button;

        Check(Composite parent) {
            button = new Button(parent, SWT.CHECK);
        }

        @Override
        Control control() {
            return button;
        }

        @Override
        String get() {
            return Boolean.toString(button.getSelection());
        }

        @Override
        void set(String text) {
            button.setSelection(Boolean.parseBoolean(text));
        }

        @Override
        void onChange(Runnable listener) {
            button.addListener(SWT.Selection, e -> listener.run());
        }
    }

    private static final class Choice extends FieldControl {
        private final Combo combo;
        private final List<String> values;

        Choice(Composite parent, Map<String, String> choices) {
            combo = new Combo(parent, SWT.DROP_DOWN | SWT.READ_ONLY);
            values = new ArrayList<>(choices.keySet());
            choices.values().forEach(combo::add);
        }

        @Override
        Control control() {
            return combo;
        }

        @Override
        String get() {
            int at = combo.getSelectionIndex();
            return at < 0 ? "" : values.get(at);
        }

        @Override
        void set(String text) {
            if (!values.contains(text)) {
                // A value that is no choice any more stays visible; the check says what is wrong with it.
                values.add(text);
                combo.add(text);
            }
            combo.select(values.indexOf(text));
        }

        @Override
        void onChange(Runnable listener) {
            combo.addListener(SWT.Selection, e -> listener.run());
        }
    }
}
