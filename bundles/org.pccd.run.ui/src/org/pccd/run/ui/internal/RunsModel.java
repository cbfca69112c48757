package org.pccd.run.ui.internal;

import java.nio.file.Path;
import java.util.ArrayList;
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
import org.pccd.run.JobOverview;
import org.pccd.ui.Projects;

/**
 * All jobs of the workspace's projects and of the folders in the preferences, followed in the background by reading
 * their folders. Workers know nothing of it: those that live when the workbench starts are found like any others.
 */
public final class RunsModel {
    private static final RunsModel INSTANCE = new RunsModel();

    private final JobList jobs = new JobList();
    private final List<Consumer<List<RunItem>>> listeners = new CopyOnWriteArrayList<>();
    private final Job follower = new Follower();
    private final List<Path> others = new CopyOnWriteArrayList<>();
    private volatile List<RunItem> items;
    private volatile boolean allNow = true;

    private RunsModel() {}

    public static RunsModel get() {
        return INSTANCE;
    }

    /** Begins to follow, where that has not been done. */
    public void start() {
        follower.schedule();
    }

    public void close() {
        follower.cancel();
    }

    /** Looks at everything soon, because something was just done. */
    public void lookNow() {
        allNow = true;
        follower.wakeUp();
        follower.schedule();
    }

    /** The jobs as they were seen last, by path; empty before the first look. */
    public List<RunItem> items() {
        List<RunItem> seen = items;
        return seen == null ? List.of() : seen;
    }

    /** Whether there was a first look. */
    public boolean seen() {
        return items != null;
    }

    /** The job in a folder, where it is among those that are followed. */
    public Optional<RunItem> find(Path folder) {
        return items().stream().filter(item -> item.path().equals(folder)).findFirst();
    }

    public List<RunItem> live() {
        return items().stream().filter(RunItem::live).toList();
    }

    /** @param listener told all jobs after each look that found something new, on a thread of the background */
    public void listen(Consumer<List<RunItem>> listener) {
        listeners.add(listener);
        start();
    }

    public void forget(Consumer<List<RunItem>> listener) {
        listeners.remove(listener);
    }

    /** Follows a job wherever it is, such as one that is open in an editor. */
    public void follow(Path folder) {
        others.add(folder);
        lookNow();
    }

    /** Takes back one {@link #follow}. */
    public void unfollow(Path folder) {
        others.remove(folder);
    }

    private List<Path> folders() {
        Stream<Path> projects = Stream.of(
                        ResourcesPlugin.getWorkspace().getRoot().getProjects())
                .filter(IProject::isOpen)
                .flatMap(p -> Projects.path(p).stream());
        return Stream.of(projects, RunPreferences.folders().stream(), others.stream())
                .flatMap(folders -> folders)
                .distinct()
                .toList();
    }

    private void look() {
        boolean all = allNow;
        allNow = false;
        List<JobOverview> seen = jobs.look(folders(), all, System.nanoTime());
        List<RunItem> before = items;
        if (before != null && before.stream().map(RunItem::overview).toList().equals(seen)) {
            return;
        }
        List<RunItem> now = new ArrayList<>();
        for (JobOverview job : seen) {
            now.add(find(job.path()).filter(item -> item.overview().equals(job)).orElseGet(() -> new RunItem(job)));
        }
        items = List.copyOf(now);
        listeners.forEach(listener -> listener.accept(items));
    }

    private final class Follower extends Job {
        Follower() {
            super("Following runs");
            setSystem(true);
            setPriority(DECORATE);
        }

        @Override
        protected IStatus run(IProgressMonitor monitor) {
            look();
            if (!monitor.isCanceled()) {
                schedule(allNow ? 0 : RunPreferences.pollMillis());
            }
            return Status.OK_STATUS;
        }
    }
}
