package org.pccd.viewer.ui.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.pccd.crystal.Element;
import org.pccd.crystal.Structure;
import org.pccd.ui.ElementColors;
import org.pccd.ui.Palette;

/** Which colour is which element, in the lower left corner of a picture. */
final class Legend {
    private static final int GAP = 8;
    private static final int BALL = 12;
    private static final int SMALLEST_PICTURE = 140;

    private Legend() {}

    static void paint(GC gc, Structure structure, Point size, Color background) {
        if (structure == null || size.y < SMALLEST_PICTURE || size.x < SMALLEST_PICTURE) {
            return;
        }
        Palette palette = Palette.on(background);
        gc.setAntialias(SWT.ON);
        int line = gc.getFontMetrics().getHeight();
        int x = GAP;
        int y = size.y - GAP - line;
        for (Element element : structure.elements()) {
            int width = BALL + GAP / 2 + gc.textExtent(element.symbol()).x;
            if (x + width > size.x - GAP) {
                return;
            }
            gc.setBackground(ElementColors.of(element));
            gc.fillOval(x, y + (line - BALL) / 2, BALL, BALL);
            gc.setForeground(palette.muted());
            gc.drawOval(x, y + (line - BALL) / 2, BALL, BALL);
            gc.setForeground(palette.foreground());
            gc.drawText(element.symbol(), x + BALL + GAP / 2, y, true);
            x += width + GAP;
        }
    }
}
