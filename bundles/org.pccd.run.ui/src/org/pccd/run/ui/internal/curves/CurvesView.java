package org.pccd.run.ui.internal.curves;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;

/** Curves of the runs that are selected anywhere in the workbench, or whose editor is active. */
public final class CurvesView extends ViewPart {
    /** For {@code plugin.xml}. */
    public static final String ID = "org.pccd.run.ui.curves";

    private static final String RUNS = "runs";

    private final ISelectionListener listener = this::selected;
    private RunCurves curves;
    private List<Path> remembered = List.of();

    @Override
    public void init(IViewSite site, IMemento memento) throws PartInitException {
        super.init(site, memento);
        String runs = memento == null ? null : memento.getString(RUNS);
        if (runs != null && !runs.isEmpty()) {
            remembered = Arrays.stream(runs.split("\n")).map(Path::of).toList();
        }
    }

    @Override
    public void createPartControl(Composite parent) {
        curves = new RunCurves(parent);
        curves.show(remembered);
        SelectedRuns.follow(getSite().getPage(), curves, this::show);
        getSite().getPage().addPostSelectionListener(listener);
        selected(null, getSite().getPage().getSelection());
    }

    private void selected(IWorkbenchPart part, ISelection selection) {
        if (part != this) {
            SelectedRuns.of(selection, curves, this::show);
        }
    }

    private void show(List<Path> runs) {
        curves.show(runs);
    }

    @Override
    public void saveState(IMemento memento) {
        List<String> runs = new ArrayList<>();
        curves.runs().forEach(r -> runs.add(r.toString()));
        memento.putString(RUNS, String.join("\n", runs));
    }

    @Override
    public void setFocus() {
        curves.setFocus();
    }

    @Override
    public void dispose() {
        getSite().getPage().removePostSelectionListener(listener);
        super.dispose();
    }
}
