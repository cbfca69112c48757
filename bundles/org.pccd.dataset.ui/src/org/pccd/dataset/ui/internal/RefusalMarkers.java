package org.pccd.dataset.ui.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.pccd.core.PccdException;
import org.pccd.core.Problem;
import org.pccd.dataset.Dataset;
import org.pccd.dataset.Refusal;
import org.pccd.dataset.Refusal.Verdict;
import org.pccd.ui.ProblemMarkers;
import org.pccd.ui.Projects;

/** Shows the refused entries of a dataset in the Problems view. */
public final class RefusalMarkers {
    /** More than these help nobody; the editor lists all. */
    private static final int MOST = 1000;

    private RefusalMarkers() {}

    /**
     * Replaces the markers of a dataset, where it is in the workspace; a marker of a source that is not is at {@code
     * dataset.json}. Not on the thread of the user interface.
     */
    public static void update(Path folder) {
        IContainer container = Projects.container(folder).orElse(null);
        if (container == null) {
            return;
        }
        try {
            refresh(container);
            IFile owner = container.getFile(org.eclipse.core.runtime.IPath.fromOSString("dataset.json"));
            if (owner.exists()) {
                ProblemMarkers.replace(owner, problems(folder), IMarker.SEVERITY_WARNING, Path::of);
            }
        } catch (CoreException e) {
            throw new PccdException(folder + " cannot be shown in the workspace: " + e.getMessage(), e);
        }
    }

    // The first folder that the workspace knows, and what is below.
    private static void refresh(IContainer container) throws CoreException {
        IContainer known = container;
        while (!known.exists() && known.getParent() != null) {
            known = known.getParent();
        }
        known.refreshLocal(IResource.DEPTH_INFINITE, null);
    }

    private static List<Problem> problems(Path folder) {
        try (Dataset dataset = Dataset.open(folder);
                Stream<Refusal> refusals = dataset.refusals()) {
            List<Problem> problems = new ArrayList<>(refusals.filter(r -> r.verdict() == Verdict.REFUSED)
                    .limit(MOST)
                    .map(Refusal::problem)
                    .toList());
            int all = dataset.info().counts().refused();
            if (all > problems.size()) {
                String message = "All in all " + String.format("%,d", all)
                        + " entries were refused, of which the first " + String.format("%,d", problems.size())
                        + " are listed here; the dataset lists them all.";
                problems.add(new Problem(
                        "dataset.more-refused", folder.resolve("dataset.json").toString(), 0, "", message));
            }
            return problems;
        }
    }
}
