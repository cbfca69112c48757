package org.pccd.dataset.ui.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.handlers.HandlerUtil;
import org.pccd.dataset.ui.internal.wizard.NewDatasetWizard;
import org.pccd.ui.Projects;

/** Opens the wizard for a new dataset with the files and folders that are selected. */
public final class DatasetFromSelectionHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IStructuredSelection selection = HandlerUtil.getCurrentStructuredSelection(event);
        Stream<?> selected = selection.stream();
        List<Path> files =
                selected.map(Projects::path).flatMap(Optional::stream).toList();
        NewDatasetWizard.open(HandlerUtil.getActiveWorkbenchWindowChecked(event), selection, files);
        return null;
    }
}
