package org.pccd.run.ui.internal.samples;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.ListenerList;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;
import org.pccd.run.ui.internal.curves.SelectedRuns;
import org.pccd.viewer.StructureSubject;

/** Samples of the run that is selected anywhere in the workbench, drawn while it trains. */
public final class SamplesView extends ViewPart {
    /** For {@code plugin.xml}. */
    public static final String ID = "org.pccd.run.ui.samples";

    private static final String RUN = "run";

    private final ISelectionListener listener = this::selected;
    private final Selection selection = new Selection();
    private RunSamples samples;
    private String remembered;

    @Override
    public void init(IViewSite site, IMemento memento) throws PartInitException {
        super.init(site, memento);
        remembered = memento == null ? null : memento.getString(RUN);
    }

    @Override
    public void createPartControl(Composite parent) {
        samples = new RunSamples(parent, selection::select);
        getSite().setSelectionProvider(selection);
        if (remembered != null) {
            samples.show(Path.of(remembered));
        }
        SelectedRuns.follow(getSite().getPage(), samples, this::show);
        getSite().getPage().addPostSelectionListener(listener);
        selected(null, getSite().getPage().getSelection());
    }

    private void selected(IWorkbenchPart part, ISelection chosen) {
        if (part != this) {
            SelectedRuns.of(chosen, samples, this::show);
        }
    }

    private void show(List<Path> runs) {
        samples.show(runs.get(0));
    }

    @Override
    public void saveState(IMemento memento) {
        if (samples.run() != null) {
            memento.putString(RUN, samples.run().toString());
        }
    }

    @Override
    public void setFocus() {
        samples.setFocus();
    }

    @Override
    public void dispose() {
        getSite().getPage().removePostSelectionListener(listener);
        super.dispose();
    }

    /** The structure that is selected, for the structure view. */
    private static final class Selection implements ISelectionProvider {
        private final ListenerList<ISelectionChangedListener> listeners = new ListenerList<>();
        private ISelection now = StructuredSelection.EMPTY;

        void select(StructureSubject subject) {
            setSelection(subject == null ? StructuredSelection.EMPTY : new StructuredSelection(subject));
        }

        @Override
        public void setSelection(ISelection selection) {
            now = selection;
            listeners.forEach(l -> l.selectionChanged(new SelectionChangedEvent(this, now)));
        }

        @Override
        public ISelection getSelection() {
            return now;
        }

        @Override
        public void addSelectionChangedListener(ISelectionChangedListener added) {
            listeners.add(added);
        }

        @Override
        public void removeSelectionChangedListener(ISelectionChangedListener removed) {
            listeners.remove(removed);
        }
    }
}
