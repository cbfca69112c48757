package org.pccd.run.ui.internal.commands;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.pccd.run.ui.internal.RunItem;
import org.pccd.run.ui.internal.RunUi;
import org.pccd.run.ui.internal.Selected;
import org.pccd.run.ui.internal.compare.DifferenceView;

/** Shows how the configurations of the selected runs differ, and their curves over each other. */
public class CompareHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        List<Path> runs = Selected.jobs(event).stream()
                .filter(RunItem::training)
                .map(RunItem::path)
                .toList();
        IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
        try {
            // The curves follow the selection.
            if (PlatformUI.getWorkbench().getViewRegistry().find(RunUi.CURVES) != null) {
                page.showView(RunUi.CURVES, null, IWorkbenchPage.VIEW_VISIBLE);
            }
            ((DifferenceView) page.showView(RunUi.DIFFERENCE, null, IWorkbenchPage.VIEW_ACTIVATE)).show(runs);
        } catch (PartInitException e) {
            throw new ExecutionException(e.getMessage(), e);
        }
        return null;
    }
}
