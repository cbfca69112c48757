package org.pccd.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorDescriptor;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.pccd.core.PccdException;
import org.pccd.ui.internal.DefaultProject;

/** Where datasets, runs and samplings live in the workspace, and how folders on disk meet its resources. */
public final class Projects {
    public static final String DATASETS = "datasets";
    public static final String RUNS = "runs";
    public static final String SAMPLES = "samples";

    /** Files that make a folder a dataset, a run, a job or a sampling; editors are associated with these names. */
    private static final List<String> MARKERS =
            List.of("dataset.json", "run.json", "job.json", "summary.json", "samples.jsonl", "report.json");

    private Projects() {}

    /**
     * Where new things of a kind belong: in the project of the selection, else in the default project, whether or not
     * that exists yet.
     *
     * @param kind {@link #DATASETS}, {@link #RUNS} or {@link #SAMPLES}
     * @param selection what is selected in the workbench; may be null
     */
    public static Path place(String kind, ISelection selection) {
        return selected(selection)
                .or(DefaultProject::find)
                .flatMap(Projects::path)
                .orElseGet(DefaultProject::futureLocation)
                .resolve(kind);
    }

    /** The first folder {@code name}, {@code name-2}, ... in a place that does not exist yet. */
    public static Path unused(Path place, String name) {
        return Stream.iterate(1, n -> n + 1)
                .map(n -> place.resolve(n == 1 ? name : name + "-" + n))
                .filter(Files::notExists)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Makes sure that a folder that will be written to is inside an existing project where it is inside the workspace:
     * creates the default project with its folders if it is needed. Not on the thread of the user interface.
     */
    public static void prepare(Path folder) {
        if (folder.startsWith(DefaultProject.futureLocation())) {
            DefaultProject.create();
        }
    }

    /** The default project, created with its folders where there is none. Not on the thread of the user interface. */
    public static IProject defaultProject() {
        return DefaultProject.find().orElseGet(DefaultProject::create);
    }

    /** The path of a resource on this machine. */
    public static Optional<Path> path(IResource resource) {
        return Optional.ofNullable(resource.getLocation())
                .map(location -> location.toFile().toPath());
    }

    /** The path of anything that is selected, such as a resource, or an editor's file. */
    public static Optional<Path> path(Object selected) {
        Path direct = Adapters.adapt(selected, Path.class);
        return direct != null
                ? Optional.of(direct)
                : Optional.ofNullable(Adapters.adapt(selected, IResource.class)).flatMap(Projects::path);
    }

    /** The folder of a thing that is selected: the folder itself, or that of a selected file. */
    public static Optional<Path> folder(Object selected) {
        return path(selected).map(p -> Files.isDirectory(p) ? p : p.getParent());
    }

    /** The file of the workspace at this path, existing or not. */
    public static Optional<IFile> file(Path path) {
        IFile[] found =
                root().findFilesForLocationURI(path.toAbsolutePath().normalize().toUri());
        return Stream.of(found).filter(f -> f.getProject().isOpen()).findFirst();
    }

    /** The folder or project of the workspace at this path, existing or not. */
    public static Optional<IContainer> container(Path path) {
        IContainer[] found = root().findContainersForLocationURI(
                        path.toAbsolutePath().normalize().toUri());
        return Stream.of(found).filter(c -> c.getProject() != null).findFirst();
    }

    /** Shows in the workspace what was written to a folder on disk, soon and in the background. */
    public static void refresh(Path folder) {
        RefreshFolder.schedule(folder);
    }

    /** The file by which editors know what a folder is. */
    public static Optional<Path> marker(Path folder) {
        List<Path> there =
                MARKERS.stream().map(folder::resolve).filter(Files::exists).toList();
        return there.stream().filter(Projects::hasOurEditor).findFirst().or(() -> there.stream()
                .findFirst());
    }

    /**
     * Opens the editor of a dataset, run or sampling folder, or brings it to the front.
     *
     * @throws PccdException where the folder is none of these, or the editor cannot open
     */
    public static IEditorPart open(IWorkbenchPage page, Path folder) {
        return openFile(
                page,
                marker(folder)
                        .orElseThrow(() -> new PccdException(folder
                                + " is neither a dataset, nor a run, nor samples: it holds none of " + MARKERS + ".")));
    }

    /** Opens a file in its editor, as a resource where it is in the workspace. */
    public static IEditorPart openFile(IWorkbenchPage page, Path file) {
        try {
            Optional<IFile> resource = file(file);
            if (resource.isPresent()) {
                resource.get().getParent().refreshLocal(IResource.DEPTH_ONE, null);
            }
            return resource.filter(IFile::exists).isPresent()
                    ? IDE.openEditor(page, resource.get())
                    : IDE.openEditorOnFileStore(page, EFS.getLocalFileSystem().getStore(file.toUri()));
        } catch (PartInitException e) {
            throw new PccdException(file + " cannot be opened: " + e.getMessage(), e);
        } catch (CoreException e) {
            throw new PccdException(file + " cannot be shown in the workspace: " + e.getMessage(), e);
        }
    }

    private static boolean hasOurEditor(Path file) {
        IEditorDescriptor editor = IDE.getDefaultEditor(
                root().getFile(org.eclipse.core.runtime.IPath.fromOSString("/any/" + file.getFileName())));
        return editor != null && editor.getId().startsWith("org.pccd.");
    }

    private static Optional<IProject> selected(ISelection selection) {
        Object first = selection instanceof IStructuredSelection s ? s.getFirstElement() : null;
        return Optional.ofNullable(first)
                .map(o -> Adapters.adapt(o, IResource.class))
                .map(IResource::getProject)
                .filter(IProject::isOpen);
    }

    private static IWorkspaceRoot root() {
        return ResourcesPlugin.getWorkspace().getRoot();
    }
}
