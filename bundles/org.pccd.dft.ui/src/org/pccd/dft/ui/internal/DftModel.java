package org.pccd.dft.ui.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.pccd.ui.Projects;

/**
 * All DFT jobs of the workspace's projects and of the folders in the preferences, followed in the background by reading
 * their folders. Workers know nothing of it: those that live when the workbench starts are found like any others.
 */
public final class DftModel {
    private static final DftModel INSTANCE = new DftModel();
    private static final long LIVE_MILLIS = 1000;
    private static final long QUIET_MILLIS = 3000;

    private final BatchList batches = new BatchList();
    private final List<Consumer<List<JobItem>>> listeners = new CopyOnWriteArrayList<>();
    private final Job follower = new Follower();
    private volatile List<JobItem> items;
    private volatile boolean allNow = true;

    private DftModel() {}

    public static DftModel get() {
        return INSTANCE;
    }

    /** Looks at everything soon, because something was just done. */
    public void lookNow() {
        allNow = true;
        follower.wakeUp();
        follower.schedule();
    }

    /** The jobs as they were seen last, by folder; empty before the first look. */
    public List<JobItem> items() {
        List<JobItem> seen = items;
        return seen == null ? List.of() : seen;
    }

    /** Whether there was a first look. */
    public boolean seen() {
        return items != null;
    }

    /** The job as it was seen last. */
    public Optional<JobItem> newest(JobItem item) {
        return items().stream().filter(item::equals).findFirst();
    }

    /** @param listener told all jobs after each look that found something new, on a thread of the background */
    public void listen(Consumer<List<JobItem>> listener) {
        listeners.add(listener);
        follower.schedule();
    }

    /** Where nobody listens any more, nothing is looked at. */
    public void forget(Consumer<List<JobItem>> listener) {
        listeners.remove(listener);
    }

    private static List<Path> folders() {
        Stream<Path> projects = Stream.of(
                        ResourcesPlugin.getWorkspace().getRoot().getProjects())
                .filter(IProject::isOpen)
                .flatMap(p -> Projects.path(p).stream());
        return Stream.concat(projects, DftPreferences.folders().stream())
                .distinct()
                .toList();
    }

    private void look() {
        boolean all = allNow;
        allNow = false;
        List<JobItem> before = items;
        List<JobItem> now = List.copyOf(batches.look(folders(), all, System.nanoTime()));
        if (before != null && same(before, now)) {
            return;
        }
        items = now;
        listeners.forEach(listener -> listener.accept(now));
    }

    // Items that have not changed are kept.
    private static boolean same(List<JobItem> a, List<JobItem> b) {
        boolean same = a.size() == b.size();
        for (int i = 0; same && i < a.size(); i++) {
            same = a.get(i) == b.get(i);
        }
        return same;
    }

    private final class Follower extends Job {
        Follower() {
            super("Following DFT jobs");
            setSystem(true);
            setPriority(DECORATE);
        }

        @Override
        protected IStatus run(IProgressMonitor monitor) {
            look();
            if (!monitor.isCanceled() && !listeners.isEmpty()) {
                schedule(allNow ? 0 : batches.live() ? LIVE_MILLIS : QUIET_MILLIS);
            }
            return Status.OK_STATUS;
        }
    }
}
