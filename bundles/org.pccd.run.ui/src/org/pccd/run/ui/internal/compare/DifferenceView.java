package org.pccd.run.ui.internal.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;
import org.pccd.run.ConfigurationDifference;
import org.pccd.run.RunFolder;
import org.pccd.run.RunInfo;
import org.pccd.run.ui.internal.RunUi;
import org.pccd.ui.Icons;
import org.pccd.ui.Tasks;

/** The settings of two or more runs beside each other. */
public class DifferenceView extends ViewPart {
    private static final String RUNS = "runs";
    private static final String ONLY = "only";

    private List<Path> runs = List.of();
    private List<ConfigurationDifference.Row> rows = List.of();
    private DifferenceTable table;
    private Label summary;
    private IAction only;
    private boolean onlyAtFirst = true;

    @Override
    public void init(IViewSite site, IMemento memento) throws PartInitException {
        super.init(site, memento);
        if (memento != null && memento.getString(RUNS) != null) {
            runs = memento.getString(RUNS).lines().map(Path::of).toList();
            onlyAtFirst = !Boolean.FALSE.equals(memento.getBoolean(ONLY));
        }
    }

    @Override
    public void createPartControl(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(parent);
        summary = new Label(parent, SWT.NONE);
        summary.setText("Select two or more runs in the Runs view and choose Compare.");
        summary.setData(RunUi.ID, "difference.summary");
        GridDataFactory.fillDefaults().grab(true, false).indent(4, 3).applyTo(summary);
        table = new DifferenceTable(parent);
        only = new Action("Only differences", IAction.AS_CHECK_BOX) {
            @Override
            public void run() {
                fill();
            }
        };
        only.setImageDescriptor(Icons.FILTER.descriptor());
        only.setToolTipText("Show only the settings that differ");
        only.setChecked(onlyAtFirst);
        IAction copy = new Action("Copy as table", Icons.DUPLICATE.descriptor()) {
            @Override
            public void run() {
                table.copy();
            }
        };
        copy.setToolTipText("Copy the table, for a spreadsheet");
        getViewSite().getActionBars().getToolBarManager().add(only);
        getViewSite().getActionBars().getToolBarManager().add(copy);
        if (!runs.isEmpty()) {
            show(runs);
        }
    }

    /** Compares these runs. */
    public void show(List<Path> folders) {
        runs = List.copyOf(folders);
        Tasks.quietly(
                "Comparing runs",
                summary,
                progress -> {
                    List<RunInfo> infos =
                            folders.stream().map(f -> RunFolder.open(f).info()).toList();
                    return ConfigurationDifference.of(infos);
                },
                found -> {
                    rows = found;
                    fill();
                },
                failed -> summary.setText(Tasks.error("Comparing runs", failed).getMessage()));
    }

    private void fill() {
        long differing =
                rows.stream().filter(ConfigurationDifference.Row::differs).count();
        summary.setText(
                runs.size() < 2
                        ? runs.size() + " run: choose two or more to compare."
                        : differing + " of " + rows.size() + " settings of " + runs.size() + " runs differ.");
        summary.requestLayout();
        List<ConfigurationDifference.Row> shown = new ArrayList<>(rows);
        if (only.isChecked()) {
            shown.removeIf(row -> !row.differs());
        }
        table.show(runs, shown);
    }

    @Override
    public void saveState(IMemento memento) {
        memento.putString(
                RUNS,
                String.join(
                        "\n", Stream.of(runs.toArray()).map(Object::toString).toList()));
        memento.putBoolean(ONLY, only == null ? onlyAtFirst : only.isChecked());
    }

    @Override
    public void setFocus() {
        table.setFocus();
    }
}
