package org.pccd.sampling.ui.internal.reconstruction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.pccd.run.PublishedRate;
import org.pccd.run.ReconstructionReport;
import org.pccd.run.ReconstructionReport.Curve;

/** Rates at the usual tolerances, a row for each quantity, with what was published beside. */
final class RateTable {
    private static final double[] USUAL = {0.01, 0.05, 0.1, 0.2, 0.3, 0.5};

    private final Table table;

    RateTable(Composite parent) {
        table = new Table(parent, SWT.FULL_SELECTION | SWT.BORDER);
        table.setHeaderVisible(true);
        table.setData("org.pccd.id", "reconstruction.rates");
        column("Share within", SWT.LEFT, "Quantity whose error is compared with the tolerance");
        column("Paper", SWT.RIGHT, "As published; its tolerances are not given in the public text");
        for (double tolerance : USUAL) {
            column("≤ " + tolerance, SWT.RIGHT, "Share of all structures whose error is at most " + tolerance);
        }
    }

    private void column(String text, int alignment, String tip) {
        TableColumn column = new TableColumn(table, alignment);
        column.setText(text);
        column.setToolTipText(tip);
    }

    Table control() {
        return table;
    }

    void show(ReconstructionReport report) {
        table.removeAll();
        for (Curve curve : report.curves()) {
            List<String> cells = new ArrayList<>();
            cells.add(curve.quantity());
            cells.add(PublishedRate.RECONSTRUCTION.stream()
                    .filter(p -> p.quantity().equals(curve.quantity()))
                    .map(PublishedRate::percent)
                    .findFirst()
                    .orElse("–"));
            for (double tolerance : USUAL) {
                cells.add(String.format(Locale.ROOT, "%.1f %%", 100 * rate(curve, tolerance)));
            }
            new TableItem(table, SWT.NONE).setText(cells.toArray(String[]::new));
        }
        Arrays.stream(table.getColumns()).forEach(TableColumn::pack);
    }

    /** The rate at a tolerance that the report has, or at the next smaller one. */
    static double rate(Curve curve, double tolerance) {
        double rate = 0;
        for (int i = 0; i < curve.tolerances().length; i++) {
            rate = curve.tolerances()[i] <= tolerance * (1 + 1e-9) ? curve.rates()[i] : rate;
        }
        return rate;
    }
}
