package org.pccd.sampling.ui.internal.funnel;

import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.pccd.sampling.ui.internal.gallery.GalleryModel;

/** Follows which gallery is the active editor, and what changes in it. */
public final class ActiveGallery implements IPartListener2 {
    private final IWorkbenchPage page;
    private final Runnable listener;
    private GalleryModel model;

    /** @param listener told when another gallery is active or its content, filter or evaluation changed */
    public ActiveGallery(IWorkbenchPage page, Runnable listener) {
        this.page = page;
        this.listener = listener;
        page.addPartListener(this);
        follow(page.getActiveEditor());
    }

    /** Null where the active editor is no gallery. */
    public GalleryModel model() {
        return model;
    }

    public void close() {
        page.removePartListener(this);
        follow(null);
    }

    private void follow(IEditorPart editor) {
        GalleryModel now = editor == null ? null : editor.getAdapter(GalleryModel.class);
        if (now != model) {
            if (model != null) {
                model.removeContentListener(listener);
            }
            model = now;
            if (model != null) {
                model.onContent(listener);
            }
        }
    }

    private void changed(IWorkbenchPartReference ref) {
        if (ref.getPart(false) instanceof IEditorPart || model == null) {
            follow(page.getActiveEditor());
            listener.run();
        }
    }

    @Override
    public void partActivated(IWorkbenchPartReference ref) {
        changed(ref);
    }

    @Override
    public void partBroughtToTop(IWorkbenchPartReference ref) {
        changed(ref);
    }

    @Override
    public void partClosed(IWorkbenchPartReference ref) {
        changed(ref);
    }
}
