package org.pccd.ui.internal.form;

import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.pccd.ui.Icons;
import org.pccd.ui.Palette;
import org.pccd.ui.Themes;

/** One line of a form: label, widget, unit, the way back to the default, and below it what is wrong. */
final class FieldRow {
    static final int COLUMNS = 3;
    private static final int DIGITS = 16;
    private static final int DECORATION = 10;

    private final Field field;
    private final Label label;
    private final FieldControl editor;
    private final ToolBar reset;
    private final Label gap;
    private final Label message;
    private final ControlDecoration decoration;

    FieldRow(Composite parent, Field field, FieldControls controls, Runnable toDefault) {
        this.field = field;
        label = new Label(parent, SWT.NONE);
        label.setText(field.label() + ":");
        label.setFont(changedFont());
        GridDataFactory.swtDefaults()
                .hint(label.computeSize(SWT.DEFAULT, SWT.DEFAULT).x, SWT.DEFAULT)
                .applyTo(label);
        boolean unit = !field.unit().isEmpty();
        Composite holder = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(unit ? 2 : 1).applyTo(holder);
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .grab(true, false)
                .indent(DECORATION, 0)
                .applyTo(holder);
        editor = controls.create(holder, field);
        Control control = editor.control();
        control.setData("org.pccd.id", "form." + field.key());
        control.getAccessible().addRelation(ACC.RELATION_LABELLED_BY, label.getAccessible());
        boolean wide = control instanceof Text && !field.isNumber();
        GridDataFactory.swtDefaults()
                .align(wide ? SWT.FILL : SWT.BEGINNING, SWT.CENTER)
                .grab(wide, false)
                .hint(control instanceof Text text && text.getEditable() ? digits(control) : SWT.DEFAULT, SWT.DEFAULT)
                .applyTo(control);
        if (unit) {
            new Label(holder, SWT.NONE).setText(field.unit());
        }
        reset = new ToolBar(parent, SWT.FLAT);
        ToolItem item = new ToolItem(reset, SWT.PUSH);
        item.setImage(Icons.RESET.image());
        item.addListener(SWT.Selection, e -> toDefault.run());
        gap = new Label(parent, SWT.NONE);
        gap.setLayoutData(GridDataFactory.fillDefaults().exclude(true).create());
        gap.setVisible(false);
        message = new Label(parent, SWT.WRAP);
        message.setLayoutData(GridDataFactory.fillDefaults()
                .span(COLUMNS - 1, 1)
                .indent(DECORATION, 0)
                .hint(200, SWT.DEFAULT)
                .exclude(true)
                .create());
        message.setVisible(false);
        decoration = new ControlDecoration(control, SWT.LEFT | SWT.CENTER);
        decoration.setImage(FieldDecorationRegistry.getDefault()
                .getFieldDecoration(FieldDecorationRegistry.DEC_ERROR)
                .getImage());
        decoration.hide();
        Themes.keepForeground(message, Palette::error);
        reset.setVisible(false);
    }

    private static Font changedFont() {
        return JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT);
    }

    private static int digits(Control control) {
        GC gc = new GC(control);
        int width = (int) (gc.getFontMetrics().getAverageCharacterWidth() * DIGITS);
        gc.dispose();
        return width;
    }

    Field field() {
        return field;
    }

    FieldControl editor() {
        return editor;
    }

    /** Shows whether the value is the default, and all there is to know on the parameter. */
    void describe(String defaultText, boolean changed) {
        String tooltip = field.tooltip(defaultText);
        label.setToolTipText(tooltip);
        editor.control().setToolTipText(tooltip);
        label.setFont(changed ? changedFont() : JFaceResources.getDefaultFont());
        reset.setVisible(changed && editor.control().isEnabled());
        reset.getItem(0).setToolTipText("Back to the default: " + defaultText);
    }

    /** @return whether the form has to be laid out anew */
    boolean complain(String problem) {
        boolean has = problem != null;
        boolean moves = has == ((GridData) message.getLayoutData()).exclude
                || has && !message.getText().equals(problem);
        message.setText(has ? problem : "");
        message.setVisible(has);
        ((GridData) message.getLayoutData()).exclude = !has;
        gap.setVisible(has);
        ((GridData) gap.getLayoutData()).exclude = !has;
        if (has) {
            decoration.setDescriptionText(problem);
            decoration.show();
        } else {
            decoration.hide();
        }
        return moves;
    }

    void setEnabled(boolean enabled) {
        editor.control().setEnabled(enabled);
        label.setEnabled(enabled);
    }

    /** Makes the widget of a field. */
    interface FieldControls {
        FieldControl create(Composite parent, Field field);
    }
}
