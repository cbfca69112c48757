package org.pccd.run.ui.internal.view;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;
import org.pccd.run.ui.internal.RunItem;
import org.pccd.run.ui.internal.RunUi;
import org.pccd.run.ui.internal.RunsModel;
import org.pccd.run.ui.internal.commands.Commands;

/** All jobs of the workspace with their true state, and what can be done with them. */
public class RunsView extends ViewPart {
    private static final String GROUP = "group";
    private static final String WORDS = "words";
    private static final String RESUME = "resume";

    private final Consumer<List<RunItem>> listener = this::seen;
    private IMemento memento;
    private RunsTable table;
    private Combo group;
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
        table = new RunsTable(parent);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.viewer().getControl());
        table.viewer().addOpenListener(e -> Commands.run(getSite(), Commands.OPEN));
        createMenu();
        getSite().setSelectionProvider(table.viewer());
        if (memento != null) {
            restore();
        }
        RunsModel.get().listen(listener);
        if (RunsModel.get().seen()) {
            show();
        }
    }

    private void createBar(Composite parent) {
        Composite bar = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(4, 3).applyTo(bar);
        words = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        words.setMessage("Name, dataset, state");
        words.setToolTipText("Shows the jobs in which each of these words occurs");
        words.setData(RunUi.ID, "runs.filter");
        GridDataFactory.swtDefaults().hint(190, SWT.DEFAULT).applyTo(words);
        words.addModifyListener(e -> filter());
        group = new Combo(bar, SWT.READ_ONLY | SWT.DROP_DOWN);
        group.setItems(Stream.of(RunFilter.Group.values()).map(g -> g.title).toArray(String[]::new));
        group.select(0);
        group.setToolTipText("Which jobs are shown");
        group.setData(RunUi.ID, "runs.group");
        group.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> filter()));
        summary = new Link(bar, SWT.NONE);
        summary.setText("Looking for runs...");
        summary.setData(RunUi.ID, "runs.summary");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(summary);
        summary.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> follow(e.text)));
    }

    private void createMenu() {
        MenuManager menu = new MenuManager();
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        table.viewer()
                .getControl()
                .setMenu(menu.createContextMenu(table.viewer().getControl()));
        getSite().registerContextMenu(menu, table.viewer());
    }

    private void filter() {
        table.filter(new RunFilter(RunFilter.Group.values()[group.getSelectionIndex()], words.getText()));
    }

    private void follow(String link) {
        if (link.equals(RESUME)) {
            group.select(RunFilter.Group.ATTENTION.ordinal());
            filter();
            table.viewer().getTable().selectAll();
            table.viewer().setSelection(table.viewer().getSelection());
            table.viewer().getControl().setFocus();
        } else {
            Commands.newRun(getSite());
        }
    }

    // On a thread of the background; several looks in a row are shown at once.
    private void seen(List<RunItem> items) {
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
        List<RunItem> items = RunsModel.get().items();
        table.show(items);
        String text = RunTexts.summary(items);
        boolean lost = items.stream().anyMatch(i -> i.state() == org.pccd.run.RunStatus.State.LOST);
        String link = items.isEmpty()
                ? text + " <a href=\"new\">New training run...</a>"
                : lost ? text + " <a href=\"" + RESUME + "\">Show what was lost, to resume it</a>" : text;
        if (!link.equals(summary.getText())) {
            summary.setText(link);
            summary.requestLayout();
        }
    }

    private void restore() {
        table.restore(memento);
        String saved = memento.getString(GROUP);
        for (RunFilter.Group g : RunFilter.Group.values()) {
            if (g.name().equals(saved)) {
                group.select(g.ordinal());
            }
        }
        words.setText(memento.getString(WORDS) == null ? "" : memento.getString(WORDS));
        filter();
    }

    @Override
    public void saveState(IMemento to) {
        if (table != null) {
            table.save(to);
            to.putString(GROUP, RunFilter.Group.values()[group.getSelectionIndex()].name());
            to.putString(WORDS, words.getText());
        }
    }

    @Override
    public void setFocus() {
        table.viewer().getControl().setFocus();
    }

    @Override
    public void dispose() {
        RunsModel.get().forget(listener);
        super.dispose();
    }
}
