package org.pccd.plot.ui.internal;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.pccd.core.AtomicFiles;
import org.pccd.plot.Figure;
import org.pccd.ui.Tasks;

/** The context menu of a chart: copy, and save as picture or table. */
public final class ExportMenu {
    /** Something that can be saved. */
    public interface Source {
        /** Proposed as file name. */
        String title();

        Figure figure();

        /** All values as CSV with a header line; made where it is asked for, off the thread of the user interface. */
        Supplier<String> csv();
    }

    private ExportMenu() {}

    public static <C extends Composite & Source> void on(C source, Control target) {
        Menu menu = new Menu(target);
        item(menu, "&Copy picture", () -> copyPicture(source));
        item(menu, "Copy &values", () -> copyValues(source));
        new MenuItem(menu, SWT.SEPARATOR);
        for (String suffix : new String[] {"png", "svg", "csv"}) {
            String text = "Save as &" + suffix.toUpperCase(java.util.Locale.ROOT) + "...";
            item(menu, text, () -> save(source, suffix));
        }
        target.setMenu(menu);
    }

    private static void item(Menu menu, String text, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(text);
        item.addListener(SWT.Selection, e -> action.run());
    }

    private static void copyPicture(Composite source) {
        Image image = new Image(source.getDisplay(), source.getSize().x, source.getSize().y);
        GC gc = new GC(image);
        source.print(gc);
        gc.dispose();
        copy(source, image.getImageData(), ImageTransfer.getInstance());
        image.dispose();
    }

    private static <C extends Composite & Source> void copyValues(C source) {
        Supplier<String> csv = source.csv();
        Tasks.quietly(
                "Copy values",
                source,
                progress -> csv.get(),
                text -> copy(source, text, TextTransfer.getInstance()),
                e -> {});
    }

    private static void copy(Composite source, Object data, Transfer transfer) {
        Clipboard clipboard = new Clipboard(source.getDisplay());
        clipboard.setContents(new Object[] {data}, new Transfer[] {transfer});
        clipboard.dispose();
    }

    private static <C extends Composite & Source> void save(C source, String suffix) {
        FileDialog dialog = new FileDialog(source.getShell(), SWT.SAVE);
        dialog.setFilterExtensions(new String[] {"*." + suffix});
        dialog.setFileName(source.title().replaceAll("[^\\p{Alnum}]+", "-") + "." + suffix);
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen == null) {
            return;
        }
        Path file = Path.of(chosen.endsWith("." + suffix) ? chosen : chosen + "." + suffix);
        write(source, file);
    }

    /** Writes what is shown now, in the background. */
    public static <C extends Composite & Source> void write(C source, Path file) {
        boolean table = file.toString().endsWith(".csv");
        Supplier<String> csv = source.csv();
        Figure figure = table ? null : source.figure();
        Tasks.start(
                "Save " + file.getFileName(),
                source,
                progress -> {
                    if (table) {
                        AtomicFiles.write(file, csv.get());
                    } else {
                        figure.write(file);
                    }
                    return file;
                },
                done -> {});
    }
}
