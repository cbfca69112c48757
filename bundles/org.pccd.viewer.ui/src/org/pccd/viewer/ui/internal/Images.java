package org.pccd.viewer.ui.internal;

import java.util.Locale;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.FileDialog;
import org.pccd.ui.Tasks;
import org.pccd.viewer.Picture;
import org.pccd.viewer.ui.StructureCanvas;
import org.pccd.viewer.ui.StructurePanel;

/** Copies and saves pictures of the active structure. */
final class Images {
    private Images() {}

    static void copy(StructurePanel panel) {
        StructureCanvas canvas = panel.active();
        Point size = canvas.getSize();
        canvas.picture(
                2 * size.x,
                2 * size.y,
                picture -> {
                    Clipboard clipboard = new Clipboard(canvas.getDisplay());
                    Transfer[] kinds = {ImageTransfer.getInstance()};
                    clipboard.setContents(new Object[] {SharpImage.data(picture)}, kinds);
                    clipboard.dispose();
                },
                message -> error(panel, message));
    }

    static void save(StructurePanel panel) {
        StructureCanvas canvas = panel.active();
        if (canvas.structure() == null) {
            return;
        }
        ImageSizeDialog.ask(panel.getShell(), canvas.getSize()).ifPresent(size -> {
            FileDialog dialog = new FileDialog(panel.getShell(), SWT.SAVE);
            dialog.setFilterExtensions(new String[] {"*.png", "*.jpg"});
            dialog.setFilterNames(new String[] {"PNG", "JPEG"});
            String name = canvas.structure().composition().reducedFormula();
            dialog.setFileName(name + ".png");
            dialog.setOverwrite(true);
            String file = dialog.open();
            if (file != null) {
                canvas.picture(
                        size.x, size.y, picture -> write(panel, picture, file), message -> error(panel, message));
            }
        });
    }

    private static void write(StructurePanel panel, Picture picture, String file) {
        Tasks.start(
                "Save " + file,
                panel,
                progress -> {
                    ImageLoader loader = new ImageLoader();
                    loader.data = new ImageData[] {SharpImage.data(picture)};
                    loader.compression = 95;
                    String name = file.toLowerCase(Locale.ROOT);
                    boolean jpeg = name.endsWith(".jpg") || name.endsWith(".jpeg");
                    loader.save(file, jpeg ? SWT.IMAGE_JPEG : SWT.IMAGE_PNG);
                    return null;
                },
                done -> {});
    }

    private static void error(StructurePanel panel, String message) {
        MessageDialog.openError(panel.getShell(), "Picture of a structure", message);
    }
}
