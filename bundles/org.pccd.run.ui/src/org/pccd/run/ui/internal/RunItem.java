package org.pccd.run.ui.internal;

import java.nio.file.Path;
import java.util.Objects;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.IAdaptable;
import org.pccd.run.JobFolder;
import org.pccd.run.JobOverview;
import org.pccd.run.RunStatus;
import org.pccd.ui.Projects;

/**
 * A job as it was seen last, to be selected in the workbench. Adapts to the {@link Path} of its folder and to the
 * resource where it lies in the workspace. Two of the same folder are equal, however long ago they were seen.
 */
public final class RunItem implements IAdaptable {
    private final JobOverview overview;

    public RunItem(JobOverview overview) {
        this.overview = Objects.requireNonNull(overview);
    }

    public JobOverview overview() {
        return overview;
    }

    public Path path() {
        return overview.path();
    }

    public String name() {
        return path().getFileName().toString();
    }

    public boolean training() {
        return overview.kind() == JobFolder.Kind.TRAIN;
    }

    public boolean live() {
        return overview.live();
    }

    /** The state, null where the folder cannot be read. */
    public RunStatus.State state() {
        return overview.status() == null ? null : overview.status().state();
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        if (adapter == Path.class) {
            return adapter.cast(path());
        }
        if (adapter == IFile.class) {
            return Projects.marker(path())
                    .flatMap(Projects::file)
                    .map(adapter::cast)
                    .orElse(null);
        }
        if (adapter == IResource.class) {
            return Projects.container(path()).map(adapter::cast).orElse(null);
        }
        return null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RunItem item && item.path().equals(path());
    }

    @Override
    public int hashCode() {
        return path().hashCode();
    }

    @Override
    public String toString() {
        return path().toString();
    }
}
