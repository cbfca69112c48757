package org.pccd.workbench.internal;

import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.navigator.CommonActionProvider;
import org.eclipse.ui.navigator.ICommonActionConstants;
import org.eclipse.ui.navigator.ICommonActionExtensionSite;
import org.eclipse.ui.navigator.ICommonMenuConstants;
import org.eclipse.ui.navigator.ICommonViewerWorkbenchSite;
import org.eclipse.ui.statushandlers.StatusManager;

/** Opens datasets, runs and samples from their folder in the Project Explorer, by double click, Enter or the menu. */
public class OpenFolderActions extends CommonActionProvider {
    private ICommonViewerWorkbenchSite site;

    @Override
    public void init(ICommonActionExtensionSite actionSite) {
        if (actionSite.getViewSite() instanceof ICommonViewerWorkbenchSite workbenchSite) {
            site = workbenchSite;
        }
    }

    @Override
    public void fillActionBars(IActionBars bars) {
        selected().ifPresent(file -> bars.setGlobalActionHandler(ICommonActionConstants.OPEN, open(file)));
    }

    @Override
    public void fillContextMenu(IMenuManager menu) {
        selected().ifPresent(file -> menu.insertAfter(ICommonMenuConstants.GROUP_OPEN, open(file)));
    }

    private Optional<IFile> selected() {
        if (site == null || !(getContext().getSelection() instanceof IStructuredSelection selection)) {
            return Optional.empty();
        }
        return selection.size() == 1 && selection.getFirstElement() instanceof IFolder folder
                ? FolderKind.of(folder).map(kind -> kind.file(folder))
                : Optional.empty();
    }

    private Action open(IFile file) {
        return new Action("&Open " + file.getParent().getName()) {
            @Override
            public void run() {
                try {
                    IDE.openEditor(site.getPage(), file);
                } catch (PartInitException e) {
                    StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW | StatusManager.LOG);
                }
            }
        };
    }
}
