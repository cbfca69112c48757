package org.pccd.dataset.ui.internal.editor;

import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.pccd.ui.Themes;

/** The structures that fail an audit; the selected one is offered before and after. */
final class FailingTable {
    private final Combo list;
    private final Table table;
    private final Runnable selected;
    private AuditRun run;
    private List<AuditRun.Failing> shown = List.of();

    FailingTable(Composite parent, Runnable selected) {
        this.selected = selected;
        Composite all = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(all);
        list = new Combo(all, SWT.READ_ONLY);
        list.setToolTipText("Which of the structures that fail are listed");
        list.setData("org.pccd.id", "dataset.auditList");
        list.addListener(SWT.Selection, e -> fill());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(list);
        table = Themes.nativeColours(new Table(all, SWT.VIRTUAL | SWT.BORDER | SWT.FULL_SELECTION));
        table.setHeaderVisible(true);
        table.setData("org.pccd.id", "dataset.auditFailing");
        table.setToolTipText("Select one to see it before and after in the Structure view");
        column("Entry", 130, SWT.LEFT);
        column("Sites", 60, SWT.RIGHT);
        column("What is lost first", 240, SWT.LEFT);
        table.addListener(SWT.SetData, e -> {
            AuditRun.Failing f = shown.get(e.index);
            String sites = f.sites() == 0 ? "" : Integer.toString(f.sites());
            ((TableItem) e.item).setText(new String[] {f.name(), sites, f.reason()});
        });
        table.addListener(SWT.Selection, e -> selected.run());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
    }

    void show(AuditRun newRun) {
        run = newRun;
        list.setItems(run.lists().toArray(String[]::new));
        list.select(run.report().levels().isEmpty() ? 0 : 1);
        fill();
    }

    ISelection selection() {
        int index = table.getSelectionIndex();
        if (index < 0) {
            return StructuredSelection.EMPTY;
        }
        AuditRun.Failing f = shown.get(index);
        return new StructuredSelection(List.of(new RoundTrip(run, f, false), new RoundTrip(run, f, true)));
    }

    private void fill() {
        shown = run.failing(list.getSelectionIndex());
        table.deselectAll();
        table.clearAll();
        table.setItemCount(shown.size());
        selected.run();
    }

    private void column(String title, int width, int style) {
        TableColumn column = new TableColumn(table, style);
        column.setText(title);
        column.setWidth(width);
    }
}
