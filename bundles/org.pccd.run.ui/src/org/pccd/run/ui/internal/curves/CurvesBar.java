package org.pccd.run.ui.internal.curves;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.pccd.run.curves.CurveOptions;
import org.pccd.run.curves.Panel;
import org.pccd.run.curves.TimeAxis;

/** Chooses what is drawn and how. */
final class CurvesBar extends Composite {
    private static final int FINE = 1000;
    private static final int SLIDER = 110;

    private final Consumer<CurveOptions> changed;
    private final Map<Panel, Button> panels = new EnumMap<>(Panel.class);
    private final Combo axis;
    private final Scale smoothing;
    private final Label weight;
    private final Button logX;
    private final Button logY;

    CurvesBar(Composite parent, CurveOptions options, Consumer<CurveOptions> changed, Runnable reset, Runnable export) {
        super(parent, SWT.NONE);
        this.changed = changed;
        setLayout(RowLayoutFactory.swtDefaults().wrap(true).create());
        ((org.eclipse.swt.layout.RowLayout) getLayout()).center = true;
        ((org.eclipse.swt.layout.RowLayout) getLayout()).spacing = 6;
        for (Panel panel : Panel.values()) {
            Button button = check(panel.label(), "Show " + panel.axis(), "curves.panel." + panel.key());
            button.setSelection(options.panels().contains(panel));
            panels.put(panel, button);
        }
        label("&By");
        axis = new Combo(this, SWT.READ_ONLY);
        for (TimeAxis a : TimeAxis.values()) {
            axis.add(a.label());
        }
        axis.select(options.axis().ordinal());
        axis.setToolTipText("Time trained leaves out pauses and the time between stopping and resuming (s, min or h)");
        axis.setData("org.pccd.id", "curves.axis");
        axis.addListener(SWT.Selection, e -> tell());
        label("S&moothing");
        smoothing = new Scale(this, SWT.HORIZONTAL);
        smoothing.setLayoutData(new RowData(SLIDER, SWT.DEFAULT));
        smoothing.setMaximum(FINE - 1);
        smoothing.setPageIncrement(FINE / 20);
        smoothing.setSelection((int) Math.round(options.smoothing() * FINE));
        smoothing.setToolTipText("Weight of the past in an exponential average, without the bias of its beginning;"
                + " the values themselves stay behind, pale");
        smoothing.setData("org.pccd.id", "curves.smoothing");
        smoothing.addListener(SWT.Selection, e -> tell());
        weight = label("0.000");
        logX = check("Log &x", "Logarithmic x axis, not for the time of day", "curves.logX");
        logX.setSelection(options.logX());
        logY = check("Log &y", "Logarithmic y axis of loss, learning rate and gradient norm", "curves.logY");
        logY.setSelection(options.logY());
        push("Show &all", "Undo zooming and moving (Home or double click in a chart)", "curves.reset", reset);
        push("&Export...", "Save as picture (PNG, SVG) or as table of all values (CSV)", "curves.export", export);
        showWeight();
    }

    private Label label(String text) {
        Label label = new Label(this, SWT.NONE);
        label.setText(text);
        return label;
    }

    private Button check(String text, String hint, String id) {
        Button button = new Button(this, SWT.CHECK);
        button.setText(text);
        button.setToolTipText(hint);
        button.setData("org.pccd.id", id);
        button.addListener(SWT.Selection, e -> tell());
        return button;
    }

    private void push(String text, String hint, String id, Runnable action) {
        Button button = new Button(this, SWT.PUSH);
        button.setText(text);
        button.setToolTipText(hint);
        button.setData("org.pccd.id", id);
        button.addListener(SWT.Selection, e -> action.run());
    }

    private void tell() {
        showWeight();
        changed.accept(options());
    }

    private void showWeight() {
        weight.setText(String.format(Locale.ROOT, "%.3f", smoothing.getSelection() / (double) FINE));
    }

    CurveOptions options() {
        Set<Panel> shown = EnumSet.noneOf(Panel.class);
        panels.forEach((panel, button) -> {
            if (button.getSelection()) {
                shown.add(panel);
            }
        });
        return new CurveOptions(
                shown,
                TimeAxis.values()[axis.getSelectionIndex()],
                smoothing.getSelection() / (double) FINE,
                logX.getSelection(),
                logY.getSelection());
    }
}
