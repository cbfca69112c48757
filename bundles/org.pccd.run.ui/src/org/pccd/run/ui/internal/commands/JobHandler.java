package org.pccd.run.ui.internal.commands;

import java.util.List;
import java.util.Locale;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.handlers.HandlerUtil;
import org.pccd.run.JobFolder;
import org.pccd.run.ui.internal.RunItem;
import org.pccd.run.ui.internal.RunsModel;
import org.pccd.run.ui.internal.Selected;
import org.pccd.run.ui.internal.console.RunConsoles;
import org.pccd.ui.Tasks;

/** Start, resume, pause, stop, checkpoint: one of {@link JobWork}, named behind the class in {@code plugin.xml}. */
public class JobHandler extends AbstractHandler implements IExecutableExtension {
    private JobWork work;

    @Override
    public void setInitializationData(IConfigurationElement config, String property, Object data) {
        work = JobWork.valueOf(data.toString().toUpperCase(Locale.ROOT));
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Widget owner = HandlerUtil.getActiveWorkbenchWindowChecked(event).getShell();
        List<RunItem> possible =
                Selected.jobs(event).stream().filter(work.action::possible).toList();
        possible.forEach(item -> run(work, item, owner));
        return null;
    }

    /** Does it with one job in the background; what it brings is seen in the Runs view. */
    static void run(JobWork work, RunItem item, Widget owner) {
        if (work == JobWork.START || work == JobWork.RESUME) {
            RunConsoles.show(item.path(), false);
        }
        Tasks.start(
                work.title + " " + item.name(),
                owner,
                progress -> {
                    try {
                        work.run(JobFolder.open(item.path()), progress);
                        return null;
                    } finally {
                        RunsModel.get().lookNow();
                    }
                },
                done -> {});
    }
}
