package org.pccd.run.ui.internal.editor;

import org.eclipse.core.runtime.ListenerList;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.pccd.run.ui.internal.RunItem;

/** The run of an editor as the selection of the workbench, so that commands and the Curves view take it. */
final class Selection implements ISelectionProvider {
    private final ListenerList<ISelectionChangedListener> listeners = new ListenerList<>();
    private ISelection selection = StructuredSelection.EMPTY;

    /** Takes the run as it is now, unless a structure is selected; listeners are told where its state is another. */
    void show(RunItem item) {
        Object before = ((IStructuredSelection) selection).getFirstElement();
        if (before == null || before instanceof RunItem old && old.state() != item.state()) {
            setSelection(new StructuredSelection(item));
        }
    }

    @Override
    public void addSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.add(listener);
    }

    @Override
    public ISelection getSelection() {
        return selection;
    }

    @Override
    public void removeSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.remove(listener);
    }

    @Override
    public void setSelection(ISelection newSelection) {
        selection = newSelection;
        listeners.forEach(listener -> listener.selectionChanged(new SelectionChangedEvent(this, selection)));
    }
}
