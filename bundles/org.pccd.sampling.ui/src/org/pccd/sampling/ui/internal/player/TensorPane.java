package org.pccd.sampling.ui.internal.player;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.pccd.encoding.cloud.TensorCloud;
import org.pccd.report.DenoisingSteps;
import org.pccd.run.TraceIndex;

/** The tensor of a step, noisy or as predicted: as points where the encoder says how, else as a heat map. */
final class TensorPane extends Composite {
    private final Button noisy;
    private final Label title;
    private final Composite stack;
    private final PointCloudCanvas points;
    private final HeatMapCanvas heat;
    private DenoisingSteps steps;
    private float[] xt;
    private float[] x0;

    TensorPane(Composite parent) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 2).applyTo(this);
        title = new Label(this, SWT.NONE);
        title.setText("Tensor");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(title);
        noisy = radio("&Noisy x_t", "The tensor with the noise that is left at this step");
        radio("&Predicted x_0", "What the network takes for the tensor without noise");
        noisy.setSelection(true);
        stack = new Composite(this, SWT.NONE);
        stack.setLayout(new StackLayout());
        GridDataFactory.fillDefaults().grab(true, true).span(3, 1).applyTo(stack);
        points = new PointCloudCanvas(stack);
        heat = new HeatMapCanvas(stack);
        points.setToolTipText(
                "Points in the unit cell, in fractional coordinates; drag, or Shift with arrow keys: turn;"
                        + " wheel, + and -: zoom; Backspace: as at first");
        noisy.setData("org.pccd.id", "player.noisy");
        points.setData("org.pccd.id", "player.points");
        heat.setData("org.pccd.id", "player.heat");
    }

    private Button radio(String text, String tip) {
        Button button = new Button(this, SWT.RADIO);
        button.setText(text);
        button.setToolTipText(tip);
        button.addListener(SWT.Selection, e -> draw());
        return button;
    }

    /** Prepares for another trace. */
    void begin(DenoisingSteps newSteps) {
        steps = newSteps;
        xt = null;
        x0 = null;
        title.setText(steps.cloud().isPresent() ? "Point cloud" : "Tensor as a heat map");
        ((StackLayout) stack.getLayout()).topControl = steps.cloud().isPresent() ? points : heat;
        stack.layout();
    }

    void show(float[] newXt, float[] newX0) {
        xt = newXt;
        x0 = newX0;
        draw();
    }

    PointCloudCanvas points() {
        return points;
    }

    private void draw() {
        float[] tensor = noisy.getSelection() ? xt : x0;
        if (tensor == null) {
            return;
        }
        TraceIndex index = steps.trace().index();
        if (steps.cloud().isPresent()) {
            TensorCloud cloud = steps.cloud().get();
            points.show(cloud.points(tensor, index.conditions(), index.encoderParameters()), index.elements());
        } else {
            heat.show(tensor, index.shape());
        }
    }
}
