package org.pccd.ui.internal.elements;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.pccd.crystal.Element;
import org.pccd.ui.HeatScale;
import org.pccd.ui.Palette;
import org.pccd.ui.PeriodicTable.Mark;
import org.pccd.ui.internal.elements.PeriodicLayout.Cell;

/** Draws a periodic table as large as the canvas allows. */
final class PeriodicPainter {
    private static final double GAP_BEFORE_F_ROWS = 0.4;
    private static final double ROWS = PeriodicLayout.ROWS + GAP_BEFORE_F_ROWS;
    private static final int MARGIN = 2;
    private static final int F_ROW = 7;

    private final Canvas canvas;
    private final PeriodicModel model;
    private final PeriodicLegend legend;
    private Font symbols;
    private Font small;
    private int fontCell;

    PeriodicPainter(Canvas canvas, PeriodicModel model) {
        this.canvas = canvas;
        this.model = model;
        legend = new PeriodicLegend(model);
        canvas.addListener(SWT.Dispose, e -> disposeFonts());
    }

    /** Size at which symbols and numbers have about the size of the font. */
    Point preferred(int em, int widthHint, int heightHint) {
        int cell = Math.max(20, em * 2);
        if (widthHint != SWT.DEFAULT) {
            cell = Math.max(12, (widthHint - 2 * MARGIN) / PeriodicLayout.COLUMNS);
        }
        int width = widthHint == SWT.DEFAULT ? cell * PeriodicLayout.COLUMNS + 2 * MARGIN : widthHint;
        int height = heightHint == SWT.DEFAULT ? (int) (cell * ROWS) + 2 * MARGIN : heightHint;
        return new Point(width, height);
    }

    private int cell() {
        Rectangle area = canvas.getClientArea();
        double wide = (area.width - 2.0 * MARGIN) / PeriodicLayout.COLUMNS;
        double high = (area.height - 2.0 * MARGIN) / ROWS;
        return Math.max(6, (int) Math.min(wide, high));
    }

    Rectangle bounds(Element element) {
        return bounds(PeriodicLayout.cell(element));
    }

    private Rectangle bounds(Cell at) {
        int cell = cell();
        int y = MARGIN + at.row() * cell + (at.row() >= F_ROW ? (int) (cell * GAP_BEFORE_F_ROWS) : 0);
        return new Rectangle(left() + at.column() * cell, y, cell, cell);
    }

    // In the middle of a canvas that is wider than needed.
    private int left() {
        return Math.max(MARGIN, (canvas.getClientArea().width - cell() * PeriodicLayout.COLUMNS) / 2);
    }

    Optional<Element> at(int x, int y) {
        for (Element element : Element.values()) {
            if (bounds(element).contains(x, y)) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }

    void paint(GC gc, Element current, Element hovered) {
        Palette palette = Palette.of(canvas);
        gc.setAntialias(SWT.ON);
        prepareFonts(gc);
        for (Element element : Element.values()) {
            paint(gc, palette, element);
        }
        placeholder(gc, palette, 5, "57–71");
        placeholder(gc, palette, 6, "89–103");
        int cell = cell();
        gc.setFont(cell * 2 > legendHeight(gc) ? canvas.getFont() : small);
        legend.paint(gc, palette, new Rectangle(left() + 3 * cell, MARGIN, 8 * cell, (int) (2.6 * cell)));
        if (hovered != null) {
            frame(gc, palette.accent(), bounds(hovered), 1);
        }
        if (canvas.isFocusControl()) {
            frame(gc, palette.accent(), bounds(current), 2);
        }
    }

    // The legend has to fit into the empty rows above the transition metals.
    private int legendHeight(GC gc) {
        gc.setFont(canvas.getFont());
        return 3 * gc.getFontMetrics().getHeight();
    }

    private void paint(GC gc, Palette palette, Element element) {
        Rectangle r = bounds(element);
        boolean enabled = model.enabled(element) && canvas.isEnabled();
        Mark mark = model.mark(element);
        Color fill = fill(palette, element, mark, enabled);
        Color text = enabled ? textOn(palette, element, mark, fill) : palette.muted();
        gc.setBackground(fill);
        gc.fillRectangle(r.x + 1, r.y + 1, r.width - 2, r.height - 2);
        gc.setForeground(palette.grid());
        gc.setLineWidth(1);
        gc.drawRectangle(r.x + 1, r.y + 1, r.width - 3, r.height - 3);
        gc.setForeground(text);
        gc.setFont(symbols);
        Point size = gc.textExtent(element.symbol());
        boolean number = r.height >= 26;
        int y = r.y + (r.height - size.y) / 2 + (number ? r.height / 9 : 0);
        gc.drawText(element.symbol(), r.x + (r.width - size.x) / 2, y, true);
        if (number) {
            gc.setFont(small);
            gc.drawText(Integer.toString(element.atomicNumber()), r.x + 3, r.y + 2, true);
        }
        PeriodicLegend.sign(
                gc, mark, new Rectangle(r.x + r.width - r.width / 3 - 3, r.y + 3, r.width / 3, r.height / 3));
    }

    private Color fill(Palette palette, Element element, Mark mark, boolean enabled) {
        if (!enabled) {
            return palette.background();
        }
        double share = model.share(element);
        return switch (mark) {
            case REQUIRED -> PeriodicLegend.required(palette);
            case EXCLUDED -> PeriodicLegend.excluded(palette);
            case NONE ->
                Double.isNaN(share)
                        ? Palette.mix(palette.background(), palette.foreground(), model.markable() ? 0.08 : 0.02)
                        : HeatScale.color(share);
        };
    }

    private Color textOn(Palette palette, Element element, Mark mark, Color fill) {
        boolean plain = mark == Mark.NONE && Double.isNaN(model.share(element));
        return !plain ? Palette.textOn(fill) : model.hasValues() ? palette.muted() : palette.foreground();
    }

    private void placeholder(GC gc, Palette palette, int row, String text) {
        Rectangle r = bounds(new Cell(row, 2));
        gc.setFont(small);
        gc.setForeground(palette.muted());
        Point size = gc.textExtent(text);
        if (size.x < r.width) {
            gc.drawText(text, r.x + (r.width - size.x) / 2, r.y + (r.height - size.y) / 2, true);
        }
    }

    private static void frame(GC gc, Color color, Rectangle r, int width) {
        gc.setForeground(color);
        gc.setLineWidth(width);
        gc.drawRectangle(r.x + 1, r.y + 1, r.width - 3, r.height - 3);
    }

    private void prepareFonts(GC gc) {
        int cell = cell();
        if (cell == fontCell) {
            return;
        }
        disposeFonts();
        fontCell = cell;
        gc.setFont(canvas.getFont());
        double em = gc.getFontMetrics().getHeight();
        symbols = scaled(cell * 0.48 / em, SWT.BOLD);
        small = scaled(Math.clamp(cell * 0.29 / em, 0.5, 0.9), SWT.NORMAL);
    }

    private Font scaled(double factor, int style) {
        FontData data = canvas.getFont().getFontData()[0];
        int height = Math.max(4, (int) Math.round(data.getHeight() * factor));
        return new Font(canvas.getDisplay(), data.getName(), height, style);
    }

    private void disposeFonts() {
        if (symbols != null) {
            symbols.dispose();
            small.dispose();
        }
    }
}
