package org.pccd.energy.ui.internal.hull;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.graphics.Rectangle;
import org.pccd.energy.hull.HullPlot;

/**
 * Where a hull lies in a control.
 *
 * @param whole the control
 * @param area where marks are
 * @param low formation energy at the lower edge; {@code high} at the upper one
 */
record HullFrame(Rectangle whole, Rectangle area, boolean ternary, double low, double high) {
    private static final int LEGEND = 150;
    private static final int TICKS = 5;

    /** @param line height of a text */
    static HullFrame of(HullPlot plot, Rectangle whole, int line) {
        boolean ternary = plot.diagram().elements().size() == 3;
        if (ternary) {
            int width = whole.width - LEGEND - 60;
            int height = whole.height - 2 * line - 30;
            int side = Math.max(40, (int) Math.min(width, height / HullPlot.TOP));
            int x = whole.x + 30 + Math.max(0, (width - side) / 2);
            int high = (int) (side * HullPlot.TOP);
            int y = whole.y + line + 15 + Math.max(0, (height - high) / 2);
            return new HullFrame(whole, new Rectangle(x, y, side, high), true, 0, HullPlot.TOP);
        }
        double least = 0;
        double most = 0;
        for (HullPlot.Mark m : plot.marks()) {
            least = Math.min(least, m.y());
            most = Math.max(most, m.y());
        }
        double margin = Math.max(0.02, 0.1 * (most - least));
        Rectangle area = new Rectangle(
                whole.x + 60,
                whole.y + 2 * line,
                Math.max(40, whole.width - 60 - LEGEND - 20),
                Math.max(40, whole.height - 5 * line));
        return new HullFrame(whole, area, false, least - margin, most + margin / 2);
    }

    double xScale() {
        return area.width;
    }

    double yScale() {
        return area.height / (high - low);
    }

    int x(double x) {
        return area.x + (int) Math.round(x * xScale());
    }

    int y(double y) {
        return area.y + (int) Math.round((high - y) * yScale());
    }

    double planeX(int pixel) {
        return (pixel - area.x) / xScale();
    }

    double planeY(int pixel) {
        return high - (pixel - area.y) / yScale();
    }

    /** Round numbers between the edges. */
    List<Double> ticks() {
        double raw = (high - low) / TICKS;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double share = raw / power;
        double step = power * (share < 1.5 ? 1 : share < 3.5 ? 2 : share < 7.5 ? 5 : 10);
        List<Double> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(low / step); i * step <= high; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }
}
