package org.pccd.sampling.ui.internal.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.pccd.report.ExportItem;
import org.pccd.report.SampleItems;
import org.pccd.run.SampleFiles;
import org.pccd.sampling.ui.internal.gallery.GalleryItem;
import org.pccd.ui.Projects;
import org.pccd.viewer.StructureSubject;

/**
 * What is selected to be exported: structures of tables and galleries, or files and folders of structures.
 *
 * @param samples folder of the sampling that all are from, null where they are from elsewhere
 */
record ExportSource(List<StructureSubject> subjects, List<Path> paths, Path samples) {
    static ExportSource of(ISelection selection) {
        List<StructureSubject> subjects = new ArrayList<>();
        List<Path> paths = new ArrayList<>();
        Set<Path> folders = new HashSet<>();
        if (selection instanceof IStructuredSelection structured) {
            for (Object selected : structured) {
                StructureSubject subject = Adapters.adapt(selected, StructureSubject.class);
                if (subject != null) {
                    subjects.add(subject);
                    folders.add(selected instanceof GalleryItem item ? item.folder() : null);
                } else {
                    Projects.path(selected).ifPresent(paths::add);
                }
            }
        }
        paths.forEach(p -> folders.add(Files.isDirectory(p) ? p : p.getParent()));
        Path only = folders.size() == 1 ? folders.iterator().next() : null;
        boolean sampling = only != null && Files.isRegularFile(only.resolve(SampleFiles.SUMMARY));
        return new ExportSource(List.copyOf(subjects), List.copyOf(paths), sampling ? only : null);
    }

    boolean empty() {
        return subjects.isEmpty() && paths.isEmpty();
    }

    /** Number of items, -1 where it is not known. */
    int count() {
        return paths.isEmpty() ? subjects.size() : -1;
    }

    String description() {
        return paths.isEmpty()
                ? subjects.size() + (subjects.size() == 1 ? " structure" : " structures") + " selected"
                : "All structures in "
                        + String.join(", ", paths.stream().map(Path::toString).toList());
    }

    /** The items, read as they are asked for; the caller closes the stream. Not on the user interface's thread. */
    Stream<ExportItem> items() {
        Stream<ExportItem> own = subjects.stream().map(s -> new ExportItem(s.title(), s::structure, s.facts()));
        return paths.isEmpty() ? own : Stream.concat(own, SampleItems.of(paths));
    }
}
