package org.pccd.workbench.tests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Assertions;

/** Drives the real workbench from a test thread: finds widgets as a user finds them, presses, waits, takes pictures. */
final class Ui {
    // Waiting longer costs nothing where the condition comes true; machines that run the tests may be busy.
    private static final double PATIENCE = 3;

    /** Key of the data that names a widget for tests and scripts. */
    static final String ID = "org.pccd.id";

    private Ui() {}

    static Display display() {
        return PlatformUI.getWorkbench().getDisplay();
    }

    /** The active page; only on the display's thread, inside {@link #on}. */
    static IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
    }

    /** Runs on the display's thread and gives the result. */
    static <T> T on(Callable<T> action) {
        AtomicReference<T> result = new AtomicReference<>();
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        display().syncExec(() -> {
            try {
                result.set(action.call());
            } catch (Throwable e) {
                thrown.set(e);
            }
        });
        if (thrown.get() != null) {
            throw new AssertionError(thrown.get());
        }
        return result.get();
    }

    static void run(Runnable action) {
        on(() -> {
            action.run();
            return null;
        });
    }

    /** Waits until a condition holds on the display's thread. */
    static void await(String what, double seconds, Callable<Boolean> condition) {
        long end = System.nanoTime() + (long) (PATIENCE * seconds * 1e9);
        while (!on(condition)) {
            if (System.nanoTime() > end) {
                screenshot("failed-" + what.replaceAll("[^a-zA-Z0-9]+", "-"));
                Assertions.fail("after " + PATIENCE * seconds + " s not true: " + what);
            }
            pause(50);
        }
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** All visible widgets of a kind in all windows, dialogs first. */
    static <W extends Control> List<W> all(Class<W> kind, Predicate<W> wanted) {
        List<W> found = new ArrayList<>();
        Shell[] shells = display().getShells();
        for (int i = shells.length - 1; i >= 0; i--) {
            if (shells[i].isVisible()) {
                collect(shells[i], kind, wanted, found);
            }
        }
        return found;
    }

    private static <W extends Control> void collect(Control at, Class<W> kind, Predicate<W> wanted, List<W> found) {
        if (kind.isInstance(at) && at.isVisible() && wanted.test(kind.cast(at))) {
            found.add(kind.cast(at));
        }
        if (at instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                collect(child, kind, wanted, found);
            }
        }
    }

    /** Waits for a visible control with this id. */
    static <W extends Control> W byId(Class<W> kind, String id) {
        await("there is " + id, 20, () -> !all(kind, w -> id.equals(w.getData(ID)))
                .isEmpty());
        return on(() -> all(kind, w -> id.equals(w.getData(ID))).get(0));
    }

    /** Waits for a visible and enabled button with this text, mnemonic aside, and presses it. */
    static void press(String text) {
        Predicate<Button> wanted = b -> plain(b.getText()).equals(text) && b.isEnabled();
        await("button " + text, 20, () -> !all(Button.class, wanted).isEmpty());
        // Not waited for: what a button opens may be modal.
        display().asyncExec(() -> click(all(Button.class, wanted).get(0)));
        pause(100);
    }

    static void click(Widget widget) {
        if (widget instanceof Button button && (button.getStyle() & (SWT.CHECK | SWT.RADIO | SWT.TOGGLE)) != 0) {
            button.setSelection((button.getStyle() & SWT.RADIO) != 0 || !button.getSelection());
        }
        Event event = new Event();
        event.widget = widget;
        event.display = widget.getDisplay();
        widget.notifyListeners(SWT.Selection, event);
    }

    /**
     * Switches the theme where dark pictures are asked for by {@code -Dpccd.dark=true}: they take time in each
     * test, and {@link DarkThemeTest} switches in every run.
     */
    static void dark(boolean dark) {
        if (Boolean.getBoolean("pccd.dark")) {
            theme(dark);
        }
    }

    /** Switches the theme of the workbench. */
    static void theme(boolean dark) {
        run(() -> {
            IThemeEngine engine = PlatformUI.getWorkbench().getService(IThemeEngine.class);
            engine.setTheme(
                    dark ? "org.eclipse.e4.ui.css.theme.e4_dark" : "org.eclipse.e4.ui.css.theme.e4_default", true);
        });
        pause(500);
    }

    /** Mean of the colour of the window's background, 0 to 255; on the display's thread. */
    static int brightness() {
        RGB rgb = PlatformUI.getWorkbench()
                .getWorkbenchWindows()[0]
                .getShell()
                .getBackground()
                .getRGB();
        return (rgb.red + rgb.green + rgb.blue) / 3;
    }

    static boolean showsText(String part) {
        return !all(Label.class, l -> l.getText().contains(part)).isEmpty()
                || !all(Link.class, l -> l.getText().contains(part)).isEmpty();
    }

    static String plain(String text) {
        return text.replace("&", "");
    }

    /** A picture of all visible windows of the workbench, kept as a build artefact. */
    static Path screenshot(String name) {
        Path folder = Path.of(System.getProperty("pccd.screenshots", "target/screenshots"));
        Path file = folder.resolve(name + ".png").toAbsolutePath();
        if (name.endsWith("-dark") && on(() -> brightness()) > 100) {
            return file;
        }
        run(() -> {
            while (display().readAndDispatch()) {
                // paint what is pending
            }
        });
        return on(() -> {
            Files.createDirectories(file.getParent());
            Rectangle bounds = union();
            Image image = new Image(display(), bounds.width, bounds.height);
            GC gc = new GC(display());
            gc.copyArea(image, bounds.x, bounds.y);
            gc.dispose();
            ImageLoader loader = new ImageLoader();
            loader.data = new org.eclipse.swt.graphics.ImageData[] {image.getImageData(100)};
            loader.save(file.toString(), SWT.IMAGE_PNG);
            image.dispose();
            return file;
        });
    }

    private static Rectangle union() {
        return Stream.of(display().getShells())
                .filter(Shell::isVisible)
                .map(Shell::getBounds)
                .reduce(Rectangle::union)
                .map(r -> r.intersection(display().getBounds()))
                .orElseThrow();
    }
}
