package org.pccd.ui.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.resources.ICommand;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.pccd.core.PccdException;
import org.pccd.ui.Projects;

/** The project that is made for people who did not make one. */
public final class DefaultProject {
    /** Nature of a project that holds datasets, runs and samples. */
    public static final String NATURE = "org.pccd.ui.crystals";

    private static final String NAME = "Crystals";

    private DefaultProject() {}

    /** An open project of our nature: the one of the usual name, else the first. */
    public static Optional<IProject> find() {
        List<IProject> ours = Stream.of(ResourcesPlugin.getWorkspace().getRoot().getProjects())
                .filter(DefaultProject::isOurs)
                .toList();
        return ours.stream().filter(p -> p.getName().equals(NAME)).findFirst().or(() -> ours.stream()
                .findFirst());
    }

    /** Where the project will be. */
    public static Path futureLocation() {
        return ResourcesPlugin.getWorkspace()
                .getRoot()
                .getLocation()
                .append(NAME)
                .toFile()
                .toPath();
    }

    /** Makes the project, or opens it where it is closed, and the folders that it lacks. */
    public static IProject create() {
        IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(NAME);
        fill(project, null);
        return project;
    }

    /**
     * Makes or opens a project and the folders of datasets, runs and samples in it.
     *
     * @param location its folder; null for the usual place in the workspace
     */
    public static void fill(IProject project, Path location) {
        IWorkspace workspace = ResourcesPlugin.getWorkspace();
        try {
            workspace.run(
                    monitor -> fill(workspace, project, location, monitor),
                    workspace.getRuleFactory().createRule(project),
                    IWorkspace.AVOID_UPDATE,
                    null);
        } catch (CoreException e) {
            throw new PccdException("The project '" + project.getName() + "' cannot be made: " + e.getMessage(), e);
        }
    }

    private static void fill(IWorkspace workspace, IProject project, Path location, IProgressMonitor monitor)
            throws CoreException {
        if (!project.exists()) {
            IProjectDescription description = workspace.newProjectDescription(project.getName());
            description.setNatureIds(new String[] {NATURE});
            description.setBuildSpec(new ICommand[0]);
            description.setLocationURI(location == null ? null : location.toUri());
            project.create(description, monitor);
        }
        project.open(monitor);
        for (String name : List.of(Projects.DATASETS, Projects.RUNS, Projects.SAMPLES)) {
            IFolder folder = project.getFolder(name);
            if (!folder.exists()) {
                folder.create(true, true, monitor);
            }
        }
    }

    private static boolean isOurs(IProject project) {
        try {
            return project.isOpen() && project.hasNature(NATURE);
        } catch (CoreException e) {
            // Closed or removed in between: then it is none to write to.
            return false;
        }
    }
}
