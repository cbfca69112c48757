package org.pccd.dataset.ui.internal.editor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.pccd.encoding.audit.AuditReport.Level;
import org.pccd.encoding.audit.Audited;

/** The audits of this editor side by side, a row for each; the newest of encoders with the same settings. */
final class AuditComparison {
    private final Table table;
    private final List<AuditRun> runs = new ArrayList<>();

    /** @param chosen is given the audit of a row that the user selects */
    AuditComparison(Composite parent, Consumer<AuditRun> chosen) {
        table = new Table(parent, SWT.BORDER | SWT.FULL_SELECTION);
        table.setHeaderVisible(true);
        table.setData("org.pccd.id", "dataset.auditComparison");
        table.setToolTipText("Noise: share of all structures that come back whole. Select an audit to look at it.");
        table.addListener(SWT.Selection, e -> chosen.accept(runs.get(table.getSelectionIndex())));
    }

    Control control() {
        return table;
    }

    void add(AuditRun run) {
        runs.removeIf(r -> r.encoder().label().equals(run.encoder().label()));
        runs.add(run);
        fill();
        table.select(runs.size() - 1);
    }

    private void fill() {
        TreeSet<Double> noises = new TreeSet<>();
        runs.forEach(r -> r.report().levels().forEach(l -> noises.add(l.noise())));
        table.removeAll();
        Arrays.stream(table.getColumns()).forEach(TableColumn::dispose);
        column("Encoder", SWT.LEFT);
        column("Encodable", SWT.RIGHT);
        noises.forEach(n -> column("Noise " + n, SWT.RIGHT));
        column("Structures", SWT.RIGHT);
        column("Tensor", SWT.LEFT);
        column("Encode (ms)", SWT.RIGHT);
        column("Decode (ms)", SWT.RIGHT);
        column("Refused", SWT.LEFT);
        for (AuditRun run : runs) {
            new TableItem(table, SWT.NONE).setText(cells(run, noises));
        }
        Arrays.stream(table.getColumns()).forEach(TableColumn::pack);
    }

    private static String[] cells(AuditRun run, TreeSet<Double> noises) {
        Audited a = run.audited();
        List<String> cells = new ArrayList<>();
        cells.add(run.encoder().label());
        cells.add(percent(a.encodable()));
        for (double noise : noises) {
            cells.add(a.report().levels().stream()
                    .filter(l -> l.noise() == noise)
                    .findFirst()
                    .map((Level l) -> percent(a.ceiling(l)))
                    .orElse(""));
        }
        cells.add(String.format("%,d", a.report().structures()));
        cells.add(Arrays.stream(a.shape()).mapToObj(Integer::toString).collect(Collectors.joining(" × ")));
        cells.add(millis(a.cost().encodeMillis()));
        cells.add(millis(a.cost().decodeMillis()));
        cells.add(a.refusals().entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining(", ")));
        return cells.toArray(String[]::new);
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "" : String.format(Locale.ROOT, "%.2f %%", 100 * share);
    }

    private static String millis(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.3f", value);
    }

    private void column(String title, int style) {
        new TableColumn(table, style).setText(title);
    }
}
