package org.pccd.ui.internal.elements;

import java.util.List;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.pccd.ui.HeatScale;
import org.pccd.ui.Palette;
import org.pccd.ui.PeriodicTable.Mark;

/** Explains the colours, in the empty space above the transition metals. */
final class PeriodicLegend {
    private final PeriodicModel model;

    PeriodicLegend(PeriodicModel model) {
        this.model = model;
    }

    static Color required(Palette palette) {
        return Palette.mix(palette.ok(), palette.background(), palette.dark() ? 0.45 : 0.15);
    }

    static Color excluded(Palette palette) {
        return Palette.mix(palette.error(), palette.background(), palette.dark() ? 0.45 : 0.15);
    }

    /** A sign besides the colour, for those who do not see it: a tick or a cross. */
    static void sign(GC gc, Mark mark, Rectangle r) {
        if (mark == Mark.NONE) {
            return;
        }
        gc.setLineWidth(Math.max(1, r.width / 5));
        if (mark == Mark.REQUIRED) {
            gc.drawPolyline(new int[] {
                r.x, r.y + r.height / 2, r.x + r.width / 3, r.y + r.height - 1, r.x + r.width - 1, r.y + 1
            });
        } else {
            gc.drawLine(r.x + 1, r.y + 1, r.x + r.width - 1, r.y + r.height - 1);
            gc.drawLine(r.x + 1, r.y + r.height - 1, r.x + r.width - 1, r.y + 1);
        }
    }

    void paint(GC gc, Palette palette, Rectangle area) {
        if (model.hasValues()) {
            scale(gc, palette, area);
        } else if (model.markable()) {
            marks(gc, palette, area);
        }
    }

    private void marks(GC gc, Palette palette, Rectangle area) {
        int em = gc.getFontMetrics().getHeight();
        int x = area.x;
        for (Mark mark : model.excludable() ? List.of(Mark.REQUIRED, Mark.EXCLUDED) : List.of(Mark.REQUIRED)) {
            Rectangle box = new Rectangle(x, area.y + area.height / 3 - em / 2, em, em);
            Color fill = mark == Mark.REQUIRED ? required(palette) : excluded(palette);
            gc.setBackground(fill);
            gc.fillRectangle(box);
            gc.setForeground(Palette.textOn(fill));
            sign(gc, mark, new Rectangle(box.x + 3, box.y + 3, em - 6, em - 6));
            String word = model.word(mark) + " " + model.marked(mark).size();
            gc.setForeground(palette.foreground());
            gc.drawText(word, x + em + 5, box.y, true);
            x += em + 5 + gc.textExtent(word).x + em;
        }
    }

    private void scale(GC gc, Palette palette, Rectangle area) {
        int em = gc.getFontMetrics().getHeight();
        int y = area.y + em + 4;
        int height = Math.max(5, em * 3 / 4);
        for (int x = 0; x < area.width; x++) {
            gc.setBackground(HeatScale.color((double) x / (area.width - 1)));
            gc.fillRectangle(area.x + x, y, 1, height);
        }
        gc.setForeground(palette.foreground());
        gc.drawText(model.unit() + (model.log() ? ", logarithmic" : ""), area.x, area.y, true);
        gc.setLineWidth(1);
        for (double tick : model.scale().ticks(5)) {
            int x = area.x + (int) (model.scale().share(tick) * (area.width - 1));
            String text = PeriodicModel.number(tick);
            Point size = gc.textExtent(text);
            gc.drawLine(x, y + height, x, y + height + 3);
            gc.drawText(text, Math.max(area.x, x - size.x / 2), y + height + 4, true);
        }
    }
}
