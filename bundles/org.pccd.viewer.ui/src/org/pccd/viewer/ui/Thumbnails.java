package org.pccd.viewer.ui;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.pccd.core.PccdException;
import org.pccd.crystal.Structure;
import org.pccd.ui.Palette;
import org.pccd.ui.Themes;
import org.pccd.viewer.Camera;
import org.pccd.viewer.Labels;
import org.pccd.viewer.Picture;
import org.pccd.viewer.StructureSubject;
import org.pccd.viewer.Style;
import org.pccd.viewer.ViewSettings;
import org.pccd.viewer.ui.internal.Drawing;
import org.pccd.viewer.ui.internal.PictureCache;
import org.pccd.viewer.ui.internal.ScreenZoom;
import org.pccd.viewer.ui.internal.SharpImage;
import org.pccd.viewer.ui.internal.Studio;

/**
 * Small pictures of structures for the rows and cells of one control, drawn in the background: those asked for last
 * come first. A gallery asks for what it paints, in its paint listener, and paints again when told. Bounded: about 64
 * MB of pictures are kept, and requests for what was scrolled away are forgotten. Belongs to the control and is
 * disposed with it. Used on the thread of the user interface alone.
 */
public final class Thumbnails {
    private static final long MAX_BYTES = 64L << 20;
    private static final int MAX_WAITING = 400;
    private static final int MILLIS_BETWEEN_TELLING = 80;

    private record Key(StructureSubject subject, int size, int zoom, int background) {}

    private final Display display;
    private final Control control;
    private final Runnable listener;
    private final AtomicBoolean telling = new AtomicBoolean();
    private final ScreenZoom screen;
    private PictureCache<Key, Image> cache;
    private int size;
    private int zoom;
    private int background;
    private Thread thread;

    /** @param listener told when there are new pictures, at most a dozen times a second */
    public Thumbnails(Control control, Runnable listener) {
        this.control = control;
        this.listener = listener;
        this.display = control.getDisplay();
        this.screen = new ScreenZoom(control);
        control.addListener(SWT.Dispose, e -> close());
        Themes.onChange(control, listener);
    }

    /**
     * The picture, or null where there is none yet; the listener is told when there is. To be used at once: it is
     * disposed some time later, and asked for again at each painting.
     *
     * @param newSize width and height in points
     */
    public Image get(StructureSubject subject, int newSize) {
        prepare(newSize);
        return cache.get(new Key(subject, size, zoom, background));
    }

    /** Why a structure has no picture, null where it has one or may have one soon. */
    public String failure(StructureSubject subject) {
        return cache == null ? null : cache.failure(new Key(subject, size, zoom, background));
    }

    /** Forgets all requests, as when other structures are shown from now on. */
    public void cancel() {
        if (cache != null) {
            cache.cancel();
        }
    }

    private void prepare(int newSize) {
        int newZoom = screen.get();
        int newBackground = background(control);
        if (cache == null || newSize != size || newZoom != zoom || newBackground != background) {
            close();
            size = newSize;
            zoom = newZoom;
            background = newBackground;
            int side = Math.max(1, size * zoom / 100);
            int kept = (int) Math.max(50, MAX_BYTES / (4L * side * side));
            cache = new PictureCache<>(kept, MAX_WAITING, image -> display.asyncExec(image::dispose));
            PictureCache<Key, Image> own = cache;
            thread = new Thread(() -> work(own), "Structure thumbnails");
            thread.setDaemon(true);
            thread.setPriority(Thread.NORM_PRIORITY - 1);
            thread.start();
        }
    }

    private static int background(Control control) {
        Color own = control.getBackground();
        return Palette.of(control).dark() ? own.getRed() << 16 | own.getGreen() << 8 | own.getBlue() : 0xFFFFFF;
    }

    private void close() {
        if (cache != null) {
            thread.interrupt();
            cache.clear();
            cache = null;
        }
    }

    private void work(PictureCache<Key, Image> own) {
        Studio studio = new Studio();
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Key key = own.next();
                draw(studio, own, key);
                tell();
            }
        } catch (InterruptedException e) {
            // Closed: nobody asks any more.
        } finally {
            studio.close();
            own.clear();
        }
    }

    private void draw(Studio studio, PictureCache<Key, Image> own, Key key) {
        try {
            Structure structure = key.subject.structure();
            ViewSettings settings =
                    new ViewSettings(Style.BALL_AND_STICK, true, 1, 1, 1, true, Labels.NONE, key.background);
            int side = Math.max(1, key.size * key.zoom / 100);
            Picture picture = studio.draw(new Drawing(
                    structure, settings, Camera.home(structure.lattice()), side, side, true, List.of(), List.of()));
            own.put(key, SharpImage.of(display, picture, key.zoom));
        } catch (PccdException e) {
            own.fail(key, e.getMessage());
        } catch (RuntimeException e) {
            ILog.of(Thumbnails.class).error("No picture of " + key.subject.title(), e);
            own.fail(key, "No picture: " + e);
        }
    }

    private void tell() {
        if (!display.isDisposed() && telling.compareAndSet(false, true)) {
            display.asyncExec(() -> display.timerExec(MILLIS_BETWEEN_TELLING, () -> {
                telling.set(false);
                if (!control.isDisposed()) {
                    listener.run();
                }
            }));
        }
    }
}
