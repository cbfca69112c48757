package org.pccd.dataset.ui.internal.editor;

import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.pccd.dataset.Dataset;
import org.pccd.dataset.Refusal;
import org.pccd.dataset.ui.internal.SourceFiles;
import org.pccd.ui.Tasks;

/** Everything that was left out or noted, by code, with place and reason. */
final class RefusedPage extends DatasetPage {
    private final DatasetEditor editor;
    private Table codes;
    private RefusalTable refusals;
    private Label status;
    private Refusals all;

    RefusedPage(DatasetEditor editor) {
        super("Refused");
        this.editor = editor;
    }

    @Override
    void fill(Composite parent, Dataset dataset) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().applyTo(page);
        SashForm sash = new SashForm(page, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        codes = new Table(sash, SWT.BORDER | SWT.FULL_SELECTION | SWT.MULTI);
        codes.setHeaderVisible(true);
        codes.setData("org.pccd.id", "dataset.codes");
        codes.setToolTipText("Select reasons to list their entries only");
        column("Reason", 165, SWT.LEFT);
        column("Entries", 75, SWT.RIGHT);
        codes.addListener(SWT.Selection, e -> show());
        refusals = new RefusalTable(sash, this::open);
        sash.setWeights(36, 64);
        status = new Label(page, SWT.WRAP);
        status.setData("org.pccd.id", "dataset.refusedStatus");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(status);
        explain("Reading the refusals...");
        Tasks.quietly(
                "Read refusals",
                page,
                progress -> Refusals.read(dataset, progress),
                this::loaded,
                e -> explain(Tasks.error("Reading the refusals", e).getMessage()));
    }

    private void loaded(Refusals read) {
        all = read;
        read.counts().forEach((code, n) -> {
            TableItem item = new TableItem(codes, SWT.NONE);
            item.setText(new String[] {code, String.format("%,d", n)});
            item.setImage(RefusalTable.icon(read.verdict(code)).image());
        });
        show();
    }

    private void show() {
        if (all == null) {
            return;
        }
        List<String> chosen =
                List.of(codes.getSelection()).stream().map(TableItem::getText).toList();
        refusals.show(all.of(chosen));
        explain("");
    }

    private void open(Refusal refusal) {
        String problem = SourceFiles.problem(refusal.source());
        if (problem == null) {
            SourceFiles.open(editor.getSite().getPage(), refusal.source(), refusal.line());
        } else {
            explain(problem);
        }
    }

    /** Says something below the list; nothing: how many there are and what can be done with them. */
    void explain(String text) {
        if (status == null) {
            return;
        }
        boolean usual = text.isEmpty() && all != null;
        status.setText(usual ? all.summary() : text);
        status.requestLayout();
    }

    private void column(String title, int width, int style) {
        TableColumn column = new TableColumn(codes, style);
        column.setText(title);
        column.setWidth(width);
    }

    @Override
    void setFocus() {
        if (refusals == null) {
            super.setFocus();
        } else {
            refusals.setFocus();
        }
    }
}
