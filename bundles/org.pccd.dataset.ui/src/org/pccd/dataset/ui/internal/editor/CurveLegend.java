package org.pccd.dataset.ui.internal.editor;

import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.pccd.plot.ui.CurveChart;
import org.pccd.ui.Palette;
import org.pccd.ui.Themes;

/** Curves with their names in a line above. */
final class CurveLegend {
    private static final int GAP = 8;
    private static final int SWATCH = 16;

    private final Composite all;
    private final Canvas names;
    private final CurveChart chart;
    private List<CurveChart.Line> lines = List.of();

    CurveLegend(Composite parent) {
        all = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(all);
        names = new Canvas(all, SWT.DOUBLE_BUFFERED);
        names.addListener(SWT.Paint, e -> paint(e.gc));
        Themes.onChange(names, names::redraw);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(SWT.DEFAULT, 20)
                .indent(8, 0)
                .applyTo(names);
        chart = new CurveChart(all);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(chart);
    }

    Composite control() {
        return all;
    }

    CurveChart chart() {
        return chart;
    }

    void show(List<CurveChart.Line> newLines) {
        lines = newLines;
        chart.show(lines);
        names.redraw();
    }

    private void paint(GC gc) {
        gc.setBackground(all.getBackground());
        gc.fillRectangle(names.getClientArea());
        gc.setLineWidth(3);
        int x = 0;
        for (CurveChart.Line line : lines) {
            Point size = gc.textExtent(line.name());
            int middle = names.getSize().y / 2;
            gc.setForeground(chart.colour(line.colour()));
            gc.drawLine(x, middle, x + SWATCH - 5, middle);
            gc.setForeground(Palette.of(all).foreground());
            gc.drawText(line.name(), x + SWATCH, middle - size.y / 2, true);
            x += SWATCH + size.x + GAP;
        }
    }
}
