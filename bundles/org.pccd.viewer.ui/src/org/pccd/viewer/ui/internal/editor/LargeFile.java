package org.pccd.viewer.ui.internal.editor;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.core.resources.IStorage;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;
import org.eclipse.ui.IStorageEditorInput;

/** The beginning of a file that is too large to be edited, read-only. Its structures are all read. */
final class LargeFile implements IStorageEditorInput, IStorage {
    /** Larger files, in bytes, would freeze a text editor. */
    static final long LIMIT = 4L << 20;

    private static final int SHOWN = 256 << 10;

    private final IEditorInput original;
    private final Path file;

    LargeFile(IEditorInput original, Path file) {
        this.original = original;
        this.file = file;
    }

    static boolean is(Path file) {
        try {
            return Files.size(file) > LIMIT;
        } catch (IOException e) {
            return false;
        }
    }

    Path file() {
        return file;
    }

    @Override
    public InputStream getContents() throws CoreException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(SHOWN);
            String note = "\n# ... the file is too large to be edited here: this is its beginning, read-only.\n";
            byte[] end = note.getBytes(StandardCharsets.UTF_8);
            byte[] all = new byte[head.length + end.length];
            System.arraycopy(head, 0, all, 0, head.length);
            System.arraycopy(end, 0, all, head.length, end.length);
            return new ByteArrayInputStream(all);
        } catch (IOException e) {
            throw new CoreException(
                    new Status(IStatus.ERROR, "org.pccd.viewer.ui", file + " cannot be read: " + e.getMessage(), e));
        }
    }

    @Override
    public IStorage getStorage() {
        return this;
    }

    @Override
    public IPath getFullPath() {
        return null;
    }

    @Override
    public boolean isReadOnly() {
        return true;
    }

    @Override
    public boolean exists() {
        return original.exists();
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return original.getImageDescriptor();
    }

    @Override
    public String getName() {
        return original.getName();
    }

    @Override
    public IPersistableElement getPersistable() {
        return original.getPersistable();
    }

    @Override
    public String getToolTipText() {
        return original.getToolTipText() + " (too large to be edited)";
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return original.getAdapter(adapter);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LargeFile large && large.file.equals(file);
    }

    @Override
    public int hashCode() {
        return file.hashCode();
    }
}
