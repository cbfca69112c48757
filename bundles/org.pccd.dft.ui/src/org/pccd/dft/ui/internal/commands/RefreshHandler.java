package org.pccd.dft.ui.internal.commands;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.pccd.dft.queue.DftBatch;
import org.pccd.dft.ui.internal.DftModel;
import org.pccd.dft.ui.internal.JobItem;
import org.pccd.ui.Tasks;

/** Looks for jobs now, and reads what was calculated elsewhere and brought back. */
public final class RefreshHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Map<Path, DftBatch> batches = DftModel.get().items().stream()
                .map(JobItem::batch)
                .collect(Collectors.toMap(DftBatch::path, Function.identity(), (a, b) -> a));
        Tasks.start(
                "Looking at DFT jobs",
                HandlerUtil.getActiveWorkbenchWindowChecked(event).getShell(),
                progress -> {
                    try {
                        for (DftBatch batch : batches.values()) {
                            progress.check();
                            batch.bringIn();
                        }
                        return null;
                    } finally {
                        DftModel.get().lookNow();
                    }
                },
                done -> {});
        return null;
    }
}
