package org.pccd.run.ui.internal.curves;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.pccd.ui.Inputs;
import org.pccd.ui.Projects;
import org.pccd.ui.Tasks;

/** Which runs the user means: those selected, or the one whose editor is active. */
public final class SelectedRuns {
    private static final String FILE = "run.json";

    private SelectedRuns() {}

    /** Tells the run folders in a selection, where there are any; looks at the disk in the background. */
    public static void of(ISelection selection, Control owner, Consumer<List<Path>> taker) {
        if (selection instanceof IStructuredSelection s && !s.isEmpty()) {
            List<Path> paths = Stream.of(s.toArray())
                    .map(o -> Projects.path(o).orElse(null))
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            tell(paths, owner, taker);
        }
    }

    /** Tells the run of an editor each time one is activated, until the control is disposed. */
    public static void follow(IWorkbenchPage page, Control owner, Consumer<List<Path>> taker) {
        IPartListener2 listener = new IPartListener2() {
            @Override
            public void partActivated(IWorkbenchPartReference reference) {
                if (reference.getPart(false) instanceof IEditorPart editor) {
                    editor(editor, owner, taker);
                }
            }
        };
        page.addPartListener(listener);
        owner.addDisposeListener(e -> page.removePartListener(listener));
        if (page.getActiveEditor() != null) {
            editor(page.getActiveEditor(), owner, taker);
        }
    }

    private static void editor(IEditorPart editor, Control owner, Consumer<List<Path>> taker) {
        if (editor.getEditorInput().getName().equals(FILE)
                && editor.getEditorInput() instanceof IURIEditorInput input) {
            tell(List.of(Inputs.file(input)), owner, taker);
        }
    }

    private static void tell(List<Path> paths, Control owner, Consumer<List<Path>> taker) {
        if (!paths.isEmpty()) {
            Tasks.quietly(
                    "Look for runs",
                    owner,
                    progress -> runs(paths),
                    found -> {
                        if (!found.isEmpty()) {
                            taker.accept(found);
                        }
                    },
                    e -> {});
        }
    }

    private static List<Path> runs(List<Path> paths) {
        return paths.stream()
                .map(p -> p.getFileName() != null && p.getFileName().toString().equals(FILE) ? p.getParent() : p)
                .filter(p -> Files.isRegularFile(p.resolve(FILE)))
                .distinct()
                .toList();
    }
}
