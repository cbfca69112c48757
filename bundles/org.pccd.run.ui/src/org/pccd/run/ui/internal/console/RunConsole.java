package org.pccd.run.ui.internal.console;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.console.IOConsoleOutputStream;
import org.eclipse.ui.console.MessageConsole;
import org.pccd.run.ui.internal.RunItem;
import org.pccd.run.ui.internal.RunsModel;
import org.pccd.ui.Icons;

/** Follows the log of one job in the Console, as long as the page is there. */
final class RunConsole extends MessageConsole {
    static final String TYPE = "org.pccd.run.ui.console";
    private static final int LIVE_MILLIS = 500;
    private static final int DEAD_MILLIS = 3000;
    private static final int WATERMARK = 1 << 20;

    private final Path folder;
    private final RunLogs logs;
    private final Job follower;
    private final IOConsoleOutputStream log;
    private final IOConsoleOutputStream out;

    RunConsole(Path folder) {
        super(folder.getFileName().toString(), TYPE, Icons.RUN.descriptor(), true);
        this.folder = folder;
        logs = new RunLogs(folder);
        follower = new Follower();
        setWaterMarks(WATERMARK / 2, WATERMARK);
        log = newOutputStream();
        out = newOutputStream();
        out.setColor(Display.getCurrent().getSystemColor(org.eclipse.swt.SWT.COLOR_DARK_YELLOW));
    }

    Path folder() {
        return folder;
    }

    @Override
    protected void init() {
        super.init();
        follower.schedule();
    }

    @Override
    protected void dispose() {
        follower.cancel();
        super.dispose();
    }

    private final class Follower extends Job {
        Follower() {
            super("Following the log of " + folder.getFileName());
            setSystem(true);
        }

        @Override
        protected IStatus run(IProgressMonitor monitor) {
            try {
                RunLogs.News news = logs.readOn();
                log.write(news.log());
                out.write(news.out());
            } catch (IOException e) {
                // The page is gone, or the file out of reach: tried again as long as there is a page.
                return monitor.isCanceled() ? Status.CANCEL_STATUS : again();
            }
            return monitor.isCanceled() ? Status.CANCEL_STATUS : again();
        }

        private IStatus again() {
            boolean live = RunsModel.get().find(folder).filter(RunItem::live).isPresent();
            schedule(live ? LIVE_MILLIS : DEAD_MILLIS);
            return Status.OK_STATUS;
        }
    }
}
