package org.pccd.run.ui.internal.commands;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.pccd.run.JobFolder;
import org.pccd.run.Jobs;
import org.pccd.run.ui.internal.RunActions;
import org.pccd.run.ui.internal.RunItem;
import org.pccd.run.ui.internal.RunsModel;
import org.pccd.run.ui.internal.Selected;
import org.pccd.ui.Projects;
import org.pccd.ui.Tasks;

/** Deletes the folders of the selected jobs, after a question; never one that lives. */
public class DeleteHandler extends AbstractHandler {
    private static final int NAMED = 8;

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Shell shell = HandlerUtil.getActiveWorkbenchWindowChecked(event).getShell();
        List<RunItem> items = Selected.jobs(event).stream()
                .filter(RunActions.DELETE::possible)
                .toList();
        if (!items.isEmpty() && sure(shell, items)) {
            items.forEach(item -> Tasks.start("Deleting " + item.name(), shell, progress -> delete(item), gone -> {}));
        }
        return null;
    }

    private static Void delete(RunItem item) {
        try {
            Jobs.delete(JobFolder.open(item.path()));
            return null;
        } finally {
            Projects.refresh(item.path().getParent());
            RunsModel.get().lookNow();
        }
    }

    private static boolean sure(Shell shell, List<RunItem> items) {
        String names =
                items.stream().limit(NAMED).map(item -> "\n    " + item.path()).collect(Collectors.joining());
        String more = items.size() > NAMED ? "\n    and " + (items.size() - NAMED) + " more" : "";
        return MessageDialog.open(
                        MessageDialog.WARNING,
                        shell,
                        "Delete runs",
                        "Delete these folders with all checkpoints and samples? There is no way back.\n" + names + more,
                        0,
                        "Delete",
                        "Cancel")
                == 0;
    }
}
