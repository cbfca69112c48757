package org.pccd.sampling.ui.internal.player;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.pccd.crystal.Element;
import org.pccd.encoding.cloud.PointCloud;
import org.pccd.encoding.cloud.Projection;
import org.pccd.ui.ElementColors;
import org.pccd.ui.Palette;

/**
 * The points of a tensor in the unit cell, in fractional coordinates. Drag, or Shift with the arrow keys, turns it; the
 * wheel, + and - zoom; Backspace shows it as at first.
 */
final class PointCloudCanvas extends Canvas {
    private static final double TURN = Math.toRadians(5);
    private static final double USUAL_ZOOM = 0.75;
    private static final int RADIUS = 4;

    private PointCloud cloud;
    private List<String> elements = List.of();
    private Projection projection = Projection.USUAL;
    private double zoom = USUAL_ZOOM;
    private Point dragged;

    PointCloudCanvas(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED);
        addListener(SWT.Paint, e -> paint(e.gc));
        addListener(SWT.MouseDown, e -> {
            setFocus();
            dragged = new Point(e.x, e.y);
        });
        addListener(SWT.MouseUp, e -> dragged = null);
        addListener(SWT.MouseMove, e -> drag(e));
        addListener(SWT.MouseVerticalWheel, e -> zoom(e.count > 0 ? 1.1 : 1 / 1.1));
        addListener(SWT.KeyDown, this::key);
        addListener(SWT.FocusIn, e -> redraw());
        addListener(SWT.FocusOut, e -> redraw());
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = "Point cloud";
            }
        });
    }

    /** @param newElements symbols by slot */
    void show(PointCloud newCloud, List<String> newElements) {
        cloud = newCloud;
        elements = newElements;
        redraw();
    }

    Projection projection() {
        return projection;
    }

    void projection(Projection newProjection) {
        projection = newProjection;
        redraw();
    }

    private void drag(Event e) {
        if (dragged != null) {
            projection = projection.turned((e.x - dragged.x) * 0.01, (e.y - dragged.y) * 0.01);
            dragged = new Point(e.x, e.y);
            redraw();
        }
    }

    private void zoom(double factor) {
        zoom = Math.clamp(zoom * factor, 0.1, 10);
        redraw();
    }

    private void key(Event e) {
        if (e.character == '+' || e.character == '-') {
            zoom(e.character == '+' ? 1.1 : 1 / 1.1);
        } else if (e.character == SWT.BS) {
            projection = Projection.USUAL;
            zoom = USUAL_ZOOM;
            redraw();
        } else if ((e.stateMask & SWT.SHIFT) != 0) {
            switch (e.keyCode) {
                case SWT.ARROW_LEFT -> projection(projection.turned(-TURN, 0));
                case SWT.ARROW_RIGHT -> projection(projection.turned(TURN, 0));
                case SWT.ARROW_UP -> projection(projection.turned(0, -TURN));
                case SWT.ARROW_DOWN -> projection(projection.turned(0, TURN));
                default -> {}
            }
        }
    }

    private void paint(GC gc) {
        Palette palette = Palette.of(this);
        Rectangle area = getClientArea();
        gc.setAntialias(SWT.ON);
        if (cloud == null) {
            return;
        }
        edges(gc, area, palette, true);
        for (double[] p : projection.sorted(cloud, area.width, area.height, zoom)) {
            Color colour = colour(cloud.slots()[(int) p[3]], palette);
            int radius = Math.max(2, (int) Math.round(RADIUS * (1 + 0.3 * Math.clamp(p[2], -1, 1))));
            gc.setBackground(colour);
            gc.setForeground(Palette.mix(colour, palette.foreground(), 0.45));
            gc.fillOval((int) p[0] - radius, (int) p[1] - radius, 2 * radius, 2 * radius);
            gc.drawOval((int) p[0] - radius, (int) p[1] - radius, 2 * radius, 2 * radius);
        }
        edges(gc, area, palette, false);
        axes(gc, area, palette);
        legend(gc, palette);
        if (isFocusControl()) {
            gc.drawFocus(1, 1, area.width - 2, area.height - 2);
        }
    }

    private void edges(GC gc, Rectangle area, Palette palette, boolean behind) {
        gc.setForeground(behind ? palette.grid() : palette.muted());
        gc.setLineWidth(1);
        for (double[] e : projection.edges(area.width, area.height, zoom)) {
            if (e[4] == 1 == behind) {
                gc.drawLine((int) e[0], (int) e[1], (int) e[2], (int) e[3]);
            }
        }
    }

    private void axes(GC gc, Rectangle area, Palette palette) {
        gc.setForeground(palette.foreground());
        double[][] ends = {{1.08, 0, 0}, {0, 1.08, 0}, {0, 0, 1.08}};
        String[] names = {"a", "b", "c"};
        for (int i = 0; i < names.length; i++) {
            double[] p = projection.project(ends[i][0], ends[i][1], ends[i][2], area.width, area.height, zoom);
            Point size = gc.textExtent(names[i]);
            gc.drawText(names[i], (int) p[0] - size.x / 2, (int) p[1] - size.y / 2, true);
        }
    }

    private void legend(GC gc, Palette palette) {
        int x = 6;
        int height = gc.getFontMetrics().getHeight();
        for (int slot = 0; slot < elements.size(); slot++) {
            gc.setBackground(colour(slot, palette));
            gc.fillOval(x, 6 + (height - 10) / 2, 10, 10);
            gc.setForeground(palette.foreground());
            gc.drawOval(x, 6 + (height - 10) / 2, 10, 10);
            gc.drawText(elements.get(slot), x + 14, 6, true);
            x += 14 + gc.textExtent(elements.get(slot)).x + 12;
        }
    }

    // A point of a slot that the conditions do not name is no atom of the structure.
    private Color colour(int slot, Palette palette) {
        Optional<Element> element = slot < elements.size() ? Element.bySymbol(elements.get(slot)) : Optional.empty();
        return element.map(ElementColors::of).orElse(palette.muted());
    }
}
