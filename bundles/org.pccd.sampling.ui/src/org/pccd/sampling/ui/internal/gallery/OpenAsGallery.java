package org.pccd.sampling.ui.internal.gallery;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.HandlerUtil;
import org.pccd.ui.Projects;

/** Shows the structures of any folder, or the samples of a job, as a gallery. */
public final class OpenAsGallery extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IStructuredSelection selection = HandlerUtil.getCurrentStructuredSelection(event);
        IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
        for (Object selected : selection) {
            Projects.folder(selected).ifPresent(folder -> GalleryEditor.open(page, folder));
        }
        return null;
    }
}
