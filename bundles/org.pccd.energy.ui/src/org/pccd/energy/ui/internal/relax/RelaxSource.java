package org.pccd.energy.ui.internal.relax;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.pccd.core.Progress;
import org.pccd.ui.Projects;
import org.pccd.viewer.StructureSubject;

/** What is selected to be relaxed: structures of galleries and tables, or files, folders and datasets. */
record RelaxSource(List<StructureSubject> subjects, List<Path> paths) {
    RelaxSource {
        subjects = List.copyOf(subjects);
        paths = List.copyOf(paths);
    }

    static RelaxSource of(ISelection selection) {
        List<StructureSubject> subjects = new ArrayList<>();
        List<Path> paths = new ArrayList<>();
        if (selection instanceof IStructuredSelection structured) {
            for (Object selected : structured) {
                StructureSubject subject = Adapters.adapt(selected, StructureSubject.class);
                if (subject != null) {
                    subjects.add(subject);
                } else {
                    Projects.path(selected)
                            .filter(Files::exists)
                            .map(RelaxSource::holder)
                            .ifPresent(paths::add);
                }
            }
        }
        return new RelaxSource(subjects, paths);
    }

    // Files that stand for their folder: what is meant are the structures of a sampling or dataset.
    private static Path holder(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.equals("dataset.json") || name.equals("summary.json") || name.equals("samples.jsonl")
                ? path.getParent()
                : path;
    }

    boolean empty() {
        return subjects.isEmpty() && paths.isEmpty();
    }

    String description() {
        List<String> parts = new ArrayList<>();
        if (!subjects.isEmpty()) {
            parts.add(subjects.size() == 1 ? subjects.get(0).title() : subjects.size() + " selected structures");
        }
        paths.forEach(p -> parts.add("all structures in " + p));
        return String.join(", ", parts);
    }

    /** A name for the results. */
    String name() {
        return !subjects.isEmpty()
                ? subjects.size() == 1 ? subjects.get(0).title().replaceAll("[^\\p{Alnum}.-]+", "-") : "selected"
                : String.valueOf(paths.get(0).getFileName()).replaceFirst("\\.[^.]*$", "");
    }

    /** The inputs of the command; structures that are in no file of their own are written into one. */
    List<Path> inputs(Path out, Progress progress) throws IOException {
        List<Path> inputs = new ArrayList<>(paths);
        if (!subjects.isEmpty()) {
            inputs.add(RelaxCommand.table(subjects, out, progress));
        }
        return inputs;
    }
}
