package org.pccd.sampling.ui.internal.gallery;

import org.eclipse.core.runtime.ListenerList;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;

/** Offers what is selected in a gallery to the workbench: the structure view, the funnel, exports. */
final class GallerySelection implements ISelectionProvider {
    private final GalleryModel model;
    private final ListenerList<ISelectionChangedListener> listeners = new ListenerList<>();

    GallerySelection(GalleryModel model) {
        this.model = model;
        model.onSelection(() -> {
            SelectionChangedEvent event = new SelectionChangedEvent(this, getSelection());
            listeners.forEach(l -> l.selectionChanged(event));
        });
    }

    @Override
    public ISelection getSelection() {
        return new StructuredSelection(model.selection());
    }

    @Override
    public void setSelection(ISelection selection) {
        if (selection instanceof IStructuredSelection s) {
            model.select(s.stream()
                    .filter(GalleryItem.class::isInstance)
                    .map(GalleryItem.class::cast)
                    .toList());
        }
    }

    @Override
    public void addSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.remove(listener);
    }
}
