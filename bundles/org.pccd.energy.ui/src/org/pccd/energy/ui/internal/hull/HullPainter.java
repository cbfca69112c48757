package org.pccd.energy.ui.internal.hull;

import java.util.Locale;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.pccd.energy.hull.HullFigures;
import org.pccd.energy.hull.HullPlot;
import org.pccd.energy.hull.HullPlot.Kind;
import org.pccd.energy.hull.HullPlot.Mark;
import org.pccd.energy.hull.HullPlot.Tie;
import org.pccd.energy.hull.Stability;
import org.pccd.ui.Palette;

/** Paints a hull in the colours of the theme. */
final class HullPainter {
    private static final int RADIUS = 4;
    private static final int BAR = 120;

    private final GC gc;
    private final Palette palette;
    private final HullPlot plot;
    private final HullFrame frame;

    HullPainter(GC gc, Palette palette, HullPlot plot, HullFrame frame) {
        this.gc = gc;
        this.palette = palette;
        this.plot = plot;
        this.frame = frame;
        gc.setAntialias(SWT.ON);
    }

    /** @param chosen what is marked, null for nothing */
    void paint(Mark chosen) {
        if (frame.ternary()) {
            corners();
        } else {
            axes();
        }
        gc.setForeground(frame.ternary() ? palette.muted() : palette.series(0));
        gc.setLineWidth(frame.ternary() ? 1 : 2);
        for (Tie t : plot.ties()) {
            gc.drawLine(frame.x(t.x1()), frame.y(t.y1()), frame.x(t.x2()), frame.y(t.y2()));
        }
        gc.setLineWidth(1);
        for (Mark m : plot.marks()) {
            mark(m, frame.x(m.x()), frame.y(m.y()));
        }
        for (Mark m : plot.marks()) {
            if (m.kind() == Kind.STABLE && !m.entry().elemental()) {
                name(m);
            }
        }
        if (chosen != null) {
            gc.setForeground(palette.accent());
            gc.setLineWidth(3);
            gc.drawOval(frame.x(chosen.x()) - 9, frame.y(chosen.y()) - 9, 18, 18);
            gc.setLineWidth(1);
        }
        legend();
    }

    private void corners() {
        gc.setForeground(palette.foreground());
        gc.setLineWidth(2);
        int[] outline = {frame.x(0), frame.y(0), frame.x(1), frame.y(0), frame.x(0.5), frame.y(HullPlot.TOP)};
        gc.drawPolygon(outline);
        gc.setLineWidth(1);
        for (int i = 0; i < 3; i++) {
            String symbol = plot.diagram().elements().get(i).symbol();
            Point size = gc.textExtent(symbol);
            int y = outline[2 * i + 1] + (i == 2 ? -size.y - 6 : 6);
            gc.drawText(symbol, outline[2 * i] - size.x / 2, y, true);
        }
    }

    private void axes() {
        Rectangle area = frame.area();
        gc.setForeground(palette.foreground());
        Point line = gc.textExtent("0");
        for (double t : frame.ticks()) {
            int y = frame.y(t);
            gc.setForeground(palette.grid());
            gc.drawLine(area.x, y, area.x + area.width, y);
            gc.setForeground(palette.foreground());
            String text = String.format(Locale.ROOT, "%.3g", t == 0 ? 0.0 : t).replaceFirst("\\.?0+$", "");
            text = t == 0 ? "0" : text;
            gc.drawText(text, area.x - gc.textExtent(text).x - 6, y - line.y / 2, true);
        }
        for (int i = 0; i <= 4; i++) {
            int x = frame.x(i / 4.0);
            gc.setForeground(palette.grid());
            gc.drawLine(x, area.y, x, area.y + area.height);
            gc.setForeground(palette.foreground());
            String text = i == 0
                    ? plot.diagram().elements().get(0).symbol()
                    : i == 4 ? plot.diagram().elements().get(1).symbol() : Double.toString(i / 4.0);
            gc.drawText(text, x - gc.textExtent(text).x / 2, area.y + area.height + 4, true);
        }
        gc.drawText("formation energy (eV/atom)", area.x, area.y - line.y - 4, true);
        String share = "share of " + plot.diagram().elements().get(1).symbol() + " atoms";
        gc.drawText(share, area.x + (area.width - gc.textExtent(share).x) / 2, area.y + area.height + line.y + 6, true);
    }

    private void mark(Mark m, int x, int y) {
        switch (m.kind()) {
            case STABLE -> {
                gc.setBackground(palette.foreground());
                gc.fillOval(x - RADIUS - 1, y - RADIUS - 1, 2 * RADIUS + 2, 2 * RADIUS + 2);
            }
            case KNOWN -> {
                // Of three elements there are too many, and where they lie says nothing of their energy.
                if (!frame.ternary()) {
                    gc.setForeground(palette.muted());
                    gc.drawOval(x - RADIUS + 1, y - RADIUS + 1, 2 * RADIUS - 2, 2 * RADIUS - 2);
                }
            }
            default -> {
                int rgb = HullFigures.COLOURS.rgb(m.aboveHull());
                gc.setBackground(new Color(rgb >> 16, rgb >> 8 & 255, rgb & 255));
                gc.setForeground(palette.foreground());
                shape(m.aboveHull(), x, y);
            }
        }
    }

    // The shape tells the bin to those who do not see the colour.
    private void shape(double above, int x, int y) {
        int r = RADIUS + 1;
        if (above < Stability.NEAR) {
            gc.fillRectangle(x - r, y - r, 2 * r, 2 * r);
            gc.drawRectangle(x - r, y - r, 2 * r, 2 * r);
        } else {
            int[] points = above < Stability.METASTABLE
                    ? new int[] {x, y - r - 1, x + r + 1, y, x, y + r + 1, x - r - 1, y}
                    : new int[] {x, y - r, x + r + 1, y + r, x - r - 1, y + r};
            gc.fillPolygon(points);
            gc.drawPolygon(points);
        }
    }

    private void name(Mark m) {
        gc.setForeground(palette.foreground());
        String text = m.entry().composition().reducedFormula();
        Point size = gc.textExtent(text);
        int x = frame.x(m.x());
        int y = frame.y(m.y());
        if (frame.ternary()) {
            gc.drawText(text, x + 8, y - size.y / 2, true);
        } else {
            gc.drawText(text, x - size.x / 2, y + 7, true);
        }
    }

    private void legend() {
        Rectangle area = frame.whole();
        int line = gc.getFontMetrics().getHeight() + 3;
        int x = area.x + area.width - BAR - 24;
        int y = area.y + 6;
        entry("stable", x, y, () -> mark(sample(Kind.STABLE, 0), x, y + line / 2));
        double[] values = {0, Stability.NEAR, Stability.METASTABLE};
        String[] names = {"< 0.08 eV/atom", "< 0.25 eV/atom", "from 0.25 on"};
        for (int i = 0; i < 3; i++) {
            int row = y + (i + 1) * line;
            double value = values[i];
            entry(names[i], x, row, () -> mark(sample(Kind.COMPARED, value), x, row + line / 2));
        }
        int bar = y + 4 * line + 4;
        for (int i = 0; i < BAR; i++) {
            int rgb = HullFigures.COLOURS.rgb(HullFigures.COLOURS.high() * i / (BAR - 1));
            gc.setForeground(new Color(rgb >> 16, rgb >> 8 & 255, rgb & 255));
            gc.drawLine(x + i, bar, x + i, bar + 9);
        }
        gc.setForeground(palette.foreground());
        gc.drawText("0", x, bar + 11, true);
        String high = Double.toString(HullFigures.COLOURS.high());
        gc.drawText(high, x + BAR - gc.textExtent(high).x, bar + 11, true);
        gc.drawText("above the hull", x, bar + 11 + line, true);
    }

    private static Mark sample(Kind kind, double above) {
        return new Mark(kind, 0, 0, 0, above, null);
    }

    private void entry(String text, int x, int y, Runnable mark) {
        mark.run();
        gc.setForeground(palette.foreground());
        gc.drawText(text, x + 14, y, true);
    }
}
