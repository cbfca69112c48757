package org.pccd.sampling.ui.internal.nearest;

import java.util.List;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.part.ViewPart;
import org.pccd.evaluation.Comparison;
import org.pccd.sampling.ui.internal.gallery.GalleryItem;
import org.pccd.ui.Tasks;
import org.pccd.viewer.ui.StructurePanel;

/** The selected sample beside the most similar structure of the training data, seen from the same side. */
public final class NearestView extends ViewPart {
    public static final String ID = "org.pccd.sampling.ui.nearest";

    private final ISelectionListener follower = this::selected;
    private final NearestWork work = new NearestWork();
    private Label sentence;
    private StructurePanel panel;
    private Table table;
    private GalleryItem shown;
    private Job job;

    @Override
    public void createPartControl(Composite parent) {
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        parent.setLayout(layout);
        sentence = new Label(parent, SWT.WRAP);
        sentence.setData("org.pccd.id", "nearest.sentence");
        GridData wrapped = new GridData(SWT.FILL, SWT.TOP, true, false);
        wrapped.widthHint = 200;
        wrapped.horizontalIndent = 4;
        wrapped.verticalIndent = 4;
        sentence.setLayoutData(wrapped);
        SashForm halves = new SashForm(parent, SWT.VERTICAL);
        halves.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        panel = new StructurePanel(halves, SWT.NONE);
        table = new Table(halves, SWT.FULL_SELECTION);
        table.setData("org.pccd.id", "nearest.table");
        table.setHeaderVisible(true);
        table.setLinesVisible(true);
        column("", SWT.LEFT);
        column("Sample", SWT.RIGHT);
        column("Known", SWT.RIGHT);
        column("Difference", SWT.RIGHT);
        table.addListener(SWT.Resize, e -> fitColumns());
        halves.setWeights(7, 3);
        say("Select a sample in a gallery.");
        getSite().getPage().addPostSelectionListener(follower);
        selected(null, getSite().getPage().getSelection());
    }

    private void column(String text, int style) {
        new TableColumn(table, style).setText(text);
    }

    private void fitColumns() {
        int[] shares = {33, 19, 19, 28};
        int width = table.getClientArea().width;
        for (int i = 0; i < shares.length; i++) {
            table.getColumn(i).setWidth(width * shares[i] / 100);
        }
    }

    private void selected(IWorkbenchPart part, ISelection selection) {
        if (part != this
                && selection instanceof IStructuredSelection s
                && s.getFirstElement() instanceof GalleryItem item
                && !item.equals(shown)) {
            show(item);
        }
    }

    private void show(GalleryItem item) {
        shown = item;
        if (job != null) {
            job.cancel();
        }
        if (!item.decoded()) {
            say(item.title() + " was not decoded: " + item.reason());
            empty();
            return;
        }
        say("Looking for the nearest known structure of " + item.title() + " …");
        job = Tasks.quietly("Nearest structure of " + item.title(), table, p -> work.find(item, p), this::found, e -> {
            say(e.getMessage());
            empty();
        });
    }

    private void found(NearestWork.Found found) {
        if (!found.item().equals(shown)) {
            return;
        }
        say(NearestWork.sentence(found));
        panel.show(List.of(found.sample(), found.known()));
        table.removeAll();
        for (Comparison.Quantity q : found.comparison().quantities()) {
            new TableItem(table, SWT.NONE).setText(new String[] {q.label(), q.first(), q.second(), q.difference()});
        }
    }

    private void empty() {
        panel.show(List.of());
        table.removeAll();
    }

    private void say(String text) {
        sentence.setText(text.replace("&", "&&"));
        sentence.getParent().layout();
    }

    @Override
    public void setFocus() {
        panel.setFocus();
    }

    @Override
    public void dispose() {
        getSite().getPage().removePostSelectionListener(follower);
        if (job != null) {
            job.cancel();
        }
        Job.createSystem("Closing the reference", (ICoreRunnable) monitor -> work.close())
                .schedule();
        super.dispose();
    }
}
