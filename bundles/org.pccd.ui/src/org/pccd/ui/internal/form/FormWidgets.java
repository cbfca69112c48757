package org.pccd.ui.internal.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.pccd.ui.Palette;
import org.pccd.ui.Themes;

/** The widgets of a form: its lines under the headings of their sections. */
public final class FormWidgets<R extends Record> {
    private final Composite composite;
    private final FormModel<R> model;
    private final Map<String, Map<String, String>> choices;
    private final boolean readOnly;
    private final Runnable changed;
    private final List<FieldRow> rows = new ArrayList<>();
    private final Label overall;
    private boolean showing;

    /**
     * @param hidden keys of fields, or of nested records, that are not shown
     * @param choices by key, labels by value
     * @param changed told after each change by the user
     */
    public FormWidgets(
            Composite parent,
            FormModel<R> model,
            Set<String> hidden,
            Map<String, Map<String, String>> choices,
            boolean readOnly,
            Runnable changed) {
        this.model = model;
        this.choices = choices;
        this.readOnly = readOnly;
        this.changed = changed;
        composite = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(FieldRow.COLUMNS).applyTo(composite);
        String section = "";
        for (Field field : model.fields()) {
            if (hidden.stream()
                    .noneMatch(h -> field.key().equals(h) || field.key().startsWith(h + "."))) {
                if (!field.section().equals(section)) {
                    section = field.section();
                    heading(section);
                }
                rows.add(row(field));
            }
        }
        overall = new Label(composite, SWT.WRAP);
        overall.setLayoutData(GridDataFactory.fillDefaults()
                .span(FieldRow.COLUMNS, 1)
                .hint(200, SWT.DEFAULT)
                .create());
        Themes.keepForeground(overall, Palette::error);
        show();
    }

    public Composite composite() {
        return composite;
    }

    private void heading(String title) {
        Label heading = new Label(composite, SWT.NONE);
        heading.setText(title);
        heading.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.HEADER_FONT));
        heading.setLayoutData(GridDataFactory.fillDefaults()
                .span(FieldRow.COLUMNS, 1)
                .indent(0, rows.isEmpty() ? 0 : 10)
                .create());
        Label line = new Label(composite, SWT.SEPARATOR | SWT.HORIZONTAL);
        line.setLayoutData(
                GridDataFactory.fillDefaults().span(FieldRow.COLUMNS, 1).create());
    }

    private FieldRow row(Field field) {
        FieldRow row = new FieldRow(composite, field, this::editor, () -> toDefault(field));
        row.editor().onChange(() -> edited(row));
        return row;
    }

    private FieldControl editor(Composite parent, Field field) {
        return FieldControl.of(parent, field, choicesOf(field), readOnly);
    }

    private Map<String, String> choicesOf(Field field) {
        Map<String, String> given = choices.get(field.key());
        if (given != null) {
            return given;
        }
        Map<String, String> constants = new LinkedHashMap<>();
        field.constants().forEach(c -> constants.put(c, c));
        return constants;
    }

    private void edited(FieldRow row) {
        if (!showing) {
            model.change(row.field(), row.editor().get());
            mark();
            changed.run();
        }
    }

    private void toDefault(Field field) {
        model.change(field, model.defaultText(field));
        show();
        changed.run();
    }

    /** Shows the model's texts and problems. */
    public void show() {
        showing = true;
        try {
            rows.forEach(row -> row.editor().set(model.text(row.field())));
        } finally {
            showing = false;
        }
        mark();
    }

    private void mark() {
        boolean moved = false;
        StringBuilder rest = new StringBuilder();
        Map<String, String> open = new LinkedHashMap<>(model.problems());
        for (FieldRow row : rows) {
            row.describe(model.defaultText(row.field()), model.isChanged(row.field()));
            moved |= row.complain(open.remove(row.field().key()));
        }
        open.values().forEach(p -> rest.append(rest.isEmpty() ? "" : "\n").append(p));
        moved |= !overall.getText().contentEquals(rest);
        overall.setText(rest.toString());
        if (moved) {
            composite.requestLayout();
        }
    }

    public void setEnabled(String key, boolean enabled) {
        rows.stream().filter(r -> r.field().key().equals(key)).forEach(r -> r.setEnabled(enabled));
        mark();
    }

    public void focus(String key) {
        rows.stream().filter(r -> r.field().key().equals(key)).findFirst().ifPresent(r -> r.editor()
                .control()
                .setFocus());
    }
}
