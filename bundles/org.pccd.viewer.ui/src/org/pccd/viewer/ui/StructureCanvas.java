package org.pccd.viewer.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.pccd.crystal.Structure;
import org.pccd.ui.Palette;
import org.pccd.ui.Tasks;
import org.pccd.ui.Themes;
import org.pccd.viewer.Camera;
import org.pccd.viewer.Direction;
import org.pccd.viewer.Measurement;
import org.pccd.viewer.Picture;
import org.pccd.viewer.SceneAtom;
import org.pccd.viewer.StructureSubject;
import org.pccd.viewer.ViewSettings;
import org.pccd.viewer.ui.internal.CanvasKeys;
import org.pccd.viewer.ui.internal.CanvasMouse;
import org.pccd.viewer.ui.internal.CanvasPainter;
import org.pccd.viewer.ui.internal.Drawing;
import org.pccd.viewer.ui.internal.PictureLoop;

/**
 * Shows a structure in three dimensions. Turned, zoomed and moved by mouse and keyboard; drawn off the thread of the
 * user interface. What cannot be shown is said in place of the picture. All methods on the thread of the user
 * interface.
 */
public final class StructureCanvas extends Canvas {
    private final CanvasPainter painter;
    private final PictureLoop loop;
    private final List<Consumer<Camera>> cameraListeners = new ArrayList<>();
    private final List<Consumer<SceneAtom>> pickListeners = new ArrayList<>();
    private final List<Runnable> loadListeners = new ArrayList<>();
    private ViewSettings settings = ViewSettings.DEFAULT;
    private boolean themed = true;
    private Camera camera = Camera.FRONT;
    private StructureSubject subject;
    private Structure structure;
    private List<Integer> marked = List.of();
    private List<Measurement> measurements = List.of();
    private Job loading;

    /** @param style such as {@link SWT#BORDER} */
    public StructureCanvas(Composite parent, int style) {
        super(parent, style | SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        setData("org.pccd.id", "structure.canvas");
        painter = new CanvasPainter(this);
        loop = new PictureLoop(this, painter);
        CanvasMouse.install(this);
        CanvasKeys.install(this);
        addListener(SWT.Resize, e -> draw(false));
        addListener(SWT.Dispose, e -> loop.close());
        Themes.onChange(this, () -> draw(false));
    }

    /** Shows a structure in its usual first view; null for nothing. */
    public void show(StructureSubject newSubject) {
        show(newSubject, false);
    }

    /** Shows another version of a structure: view, marks and zoom stay as they are, and the old picture until then. */
    public void update(StructureSubject newSubject) {
        show(newSubject, structure != null);
    }

    private void show(StructureSubject newSubject, boolean keepView) {
        if (loading != null) {
            loading.cancel();
            loading = null;
        }
        subject = newSubject;
        painter.describe(newSubject == null ? "" : newSubject.title(), null);
        if (newSubject == null) {
            structure = null;
            painter.message("");
            loop.forget();
            return;
        }
        loading = Tasks.quietly(
                "Load a structure",
                this,
                progress -> newSubject.structure(),
                loaded -> {
                    if (subject == newSubject) {
                        loaded(loaded, keepView);
                    }
                },
                failure -> {
                    if (subject == newSubject) {
                        structure = null;
                        fail(Tasks.error("Reading " + newSubject.title(), failure)
                                .getMessage());
                    }
                });
    }

    private void loaded(Structure loaded, boolean keepView) {
        structure = loaded;
        painter.describe(subject.title(), loaded);
        marked = marked.stream().filter(i -> i < loaded.sites().size()).toList();
        if (!keepView) {
            marked = List.of();
            camera = Camera.home(loaded.lattice());
        }
        measurements = List.of();
        draw(false);
        loadListeners.forEach(Runnable::run);
    }

    private void fail(String message) {
        loop.forget();
        painter.message(message);
        loadListeners.forEach(Runnable::run);
    }

    /** What is shown, null for nothing. */
    public StructureSubject subject() {
        return subject;
    }

    /** The structure that is shown, null while it is read and where it could not be. */
    public Structure structure() {
        return structure;
    }

    /** Tells when a structure was read, or could not be. */
    public void onLoad(Runnable listener) {
        loadListeners.add(listener);
    }

    public ViewSettings settings() {
        return settings.withBackground(background());
    }

    /** The background of the settings is used from now on, in place of that of the theme. */
    public void setSettings(ViewSettings newSettings, boolean backgroundOfTheme) {
        settings = newSettings;
        themed = backgroundOfTheme;
        draw(false);
    }

    private int background() {
        if (!themed) {
            return settings.background();
        }
        Color own = getBackground();
        return Palette.of(this).dark() ? own.getRed() << 16 | own.getGreen() << 8 | own.getBlue() : 0xFFFFFF;
    }

    public Camera camera() {
        return camera;
    }

    /**
     * Looks from elsewhere.
     *
     * @param moving whether more will follow at once, so that speed is worth more than smooth edges
     */
    public void setCamera(Camera newCamera, boolean moving) {
        if (!newCamera.equals(camera)) {
            camera = newCamera;
            draw(moving);
            cameraListeners.forEach(l -> l.accept(newCamera));
        }
    }

    /** Tells each new camera, however it came about. */
    public void onCamera(Consumer<Camera> listener) {
        cameraListeners.add(listener);
    }

    /** Looks along an axis at the same zoom. */
    public void look(Direction direction) {
        if (structure != null) {
            Camera along = Camera.along(structure.lattice(), direction);
            setCamera(new Camera(along.w(), along.x(), along.y(), along.z(), camera.zoom(), 0, 0), false);
        }
    }

    /** Back to the first view. */
    public void home() {
        if (structure != null) {
            setCamera(Camera.home(structure.lattice()), false);
        }
    }

    /** Marks all atoms of these sites, counted from 0, and no others. */
    public void mark(List<Integer> sites) {
        if (!marked.equals(sites)) {
            marked = List.copyOf(sites);
            draw(false);
        }
    }

    /** Tells the atom that was clicked, null for a click beside all atoms. */
    public void onPick(Consumer<SceneAtom> listener) {
        pickListeners.add(listener);
    }

    /** The atom at a point of this control, told to those who listen when it is known. */
    public void pick(Point at) {
        loop.pick(at, atom -> pickListeners.forEach(l -> l.accept(atom)));
    }

    public List<Measurement> measurements() {
        return measurements;
    }

    /** Shows these measurements and no others. */
    public void setMeasurements(List<Measurement> newMeasurements) {
        measurements = List.copyOf(newMeasurements);
        draw(false);
    }

    /**
     * A picture of the present view in another size, in the background.
     *
     * @param failed takes what is wrong, such as too many pixels
     */
    public void picture(int width, int height, Consumer<Picture> done, Consumer<String> failed) {
        if (structure != null) {
            loop.picture(drawing(width, height, true), done, failed);
        }
    }

    /** Runs a script of the renderer on what is shown and takes its output. */
    public void script(String script, Consumer<String> output) {
        loop.script(script, output);
    }

    /** Ends the script that runs. */
    public void stopScript() {
        loop.stopScript();
    }

    /** What is said in place of a picture, empty where there is one. */
    public String message() {
        return painter.message();
    }

    private void draw(boolean moving) {
        Point size = getSize();
        if (structure != null && size.x > 0 && size.y > 0) {
            loop.request(drawing(size.x, size.y, !moving));
        } else {
            redraw();
        }
    }

    private Drawing drawing(int width, int height, boolean smooth) {
        return new Drawing(structure, settings(), camera, width, height, smooth, marked, measurements);
    }
}
