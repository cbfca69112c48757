package org.pccd.sampling.ui.internal.player;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.pccd.plot.Curve;
import org.pccd.plot.ui.CurveChart;
import org.pccd.report.DenoisingSteps;
import org.pccd.report.DenoisingSteps.Step;

/** A quantity over the steps. */
final class CurvesPane extends Composite {
    /** What can be drawn; gaps where there is no structure. */
    enum Quantity {
        DISTANCE("Distance to the sample", "distance (rms)", Step::distance),
        NOISE("Noise level", "noise in x_t", s -> s.frame().noise()),
        VOLUME(
                "Volume",
                "volume (Å³)",
                s -> s.frame().volume() == null ? Double.NaN : s.frame().volume()),
        SITES(
                "Sites",
                "sites",
                s -> s.frame().sites() == null ? Double.NaN : s.frame().sites());

        private final String title;
        private final String axis;
        private final ToDoubleFunction<Step> value;

        Quantity(String title, String axis, ToDoubleFunction<Step> value) {
            this.title = title;
            this.axis = axis;
            this.value = value;
        }
    }

    private final Combo choice;
    private final CurveChart chart;
    private DenoisingSteps steps;

    CurvesPane(Composite parent) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(6, 2).applyTo(this);
        new Label(this, SWT.NONE).setText("&Curve:");
        choice = new Combo(this, SWT.READ_ONLY | SWT.DROP_DOWN);
        choice.setData("org.pccd.id", "player.quantity");
        for (Quantity q : Quantity.values()) {
            choice.add(q.title);
        }
        choice.select(0);
        choice.addListener(SWT.Selection, e -> draw());
        chart = new CurveChart(this);
        chart.setData("org.pccd.id", "player.curve");
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(chart);
    }

    void begin(DenoisingSteps newSteps) {
        steps = newSteps;
        chart.reset();
        draw();
    }

    /** Marks a step. */
    void position(int i) {
        chart.marks(new double[] {steps.step(i).frame().prediction()});
    }

    /** Index of the quantity that is shown. */
    int quantity() {
        return choice.getSelectionIndex();
    }

    void quantity(int index) {
        choice.select(Math.clamp(index, 0, Quantity.values().length - 1));
    }

    private void draw() {
        Quantity quantity = Quantity.values()[choice.getSelectionIndex()];
        double[] x = new double[steps.size()];
        double[] y = new double[steps.size()];
        for (int i = 0; i < steps.size(); i++) {
            x[i] = steps.step(i).frame().prediction();
            y[i] = quantity.value.applyAsDouble(steps.step(i));
        }
        chart.labels("", "sampler step", quantity.axis);
        chart.show(List.of(new CurveChart.Line(quantity.title, Curve.of(x, y), quantity.ordinal())));
    }
}
