package org.pccd.dataset.ui.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.texteditor.ITextEditor;
import org.pccd.ui.Projects;

/** Opens the files that structures come from. */
public final class SourceFiles {
    private static final long LARGEST = 30_000_000;

    private SourceFiles() {}

    /** Why a source cannot be shown in a text editor, null where it can. */
    public static String problem(String source) {
        Path file = Path.of(source);
        String name = file.getFileName() == null ? source : file.getFileName().toString();
        if (!Files.isRegularFile(file)) {
            return Files.isDirectory(file)
                    ? name + " is a folder."
                    : "There is no file " + source + " any more, so it cannot be opened.";
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".gz") || lower.endsWith(".zip")) {
            return name + " is compressed, so it cannot be opened at a line; unpack it to look at it.";
        }
        try {
            long size = Files.size(file);
            return size > LARGEST
                    ? name + " has " + size / 1_000_000 + " MB, too much for a text editor of the workbench."
                    : null;
        } catch (IOException e) {
            return name + " cannot be read: " + e.getMessage() + ".";
        }
    }

    /**
     * Opens a source at a line.
     *
     * @param source one without a {@link #problem}
     * @param line from 1, 0 for none
     */
    public static void open(IWorkbenchPage page, String source, int line) {
        IEditorPart editor = Projects.openFile(page, Path.of(source));
        ITextEditor text = Adapters.adapt(editor, ITextEditor.class);
        if (text == null || line < 1) {
            return;
        }
        IDocument document = text.getDocumentProvider().getDocument(text.getEditorInput());
        try {
            IRegion region = document.getLineInformation(Math.min(line, document.getNumberOfLines()) - 1);
            text.selectAndReveal(region.getOffset(), region.getLength());
        } catch (BadLocationException e) {
            throw new IllegalStateException(e);
        }
    }
}
