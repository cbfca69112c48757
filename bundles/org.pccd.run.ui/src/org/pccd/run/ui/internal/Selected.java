package org.pccd.run.ui.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.handlers.HandlerUtil;

/** The jobs among what is selected in the workbench: rows of the Runs view, run editors, folders and their files. */
public final class Selected {
    private static final List<String> FILES = List.of("run.json", "job.json");

    private Selected() {}

    /** The jobs that a command is about. */
    public static List<RunItem> jobs(ExecutionEvent event) {
        return jobs(HandlerUtil.getCurrentSelection(event));
    }

    public static List<RunItem> jobs(ISelection selection) {
        return selection instanceof IStructuredSelection s
                ? Stream.of(s.toArray())
                        .flatMap(o -> job(o).stream())
                        .distinct()
                        .toList()
                : List.of();
    }

    /** The job that a thing stands for. Reads nothing from disk: what is not followed is not known. */
    public static Optional<RunItem> job(Object selected) {
        if (selected instanceof RunItem item) {
            return RunsModel.get().find(item.path()).or(() -> Optional.of(item));
        }
        Path direct = Adapters.adapt(selected, Path.class);
        IResource resource = direct == null ? Adapters.adapt(selected, IResource.class) : null;
        return Optional.ofNullable(direct)
                .or(() -> Optional.ofNullable(resource).flatMap(Selected::folder))
                .map(path -> path.toAbsolutePath().normalize())
                .flatMap(RunsModel.get()::find);
    }

    private static Optional<Path> folder(IResource resource) {
        IResource folder = FILES.contains(resource.getName()) ? resource.getParent() : resource;
        return Optional.of(folder)
                .filter(IContainer.class::isInstance)
                .map(IResource::getLocation)
                .filter(Objects::nonNull)
                .map(location -> location.toFile().toPath());
    }
}
