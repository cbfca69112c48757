package org.pccd.sampling.ui.internal.player;

import java.util.Map;
import java.util.function.IntConsumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.pccd.report.DenoisingSteps;
import org.pccd.ui.Playback;
import org.pccd.ui.PlayerControls;
import org.pccd.viewer.Camera;
import org.pccd.viewer.StructureSubject;
import org.pccd.viewer.ui.StructureCanvas;

/** Everything that the player shows of a step: tensor, structure and words above, strip, controls and curve below. */
final class PlayerPanes extends Composite {
    private final TensorPane tensor;
    private final StructureCanvas structure;
    private final StepPane text;
    private final VerdictStrip strip;
    private final PlayerControls controls;
    private final CurvesPane curves;
    private DenoisingSteps steps;
    private Camera camera;

    PlayerPanes(Composite parent, PlayerControls.Wishes wishes, IntConsumer seek) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(this);
        SashForm halves = new SashForm(this, SWT.VERTICAL | SWT.SMOOTH);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(halves);
        SashForm above = new SashForm(halves, SWT.HORIZONTAL | SWT.SMOOTH);
        tensor = new TensorPane(titled(above));
        structure = structure(above);
        structure.onLoad(this::restoreCamera);
        text = new StepPane(titled(above));
        above.setWeights(3, 3, 3);
        curves = new CurvesPane(halves);
        halves.setWeights(5, 3);
        strip = new VerdictStrip(this, seek);
        strip.setData("org.pccd.id", "player.strip");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(strip);
        controls = new PlayerControls(
                this,
                new PlayerControls.Texts(
                        "Step, from noise on the left to the sample on the right",
                        "The sample itself",
                        "Export as an animation or as pictures"),
                wishes);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(controls);
    }

    private static Composite titled(Composite parent) {
        Composite pane = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(6, 4).applyTo(pane);
        return pane;
    }

    private static StructureCanvas structure(Composite parent) {
        Composite pane = titled(parent);
        Label title = new Label(pane, SWT.NONE);
        title.setText("Structure so far, from x_0");
        title.setToolTipText("What the predicted tensor x_0 decodes to at this step");
        StructureCanvas canvas = new StructureCanvas(pane, SWT.NONE);
        canvas.setData("org.pccd.id", "player.structure");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas);
        return canvas;
    }

    void begin(DenoisingSteps newSteps) {
        steps = newSteps;
        tensor.begin(steps);
        strip.show(steps);
        curves.begin(steps);
        for (Composite pane : new Composite[] {tensor, text}) {
            GridDataFactory.fillDefaults().grab(true, true).applyTo(pane);
        }
        layout(true, true);
    }

    /** Everything that is at hand already; tensors follow when they are read. */
    void show(Playback playback) {
        int i = playback.position();
        text.show(steps, i);
        strip.position(i);
        curves.position(i);
        show(subject(steps, i));
        controls.show(playback, steps.step(i).time());
    }

    void show(FrameLoader.Loaded loaded) {
        tensor.show(loaded.noisy(), loaded.predicted());
    }

    // Looked at from the same side, whatever becomes of it in between.
    private void show(StructureSubject subject) {
        if (subject == null) {
            camera = structure.structure() == null ? camera : structure.camera();
            structure.show(null);
        } else {
            structure.update(subject);
        }
    }

    private void restoreCamera() {
        if (camera != null) {
            structure.setCamera(camera, false);
            camera = null;
        }
    }

    /** The structure of a step for the structure view, null where it has none. */
    static StructureSubject subject(DenoisingSteps steps, int i) {
        Map<String, String> facts = StepText.facts(steps, i);
        return steps.structure(i)
                .map(s ->
                        StructureSubject.of(steps.title() + ", " + steps.step(i).time(), s, facts))
                .orElse(null);
    }

    PlayerControls controls() {
        return controls;
    }

    CurvesPane curves() {
        return curves;
    }

    PointCloudCanvas points() {
        return tensor.points();
    }

    /** Whether keys that a control has no use for belong to the player. */
    boolean listensTo(Control focus) {
        return focus == this || focus == strip || focus == tensor.points() || focus == controls.slider();
    }

    @Override
    public boolean setFocus() {
        return controls.setFocus();
    }
}
