package org.pccd.dft.ui.internal.view;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;
import org.pccd.dft.DftState;
import org.pccd.dft.ui.internal.DftModel;
import org.pccd.dft.ui.internal.DftUi;
import org.pccd.dft.ui.internal.JobItem;
import org.pccd.dft.ui.internal.Words;
import org.pccd.dft.ui.internal.commands.Commands;

/** All DFT jobs of the workspace with their true state, and what can be done with them. */
public final class JobsView extends ViewPart {
    private static final String WORDS = "words";

    private final Consumer<List<JobItem>> listener = this::seen;
    private IMemento memento;
    private JobsTable table;
    private Text words;
    private Link summary;
    private volatile boolean pending;

    @Override
    public void init(IViewSite site, IMemento saved) throws PartInitException {
        super.init(site, saved);
        memento = saved;
    }

    @Override
    public void createPartControl(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(parent);
        createBar(parent);
        table = new JobsTable(parent);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.viewer().getControl());
        table.viewer().addOpenListener(e -> Commands.run(getSite(), DftUi.OPEN_STRUCTURE));
        MenuManager menu = new MenuManager();
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        table.viewer()
                .getControl()
                .setMenu(menu.createContextMenu(table.viewer().getControl()));
        getSite().registerContextMenu(menu, table.viewer());
        getSite().setSelectionProvider(table.viewer());
        if (memento != null) {
            table.restore(memento);
            words.setText(memento.getString(WORDS) == null ? "" : memento.getString(WORDS));
        }
        DftModel.get().listen(listener);
        if (DftModel.get().seen()) {
            show();
        }
    }

    private void createBar(Composite parent) {
        Composite bar = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(4, 3).applyTo(bar);
        words = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        words.setMessage("Formula, state, folder");
        words.setToolTipText("Shows the jobs in which each of these words occurs");
        words.setData(DftUi.ID, "dft.filter");
        GridDataFactory.swtDefaults().hint(190, SWT.DEFAULT).applyTo(words);
        words.addModifyListener(e -> table.filter(new JobFilter(words.getText())));
        summary = new Link(bar, SWT.NONE);
        summary.setText("Looking for DFT jobs...");
        summary.setData(DftUi.ID, "dft.summary");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(summary);
        summary.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> Commands.newJobs(getSite())));
    }

    // On a thread of the background; several looks in a row are shown at once.
    private void seen(List<JobItem> items) {
        if (pending) {
            return;
        }
        pending = true;
        getSite().getShell().getDisplay().asyncExec(() -> {
            pending = false;
            if (!table.viewer().getControl().isDisposed()) {
                show();
            }
        });
    }

    private void show() {
        List<JobItem> items = DftModel.get().items();
        table.show(items);
        String text = items.isEmpty()
                ? "There are no DFT jobs here yet. <a href=\"new\">New DFT calculation...</a>"
                : counts(items);
        if (!text.equals(summary.getText())) {
            summary.setText(text);
            summary.requestLayout();
        }
        // What can be done with the selected jobs may have changed.
        if (!table.viewer().getStructuredSelection().isEmpty()) {
            getSite()
                    .getService(org.eclipse.ui.services.IEvaluationService.class)
                    .requestEvaluation("org.pccd.dft.ui.can");
        }
    }

    private static String counts(List<JobItem> items) {
        Map<DftState, Integer> counts = new EnumMap<>(DftState.class);
        items.forEach(i -> counts.merge(i.state(), 1, Integer::sum));
        return items.size()
                + (items.size() == 1 ? " job: " : " jobs: ")
                + counts.entrySet().stream()
                        .map(e -> e.getValue() + " " + Words.of(e.getKey()))
                        .collect(Collectors.joining(", "));
    }

    @Override
    public void saveState(IMemento to) {
        if (table != null) {
            table.save(to);
            to.putString(WORDS, words.getText());
        }
    }

    @Override
    public void setFocus() {
        table.viewer().getControl().setFocus();
    }

    @Override
    public void dispose() {
        DftModel.get().forget(listener);
        super.dispose();
    }
}
