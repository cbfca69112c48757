package org.pccd.plot.ui.internal;

import java.util.Arrays;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Path;

/** A line with several points on each pixel column: what it covers of each. */
final class DenseLine {
    // The time that a path takes grows faster than its length.
    private static final int PIECE = 128;
    private static final float SMOOTH = 3;

    private final int first;
    private final float[] low;
    private final float[] high;

    /** @param points x and y in turn, in pixels, by rising x */
    DenseLine(float[] points) {
        first = Math.max(-1, (int) Math.floor(points[0]));
        int last = (int) Math.floor(points[points.length - 2]);
        low = new float[Math.max(1, last - first + 1)];
        high = new float[low.length];
        Arrays.fill(low, Float.POSITIVE_INFINITY);
        Arrays.fill(high, Float.NEGATIVE_INFINITY);
        float before = points[1];
        int columnBefore = 0;
        for (int i = 0; i < points.length; i += 2) {
            int column = Math.max(0, Math.min(low.length - 1, (int) Math.floor(points[i]) - first));
            if (column != columnBefore) {
                // Half of the way between neighbours belongs to each.
                float middle = (before + points[i + 1]) / 2;
                cover(columnBefore, middle);
                cover(column, middle);
            }
            cover(column, points[i + 1]);
            before = points[i + 1];
            columnBefore = column;
        }
    }

    private void cover(int column, float y) {
        low[column] = Math.min(low[column], y);
        high[column] = Math.max(high[column], y);
    }

    void draw(GC gc, Color colour, int width) {
        if (smooth()) {
            path(gc, middles());
            return;
        }
        gc.setBackground(colour);
        gc.setAntialias(SWT.OFF);
        Path columns = new Path(gc.getDevice());
        for (int i = 0; i < low.length; i++) {
            if (low[i] <= high[i]) {
                int top = Math.round(low[i] - width / 2f);
                int bottom = Math.round(high[i] + width / 2f);
                columns.addRectangle(first + i, top, 1, Math.max(1, bottom - top));
            }
        }
        gc.fillPath(columns);
        columns.dispose();
        gc.setAntialias(SWT.ON);
    }

    private boolean smooth() {
        int rough = 0;
        for (int i = 0; i < low.length; i++) {
            rough += high[i] - low[i] > SMOOTH ? 1 : 0;
        }
        return rough * 10 < low.length;
    }

    private float[] middles() {
        float[] path = new float[4 * low.length];
        int n = 0;
        for (int i = 0; i < low.length; i++) {
            if (high[i] - low[i] > SMOOTH) {
                n = add(path, n, i, low[i]);
                n = add(path, n, i, high[i]);
            } else if (low[i] <= high[i]) {
                n = add(path, n, i, (low[i] + high[i]) / 2);
            }
        }
        return Arrays.copyOf(path, n);
    }

    private int add(float[] path, int n, int column, float y) {
        path[n] = first + column + 0.5f;
        path[n + 1] = y;
        return n + 2;
    }

    /** Draws a line through points in short pieces. */
    static void path(GC gc, float[] points) {
        for (int from = 0; from + 2 < points.length; from += PIECE - 2) {
            Path path = new Path(gc.getDevice());
            path.moveTo(points[from], points[from + 1]);
            for (int i = from + 2; i < Math.min(points.length, from + PIECE); i += 2) {
                path.lineTo(points[i], points[i + 1]);
            }
            gc.drawPath(path);
            path.dispose();
        }
    }
}
