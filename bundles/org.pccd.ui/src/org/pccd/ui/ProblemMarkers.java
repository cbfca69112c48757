package org.pccd.ui;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.pccd.core.PccdException;
import org.pccd.core.Problem;

/** Refused entries in the Problems view; a double click opens the file at the line. Not for the UI thread. */
public final class ProblemMarkers {
    /** Type of the markers, a problem marker. */
    public static final String TYPE = "org.pccd.ui.problem";

    /** The stable code of the problem, such as {@code cif.missing-cell}. */
    public static final String CODE = "code";

    /** The source's path on this machine, for sources that are not in the workspace. */
    public static final String SOURCE = "source";

    private ProblemMarkers() {}

    /**
     * Replaces the markers of a dataset by these.
     *
     * @param owner the dataset's file or folder, which carries markers of sources that are not in the workspace
     * @param severity such as {@link IMarker#SEVERITY_WARNING}
     * @param sources resolves the source of a problem to its file
     */
    public static void replace(IResource owner, List<Problem> problems, int severity, Function<String, Path> sources) {
        IWorkspace workspace = ResourcesPlugin.getWorkspace();
        try {
            workspace.run(
                    monitor -> {
                        clear(owner);
                        for (Problem problem : problems) {
                            Path source = sources.apply(problem.source());
                            IResource at = Projects.file(source)
                                    .filter(IResource::exists)
                                    .map(IResource.class::cast)
                                    .orElse(owner);
                            at.createMarker(TYPE, attributes(owner, problem, severity, source));
                        }
                    },
                    null,
                    IWorkspace.AVOID_UPDATE,
                    null);
        } catch (CoreException e) {
            throw new PccdException("The problems of " + owner.getName() + " cannot be listed: " + e.getMessage(), e);
        }
    }

    private static void clear(IResource owner) throws CoreException {
        for (IMarker marker :
                ResourcesPlugin.getWorkspace().getRoot().findMarkers(TYPE, false, IResource.DEPTH_INFINITE)) {
            if (owner.getFullPath().toString().equals(marker.getAttribute("owner", ""))) {
                marker.delete();
            }
        }
    }

    private static Map<String, Object> attributes(IResource owner, Problem problem, int severity, Path source) {
        Map<String, Object> all = new HashMap<>();
        String entry = problem.entry().isEmpty() ? "" : problem.entry() + ": ";
        all.put(IMarker.MESSAGE, entry + problem.message());
        all.put(IMarker.SEVERITY, severity);
        all.put(IMarker.LOCATION, problem.location());
        all.put(CODE, problem.code());
        all.put(SOURCE, source.toString());
        all.put("owner", owner.getFullPath().toString());
        if (problem.line() > 0) {
            all.put(IMarker.LINE_NUMBER, problem.line());
        }
        return all;
    }
}
