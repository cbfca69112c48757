package org.pccd.dft.ui.internal.wizard;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.pccd.core.PccdException;
import org.pccd.core.Problem;
import org.pccd.crystal.io.Entry;
import org.pccd.crystal.io.Input;
import org.pccd.crystal.io.Reading;
import org.pccd.crystal.io.StructureFiles;
import org.pccd.dataset.StructureSources;
import org.pccd.dft.ui.internal.JobItem;
import org.pccd.ui.Projects;
import org.pccd.viewer.StructureSubject;

/** What is to be calculated: structures of tables, galleries and other jobs, files, folders and datasets. */
final class Sources {
    private final List<Source> all = new ArrayList<>();

    /** One of them, with the words that a list shows. */
    private record Source(String title, Path path, StructureSubject subject) {
        Stream<Reading> read() {
            return subject == null ? StructureSources.read(path) : Stream.of(reading());
        }

        private Reading reading() {
            String source = path == null ? "selection" : path.toString();
            try {
                return Reading.of(new Entry(title, subject.structure(), java.util.Map.of(), source, 0));
            } catch (PccdException e) {
                return Reading.refused(Problem.of("structure.unreadable", source, 0, title, e));
            }
        }
    }

    /** Takes what of a selection has structures. */
    void add(ISelection selection) {
        if (selection instanceof IStructuredSelection structured) {
            for (Object selected : structured) {
                StructureSubject subject = Adapters.adapt(selected, StructureSubject.class);
                Optional<Path> path = Projects.path(selected);
                if (subject != null) {
                    Path from = selected instanceof JobItem job ? job.path() : path.orElse(null);
                    all.add(new Source(subject.title(), from, subject));
                } else {
                    path.filter(Sources::mayHoldStructures).ifPresent(this::add);
                }
            }
        }
    }

    // A selected file of another kind was selected for something else.
    private static boolean mayHoldStructures(Path path) {
        return Files.isDirectory(path)
                || StructureFiles.formatOf(Input.of(path)).isPresent();
    }

    void add(Path path) {
        all.add(new Source(path.toString(), path, null));
    }

    void remove(int index) {
        all.remove(index);
    }

    boolean empty() {
        return all.isEmpty();
    }

    List<String> titles() {
        return all.stream().map(Source::title).toList();
    }

    /** A name for a folder of jobs, after what is calculated. */
    String name() {
        if (all.size() != 1) {
            return "structures";
        }
        Source only = all.get(0);
        String name =
                only.subject == null ? only.path.getFileName().toString().replaceFirst("\\.\\w+$", "") : only.title;
        return name.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^-|-$", "");
    }

    /** The structures, read as they are asked for; the caller closes the stream. */
    Stream<Reading> read() {
        return List.copyOf(all).stream().flatMap(Source::read);
    }
}
