package org.pccd.viewer.ui.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.pccd.crystal.Structure;
import org.pccd.ui.Palette;
import org.pccd.viewer.ui.StructureCanvas;

/** Paints the last picture of a canvas, or a message in its place. */
public final class CanvasPainter {
    private static final int MARGIN = 16;

    private final StructureCanvas canvas;
    private Image image;
    private String message = "";
    private String name = "";
    private Structure structure;

    public CanvasPainter(StructureCanvas canvas) {
        this.canvas = canvas;
        canvas.addListener(SWT.Paint, e -> paint(e.gc));
        canvas.addListener(SWT.Dispose, e -> drop());
        canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = spoken();
            }

            @Override
            public void getHelp(AccessibleEvent e) {
                e.result = "Arrow keys rotate, plus and minus zoom, Shift with arrow keys moves, a, b, c look along an"
                        + " axis, with Shift along a reciprocal one, Home resets the view.";
            }
        });
        canvas.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent e) {
                e.detail = ACC.ROLE_GRAPHIC;
            }
        });
    }

    private String spoken() {
        if (structure == null) {
            return name.isEmpty() ? "No structure" : "Structure " + name + ". " + message;
        }
        return "Structure " + name + ", " + structure.composition().reducedFormula() + ", "
                + structure.sites().size() + " sites";
    }

    /** What is shown: for those who cannot see it, and on the picture. */
    public void describe(String newName, Structure newStructure) {
        name = newName;
        structure = newStructure;
    }

    /** Takes a picture, and disposes it in the end. */
    public void show(Image picture) {
        if (canvas.isDisposed()) {
            picture.dispose();
            return;
        }
        drop();
        message = "";
        image = picture;
        canvas.redraw();
    }

    public void message(String text) {
        drop();
        message = text;
        canvas.redraw();
    }

    public String message() {
        return message;
    }

    private void drop() {
        if (image != null) {
            image.dispose();
            image = null;
        }
    }

    private void paint(GC gc) {
        Point size = canvas.getSize();
        Palette palette = Palette.of(canvas);
        if (image != null) {
            Rectangle bounds = image.getBounds();
            gc.setInterpolation(SWT.LOW);
            gc.drawImage(image, 0, 0, bounds.width, bounds.height, 0, 0, size.x, size.y);
            Legend.paint(gc, structure, size, colour(canvas.settings().background()));
        } else {
            gc.setBackground(canvas.getBackground());
            gc.fillRectangle(0, 0, size.x, size.y);
            paintMessage(gc, size, palette);
        }
        if (canvas.isFocusControl()) {
            gc.setForeground(palette.accent());
            gc.drawRectangle(0, 0, size.x - 1, size.y - 1);
        }
    }

    private static Color colour(int rgb) {
        return new Color(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255);
    }

    private void paintMessage(GC gc, Point size, Palette palette) {
        boolean empty = message.isEmpty() && name.isEmpty();
        String text = empty ? "Select a structure to see it here." : message;
        if (text.isEmpty() || size.x < 4 * MARGIN) {
            return;
        }
        TextLayout layout = new TextLayout(canvas.getDisplay());
        layout.setFont(canvas.getFont());
        layout.setText(text);
        layout.setWidth(size.x - 2 * MARGIN);
        layout.setAlignment(SWT.CENTER);
        gc.setForeground(empty ? palette.muted() : palette.error());
        layout.draw(gc, MARGIN, Math.max(MARGIN, (size.y - layout.getBounds().height) / 2));
        layout.dispose();
    }
}
