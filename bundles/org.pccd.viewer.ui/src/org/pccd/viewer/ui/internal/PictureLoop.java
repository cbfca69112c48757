package org.pccd.viewer.ui.internal;

import java.util.function.Consumer;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Display;
import org.pccd.core.PccdException;
import org.pccd.viewer.Camera;
import org.pccd.viewer.Picture;
import org.pccd.viewer.SceneAtom;
import org.pccd.viewer.ui.StructureCanvas;

/**
 * Brings pictures from the render thread to a canvas. While something moves, pictures are drawn without smooth edges
 * and, where that is still too slow, at half the resolution; a smooth one follows when it rests.
 */
public final class PictureLoop {
    private static final int REST_MILLIS = 150;
    private static final long SLOW_NANOS = 25_000_000;

    private final StructureCanvas canvas;
    private final CanvasPainter painter;
    private final Display display;
    private final ScreenZoom screen;
    private final Studio studio = new Studio();
    private final Runnable rest = this::rest;
    private volatile long lastNanos;
    private volatile int scale = 100;
    private Drawing latest;

    public PictureLoop(StructureCanvas canvas, CanvasPainter painter) {
        this.canvas = canvas;
        this.painter = painter;
        this.display = canvas.getDisplay();
        this.screen = new ScreenZoom(canvas);
    }

    /** Draws this as soon as possible; width and height are in points. */
    public void request(Drawing drawing) {
        latest = drawing;
        canvas.getDisplay().timerExec(drawing.smooth() ? -1 : REST_MILLIS, rest);
        submit(drawing);
    }

    private void rest() {
        if (!canvas.isDisposed() && latest != null) {
            Drawing d = latest;
            submit(new Drawing(
                    d.structure(),
                    d.settings(),
                    d.camera(),
                    d.width(),
                    d.height(),
                    true,
                    d.marked(),
                    d.measurements()));
        }
    }

    private void submit(Drawing drawing) {
        int zoom = screen.get();
        boolean half = !drawing.smooth() && lastNanos > SLOW_NANOS;
        int percent = half ? zoom / 2 : zoom;
        Drawing pixels = new Drawing(
                drawing.structure(),
                drawing.settings(),
                drawing.camera(),
                Math.max(1, drawing.width() * percent / 100),
                Math.max(1, drawing.height() * percent / 100),
                drawing.smooth(),
                drawing.marked(),
                drawing.measurements());
        RenderThread.shared().submit(this, () -> draw(pixels, percent, half));
    }

    private void draw(Drawing drawing, int percent, boolean half) {
        try {
            long start = System.nanoTime();
            Picture picture = studio.draw(drawing);
            long took = System.nanoTime() - start;
            if (!drawing.smooth()) {
                lastNanos = half ? 3 * took : took;
            }
            scale = percent;
            if (!display.isDisposed()) {
                Image image = SharpImage.toFill(display, picture);
                display.asyncExec(() -> painter.show(image));
            }
        } catch (PccdException e) {
            later(() -> painter.message(e.getMessage()));
        } catch (RuntimeException e) {
            later(() -> painter.message("The structure cannot be drawn: " + e));
            throw e;
        }
    }

    /** The atom at a point, or null. */
    public void pick(Point at, Consumer<SceneAtom> done) {
        RenderThread.shared().submit(new Object(), () -> {
            Integer atom = studio.use(r -> r.pick(at.x * scale / 100, at.y * scale / 100));
            SceneAtom picked =
                    atom == null || atom < 0 ? null : studio.scene().atoms().get(atom);
            later(() -> done.accept(picked));
        });
    }

    /** A picture in another size, in pixels. */
    public void picture(Drawing drawing, Consumer<Picture> done, Consumer<String> failed) {
        RenderThread.shared().submit(new Object(), () -> {
            Studio own = new Studio();
            try {
                Picture picture = own.draw(drawing);
                later(() -> done.accept(picture));
            } catch (PccdException e) {
                later(() -> failed.accept(e.getMessage()));
            } finally {
                own.close();
            }
        });
    }

    public void script(String script, Consumer<String> output) {
        RenderThread.shared().submit(new Object(), () -> {
            String printed = studio.use(r -> r.script(script));
            Camera after = printed == null ? null : studio.camera();
            later(() -> {
                output.accept(printed == null ? "There is no structure to run a script on." : printed);
                if (after != null) {
                    canvas.setCamera(after, true);
                    rest();
                }
            });
        });
    }

    public void stopScript() {
        studio.stopScript();
    }

    /** Shows nothing any more. */
    public void forget() {
        latest = null;
        RenderThread.shared().submit(this, () -> {});
    }

    public void close() {
        latest = null;
        studio.stopScript();
        RenderThread.shared().submit(this, studio::close);
    }

    private void later(Runnable action) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (!canvas.isDisposed()) {
                    action.run();
                }
            });
        }
    }
}
