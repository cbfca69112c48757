package org.pccd.ui;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;

/** Brings the workspace up to date with folders on disk; requests that come close together become one. */
final class RefreshFolder {
    private static final long DELAY_MILLIS = 200;
    private static final Set<Path> WAITING = ConcurrentHashMap.newKeySet();
    private static final Job JOB =
            Job.createSystem("Show new files in the workspace", (ICoreRunnable) RefreshFolder::refreshWaiting);

    private RefreshFolder() {}

    static void schedule(Path folder) {
        WAITING.add(folder);
        JOB.schedule(DELAY_MILLIS);
    }

    private static void refreshWaiting(IProgressMonitor monitor) throws CoreException {
        for (Path folder : Set.copyOf(WAITING)) {
            WAITING.remove(folder);
            IContainer known = Projects.container(folder).orElse(null);
            // A folder in a folder that is new to the workspace too appears with the nearest known one.
            while (known != null && !known.exists()) {
                known = known.getParent();
            }
            if (known != null && known.isAccessible()) {
                known.refreshLocal(IResource.DEPTH_INFINITE, monitor);
            }
        }
    }
}
