package org.pccd.sampling.ui.internal.gallery;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.pccd.ui.Palette;

/** Paints one sample: picture, verdict, formula, space group. */
final class CellPainter {
    private static final int ICON = 16;
    private static final int PAD = 4;

    private final GC gc;
    private final Palette palette;
    private final int line;

    CellPainter(GC gc, Palette palette) {
        this.gc = gc;
        this.palette = palette;
        this.line = gc.getFontMetrics().getHeight();
    }

    /** Height of the two lines below a picture. */
    static int captionHeight(GC gc) {
        return 2 * gc.getFontMetrics().getHeight() + 2 * PAD;
    }

    /**
     * Paints into a cell.
     *
     * @param picture null while it is not ready, or where there is none
     * @param failure why there will be none, null where there may be one
     * @param focused whether the keyboard acts on it
     */
    void paint(GalleryItem item, Rectangle cell, Image picture, String failure, boolean selected, boolean focused) {
        gc.setBackground(selected ? palette.selectionBackground() : palette.background());
        gc.fillRoundRectangle(cell.x - 3, cell.y - 3, cell.width + 6, cell.height + 6, 8, 8);
        if (picture != null) {
            Rectangle p = picture.getBounds();
            gc.drawImage(picture, 0, 0, p.width, p.height, cell.x, cell.y, cell.width, cell.width);
        } else {
            placeholder(item, failure, cell);
        }
        Badge badge = item.badge();
        gc.setForeground(selected || focused ? palette.accent() : palette.grid());
        gc.setLineWidth(focused ? 2 : 1);
        gc.drawRoundRectangle(cell.x - 3, cell.y - 3, cell.width + 6, cell.height + 6, 8, 8);
        gc.setLineWidth(1);
        gc.setBackground(badge.color(palette));
        gc.fillRoundRectangle(cell.x, cell.y + cell.width, cell.width, 3, 3, 3);
        gc.drawImage(badge.icon().image(), cell.x + cell.width - ICON - 2, cell.y + 2);
        caption(item, cell, selected);
    }

    private void caption(GalleryItem item, Rectangle cell, boolean selected) {
        gc.setForeground(selected ? palette.selectionForeground() : palette.foreground());
        int y = cell.y + cell.width + PAD;
        gc.setClipping(cell.x, y, cell.width, cell.height - cell.width);
        String formula = item.formula().isEmpty() ? item.title() : item.formula();
        gc.drawText(fit(formula, cell.width), cell.x + 1, y, true);
        if (!selected) {
            gc.setForeground(palette.muted());
        }
        gc.drawText(fit(second(item), cell.width), cell.x + 1, y + line, true);
        gc.setClipping((Rectangle) null);
    }

    private static String second(GalleryItem item) {
        Integer group = item.record() == null ? null : item.record().spaceGroup();
        return "#" + item.index() + (group == null ? "" : " · " + SpaceGroupNames.of(group));
    }

    private void placeholder(GalleryItem item, String failure, Rectangle cell) {
        gc.setForeground(palette.muted());
        String text =
                !item.decoded() ? Badge.loss(item).map(l -> l.code()).orElse("") : failure == null ? "…" : failure;
        String shown = fit(text, cell.width - 2 * PAD);
        int width = gc.textExtent(shown, SWT.DRAW_TRANSPARENT).x;
        gc.drawText(shown, cell.x + (cell.width - width) / 2, cell.y + (cell.width - line) / 2, true);
    }

    /** As much of a text as fits, with an ellipsis where something is left out. */
    private String fit(String text, int width) {
        if (gc.textExtent(text).x <= width) {
            return text;
        }
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (gc.textExtent(text.substring(0, middle) + "…").x <= width) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return text.substring(0, low) + "…";
    }
}
