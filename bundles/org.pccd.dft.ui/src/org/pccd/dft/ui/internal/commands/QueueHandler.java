package org.pccd.dft.ui.internal.commands;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.handlers.HandlerUtil;
import org.pccd.dft.queue.DftBatch;
import org.pccd.dft.queue.DftQueue;
import org.pccd.dft.ui.internal.DftModel;
import org.pccd.dft.ui.internal.DftPreferences;
import org.pccd.dft.ui.internal.JobActions;
import org.pccd.dft.ui.internal.JobItem;
import org.pccd.ui.Tasks;

/** Run, stop, retry: one of {@link JobActions}, named behind the class in {@code plugin.xml}. */
public final class QueueHandler extends AbstractHandler implements IExecutableExtension {
    private JobActions action;

    @Override
    public void setInitializationData(IConfigurationElement config, String property, Object data) {
        action = JobActions.valueOf(data.toString().toUpperCase(Locale.ROOT));
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Widget owner = HandlerUtil.getActiveWorkbenchWindowChecked(event).getShell();
        Map<Path, List<JobItem>> byFolder =
                Commands.jobs(event).stream().filter(action::possible).collect(Collectors.groupingBy(JobItem::folder));
        byFolder.values().forEach(items -> {
            DftBatch batch = items.get(0).batch();
            Tasks.start(
                    title() + " " + batch.path().getFileName(),
                    owner,
                    progress -> {
                        try {
                            act(batch, items);
                            return null;
                        } finally {
                            DftModel.get().lookNow();
                        }
                    },
                    done -> {});
        });
        return null;
    }

    private String title() {
        return switch (action) {
            case STOP -> "Stopping DFT jobs of";
            case RETRY -> "Trying again DFT jobs of";
            default -> "Starting DFT jobs of";
        };
    }

    private void act(DftBatch batch, List<JobItem> items) {
        DftQueue queue = new DftQueue(batch);
        if (action == JobActions.STOP) {
            queue.stop();
            return;
        }
        boolean retry = action == JobActions.RETRY;
        // As it ran last; the first time as the preferences say.
        DftQueue.Options options = queue.last(retry).orElseGet(() -> DftPreferences.options(retry));
        Set<Path> chosen = items.stream().map(JobItem::path).collect(Collectors.toSet());
        queue.start(options, job -> !retry || chosen.contains(job.path()));
    }
}
