package org.pccd.viewer.ui.internal;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.pccd.viewer.Camera;
import org.pccd.viewer.Measurement;
import org.pccd.viewer.Picture;
import org.pccd.viewer.Scene;
import org.pccd.viewer.StructureRenderer;
import org.pccd.viewer.StructureRenderers;

/** A renderer with what it shows, so that each picture changes only what differs. On the render thread alone. */
public final class Studio {
    private StructureRenderer renderer;
    private Scene scene;
    private List<Integer> marked = List.of();
    private List<Measurement> measurements = List.of();

    /** The picture, and the atoms to be found on it. */
    public Picture draw(Drawing drawing) {
        if (renderer == null) {
            renderer = StructureRenderers.usual().create();
        }
        if (scene == null
                || !scene.settings().equals(drawing.settings())
                || !scene.structure().equals(drawing.structure())) {
            show(drawing);
        }
        if (!marked.equals(drawing.marked())) {
            marked = drawing.marked();
            renderer.mark(IntStream.range(0, scene.atoms().size())
                    .filter(i -> marked.contains(scene.atoms().get(i).site()))
                    .toArray());
        }
        if (!measurements.equals(drawing.measurements())) {
            measurements = drawing.measurements();
            renderer.measure(measurements.stream()
                    .filter(m -> scene.atoms().containsAll(m.atoms()))
                    .toList());
        }
        return renderer.render(drawing.camera(), drawing.width(), drawing.height(), drawing.smooth());
    }

    private void show(Drawing drawing) {
        Scene wanted = Scene.of(drawing.structure(), drawing.settings());
        scene = null;
        renderer.show(wanted);
        scene = wanted;
        marked = List.of();
        measurements = List.of();
    }

    /** What was drawn last, null where nothing was. */
    public Scene scene() {
        return scene;
    }

    /** Lets the renderer do something else with what was drawn last; null where nothing was. */
    public <T> T use(Function<StructureRenderer, T> use) {
        return renderer == null || scene == null ? null : use.apply(renderer);
    }

    /** The camera after a script. */
    public Camera camera() {
        return renderer.camera();
    }

    /** Ends a script; from any thread. */
    public void stopScript() {
        StructureRenderer running = renderer;
        if (running != null) {
            running.stopScript();
        }
    }

    public void close() {
        if (renderer != null) {
            renderer.close();
            renderer = null;
            scene = null;
        }
    }
}
