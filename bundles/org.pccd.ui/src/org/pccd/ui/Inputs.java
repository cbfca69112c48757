package org.pccd.ui;

import java.net.URI;
import java.nio.file.Path;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IURIEditorInput;
import org.pccd.core.PccdException;

/** What an editor was opened on, as a path: a file of the workspace or any other file of this machine. */
public final class Inputs {
    private Inputs() {}

    /** @throws PccdException where the input is not a file of this machine */
    public static Path file(IEditorInput input) {
        IURIEditorInput located =
                input instanceof IURIEditorInput direct ? direct : input.getAdapter(IURIEditorInput.class);
        URI uri = located == null ? null : located.getURI();
        if (uri == null || !"file".equals(uri.getScheme())) {
            throw new PccdException("'" + input.getName() + "' is not a file of this machine: copy it here first.");
        }
        return Path.of(uri);
    }

    /** The folder that holds the input's file: the dataset, run or sampling that the editor shows. */
    public static Path folder(IEditorInput input) {
        return file(input).getParent();
    }
}
