package org.pccd.sampling.ui.internal.gallery;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorMatchingStrategy;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.FileStoreEditorInput;
import org.eclipse.ui.part.FileEditorInput;
import org.pccd.core.PccdException;
import org.pccd.run.SampleFiles;
import org.pccd.ui.Inputs;
import org.pccd.ui.Projects;

/** What galleries are opened on; two inputs are the same where they mean the same folder, by whichever of its files. */
public final class GalleryInputs implements IEditorMatchingStrategy {
    private static final List<String> FILES = List.of(SampleFiles.MANIFEST, SampleFiles.SUMMARY, "job.json");

    /** By the first of the files that is there by now; by the folder itself where it is just one of structures. */
    static IEditorInput of(Path folder) {
        Path file = FILES.stream()
                .map(folder::resolve)
                .filter(Files::exists)
                .findFirst()
                .orElse(folder);
        return Projects.file(file)
                .filter(IFile::exists)
                .<IEditorInput>map(FileEditorInput::new)
                .orElseGet(
                        () -> new FileStoreEditorInput(EFS.getLocalFileSystem().getStore(file.toUri())));
    }

    /** The folder that an input means. */
    static Path folder(IEditorInput input) {
        Path path = Inputs.file(input);
        return Files.isDirectory(path) ? path : path.getParent();
    }

    @Override
    public boolean matches(IEditorReference editor, IEditorInput input) {
        try {
            return GalleryEditor.ID.equals(editor.getId())
                    && folder(editor.getEditorInput()).equals(folder(input));
        } catch (PartInitException | PccdException e) {
            // An editor that cannot be restored matches nothing.
            return false;
        }
    }
}
