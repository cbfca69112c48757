package org.pccd.run.ui.internal.editor;

import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.pccd.run.Launch;
import org.pccd.run.Provenance;
import org.pccd.run.RunFolder;
import org.pccd.run.ui.internal.RunFormat;
import org.pccd.run.ui.internal.RunUi;
import org.pccd.ui.Tasks;

/** Where a run comes from: data, programs, machine, launches. */
final class ProvenancePage implements RunEditorPage {
    private record Past(List<String> missing, List<Launch> launches) {}

    private Table table;
    private Label head;

    @Override
    public Control create(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        page.setLayout(new GridLayout());
        head = new Label(page, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(head);
        table = new Table(page, SWT.FULL_SELECTION | SWT.MULTI | SWT.BORDER);
        table.setHeaderVisible(true);
        table.setData(RunUi.ID, "run.provenance");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        TableColumn what = new TableColumn(table, SWT.NONE);
        what.setText("What");
        what.setWidth(190);
        TableColumn value = new TableColumn(table, SWT.NONE);
        value.setText("Value");
        value.setWidth(620);
        return page;
    }

    @Override
    public void run(RunFolder run) {
        table.removeAll();
        Provenance p = run.info().provenance();
        head.setText("Made " + p.created().replace('T', ' ') + " on " + p.machine() + ".");
        row("Folder", run.path().toString());
        row("Dataset", run.configuration().dataset());
        row("Hash of the dataset", run.configuration().datasetHash());
        p.splits().forEach((split, count) -> row("Encoded structures, " + split, String.format("%,d", count)));
        row("Encoder", run.configuration().encoder().id() + " of " + p.encoderPlugin());
        row("Denoiser", run.configuration().denoiser().id() + " of " + p.denoiserPlugin());
        p.plugins().stream()
                .filter(o -> !o.sha256().isEmpty())
                .forEach(o -> row("SHA-256 of " + o.plugin(), o.sha256()));
        p.versions().forEach(this::row);
        row("System", p.system() + ", " + p.processors() + " processors");
        row("Java", p.java());
        Tasks.quietly(
                "Reading launches",
                table,
                progress -> new Past(run.missing(), run.job().launches()),
                this::show,
                failed -> row("Launches", failed.getMessage()));
    }

    private void show(Past past) {
        past.missing.forEach(m -> row("Missing here", m));
        past.launches.forEach(l -> row(
                "Launch " + l.number(),
                l.created().replace('T', ' ') + " by " + l.launcher() + " on " + l.machine() + ", "
                        + RunFormat.count(l.resources().threads(), "thread") + ", heap "
                        + l.resources().heapMegabytes() + " MB"
                        + (l.queue() ? ", queued" : "")));
    }

    @Override
    public void failed(String reason) {
        head.setText(reason);
    }

    private void row(String what, String value) {
        new TableItem(table, SWT.NONE).setText(new String[] {what, value});
    }
}
