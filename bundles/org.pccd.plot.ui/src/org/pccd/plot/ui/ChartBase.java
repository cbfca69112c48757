package org.pccd.plot.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.ICustomPaintListener;
import org.eclipse.swtchart.ITitle;
import org.eclipse.swtchart.LineStyle;
import org.pccd.plot.Figure;
import org.pccd.plot.ui.internal.ChartColours;
import org.pccd.plot.ui.internal.ExportMenu;
import org.pccd.plot.ui.internal.NumberText;

/** What all charts share: axes, colours that follow the theme, focus, a description for screen readers, export. */
abstract class ChartBase extends Composite implements ExportMenu.Source {
    final Chart chart;
    final IAxis x;
    final IAxis y;
    private String title = "";
    private String xLabel = "";
    private String yLabel = "";
    private ChartColours colours;

    ChartBase(Composite parent) {
        super(parent, SWT.NONE);
        setLayout(new FillLayout());
        chart = new Chart(this, Chart.NO_AXIS_POSITION_UPDATE);
        x = chart.getAxisSet().getXAxis(0);
        y = chart.getAxisSet().getYAxis(0);
        x.getTick().setFormat(new NumberText());
        y.getTick().setFormat(new NumberText());
        chart.getLegend().setVisible(false);
        labels("", "", "");
        restyle();
        chart.addListener(SWT.Paint, e -> followTheme());
        chart.getPlotArea().addCustomPaintListener((ICustomPaintListener) e -> paintFocus(e.gc));
        plot().addListener(SWT.FocusIn, e -> plot().redraw());
        plot().addListener(SWT.FocusOut, e -> plot().redraw());
        plot().addListener(SWT.MouseDown, e -> plot().setFocus());
        plot().addListener(SWT.Traverse, e -> e.doit = leaves(e.detail));
        // Makes the plot a stop of the Tab key.
        plot().addListener(SWT.KeyDown, e -> {});
        describe();
        ExportMenu.on(this, plot());
    }

    private static boolean leaves(int traversal) {
        return traversal == SWT.TRAVERSE_TAB_NEXT
                || traversal == SWT.TRAVERSE_TAB_PREVIOUS
                || traversal == SWT.TRAVERSE_ESCAPE;
    }

    /** Title above, and what the axes show, with units; empty: none. */
    public void labels(String newTitle, String newXLabel, String newYLabel) {
        title = newTitle;
        xLabel = newXLabel;
        yLabel = newYLabel;
        set(chart.getTitle(), title);
        set(x.getTitle(), xLabel);
        set(y.getTitle(), yLabel);
    }

    private static void set(ITitle label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
    }

    @Override
    public String title() {
        return title;
    }

    String xLabel() {
        return xLabel;
    }

    String yLabel() {
        return yLabel;
    }

    /** The area inside the axes. */
    Control plot() {
        return chart.getPlotArea().getControl();
    }

    ChartColours colours() {
        return colours;
    }

    /** A new theme: series take their colours. */
    abstract void recolour();

    /** What the chart shows in a sentence, for screen readers. */
    abstract String description();

    /** The figure of what is shown, for files. */
    @Override
    public abstract Figure figure();

    @Override
    public boolean setFocus() {
        return plot().setFocus();
    }

    private void followTheme() {
        if (!colours.background().equals(getBackground())) {
            getDisplay().asyncExec(() -> {
                if (!isDisposed()) {
                    restyle();
                    recolour();
                    chart.redraw();
                }
            });
        }
    }

    private void restyle() {
        colours = ChartColours.on(getBackground());
        Color text = colours.text();
        chart.setBackground(colours.background());
        chart.getPlotArea().setBackground(colours.background());
        chart.getTitle().setForeground(text);
        chart.getTitle().setFont(getFont());
        for (IAxis axis : new IAxis[] {x, y}) {
            axis.getTitle().setForeground(text);
            axis.getTitle().setFont(getFont());
            axis.getTick().setForeground(text);
            axis.getTick().setFont(getFont());
            axis.getGrid().setForeground(colours.grid());
            axis.getGrid().setStyle(LineStyle.SOLID);
        }
        chart.getLegend().setBackground(colours.background());
        chart.getLegend().setForeground(text);
        chart.getLegend().setFont(getFont());
    }

    private void paintFocus(GC gc) {
        if (plot().isFocusControl()) {
            Rectangle area = chart.getPlotArea().getBounds();
            gc.setForeground(colours.mark());
            gc.setLineStyle(SWT.LINE_DOT);
            gc.setLineWidth(1);
            gc.drawRectangle(0, 0, area.width - 1, area.height - 1);
            gc.setLineStyle(SWT.LINE_SOLID);
        }
    }

    private void describe() {
        plot().getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = title.isEmpty() ? yLabel : title;
            }

            @Override
            public void getDescription(AccessibleEvent e) {
                e.result = description();
            }
        });
        plot().getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent e) {
                e.detail = ACC.ROLE_GRAPHIC;
            }
        });
    }
}
