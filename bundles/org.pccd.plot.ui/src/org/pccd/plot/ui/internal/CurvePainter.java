package org.pccd.plot.ui.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.pccd.plot.Curve;

/** Draws curves over a plot area; the picture is kept until data, view or size change. */
public final class CurvePainter {
    /** A curve to draw. */
    public record Stroke(Curve curve, Color colour, int width, boolean dashed) {}

    /**
     * All that the picture depends on.
     *
     * @param marks x of vertical lines
     * @param breaks x that no line crosses
     */
    public record Scene(
            List<Stroke> strokes, double[] marks, double[] breaks, ChartColours colours, Interval x, Interval y) {}

    /** Where grid lines are, in values. */
    public record Grid(double[] x, double[] y) {}

    /** A line of the box beside the cross-hair. */
    public record Row(Color colour, String text, double y) {}

    private static final float FAR = 20_000;

    private Scene scene;
    private Point size = new Point(0, 0);
    private Image picture;
    private Map<Stroke, Curve> columns = new HashMap<>();
    private Map<Stroke, Curve> columnsBefore = new HashMap<>();

    /** Draws the scene. */
    public void paint(GC gc, Point area, Scene wanted, Supplier<Grid> grid) {
        if (area.x < 1 || area.y < 1) {
            return;
        }
        if (picture == null || wanted != scene || !area.equals(size)) {
            boolean sameView = scene != null && scene.x().equals(wanted.x()) && area.x == size.x;
            columnsBefore = sameView ? columns : Map.of();
            columns = new HashMap<>();
            scene = wanted;
            size = area;
            dispose();
            // A picture with a drawer would be sharp on every monitor, and is copied as a whole at each change.
            picture = new Image(gc.getDevice(), area.x, area.y);
            GC pen = new GC(picture);
            draw(pen, grid.get());
            pen.dispose();
        }
        gc.drawImage(picture, 0, 0);
    }

    /** Frees the picture. */
    public void dispose() {
        if (picture != null) {
            picture.dispose();
            picture = null;
        }
    }

    private void draw(GC gc, Grid grid) {
        gc.setBackground(scene.colours().background());
        gc.fillRectangle(0, 0, size.x, size.y);
        gc.setForeground(scene.colours().grid());
        for (double value : grid.x()) {
            int px = Math.round(px(value));
            gc.drawLine(px, 0, px, size.y);
        }
        for (double value : grid.y()) {
            int py = Math.round(py(value));
            gc.drawLine(0, py, size.x, py);
        }
        gc.setAntialias(SWT.ON);
        gc.setLineJoin(SWT.JOIN_BEVEL);
        for (Stroke stroke : scene.strokes()) {
            draw(gc, stroke);
        }
        gc.setForeground(scene.colours().mark());
        gc.setLineWidth(1);
        gc.setLineDash(new int[] {5, 4});
        for (double mark : scene.marks()) {
            int px = Math.round(px(mark));
            gc.drawLine(px, 0, px, size.y);
        }
    }

    private void draw(GC gc, Stroke stroke) {
        Curve seen = columnsBefore.get(stroke);
        if (seen == null) {
            seen = stroke.curve()
                    .columns(scene.x().min(), scene.x().max(), size.x, scene.x().log());
        }
        columns.put(stroke, seen);
        gc.setForeground(stroke.colour());
        gc.setLineWidth(stroke.width());
        if (stroke.dashed()) {
            gc.setLineDash(new int[] {6, 4});
        } else {
            gc.setLineStyle(SWT.LINE_SOLID);
        }
        List<float[]> parts = parts(seen);
        for (float[] part : parts) {
            if (part.length > 4 * size.x) {
                new DenseLine(part).draw(gc, stroke.colour(), stroke.width());
            } else {
                DenseLine.path(gc, part);
            }
        }
        if (seen.size() * 12 < size.x) {
            gc.setBackground(stroke.colour());
            int r = stroke.width() + 1;
            for (float[] part : parts) {
                for (int i = 0; i < part.length; i += 2) {
                    gc.fillOval(Math.round(part[i]) - r, Math.round(part[i + 1]) - r, 2 * r, 2 * r);
                }
            }
        }
    }

    // Gaps, and what a logarithmic axis cannot show, part the line.
    private List<float[]> parts(Curve seen) {
        List<float[]> parts = new ArrayList<>();
        float[] part = new float[2 * seen.size()];
        int n = 0;
        for (int i = 0; i <= seen.size(); i++) {
            boolean shown = i < seen.size() && shows(seen.x(i), seen.y(i));
            if (n > 0 && (!shown || broken(seen.x(i - 1), seen.x(i)))) {
                parts.add(Arrays.copyOf(part, n));
                n = 0;
            }
            if (shown) {
                part[n++] = px(seen.x(i));
                part[n++] = py(seen.y(i));
            }
        }
        return parts;
    }

    private boolean broken(double from, double to) {
        for (double at : scene.breaks()) {
            if (from < at && at <= to) {
                return true;
            }
        }
        return false;
    }

    private boolean shows(double atX, double value) {
        return Double.isFinite(value)
                && (value > 0 || !scene.y().log())
                && (atX > 0 || !scene.x().log());
    }

    private float px(double value) {
        return bounded(scene.x().position(value) * (size.x - 1));
    }

    private float py(double value) {
        return bounded((1 - scene.y().position(value)) * (size.y - 1));
    }

    private static float bounded(double pixel) {
        return (float) Math.max(-FAR, Math.min(FAR, pixel));
    }

    /** Draws the cross-hair at an x, and a box with the values there. */
    public void crosshair(GC gc, ChartColours colours, double atX, String heading, List<Row> rows) {
        int px = Math.round(px(atX));
        gc.setForeground(colours.mark());
        gc.setLineStyle(SWT.LINE_SOLID);
        gc.setLineWidth(1);
        gc.drawLine(px, 0, px, size.y);
        int line = gc.textExtent("X").y + 1;
        int width = gc.textExtent(heading).x;
        for (Row row : rows) {
            width = Math.max(width, gc.textExtent(row.text()).x + line);
            int py = Math.round(py(row.y()));
            gc.setBackground(row.colour());
            gc.fillOval(px - 3, py - 3, 7, 7);
        }
        boolean left = px + width + 24 > size.x;
        Rectangle box = new Rectangle(left ? px - width - 22 : px + 10, 6, width + 12, (rows.size() + 1) * line + 8);
        gc.setBackground(colours.background());
        gc.setAlpha(225);
        gc.fillRectangle(box);
        gc.setAlpha(255);
        gc.setForeground(colours.grid());
        gc.drawRectangle(box);
        gc.setForeground(colours.text());
        gc.drawText(heading, box.x + 6, box.y + 4, true);
        for (int i = 0; i < rows.size(); i++) {
            int top = box.y + 4 + (i + 1) * line;
            gc.setBackground(rows.get(i).colour());
            gc.fillRectangle(box.x + 6, top + line / 2 - 3, 8, 7);
            gc.drawText(rows.get(i).text(), box.x + 6 + line, top, true);
        }
    }
}
