package org.pccd.workbench.internal;

import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IPath;

/** What a folder of the workspace holds, by the file that only such folders have and that their editor opens. */
enum FolderKind {
    DATASET("dataset", "dataset.json"),
    RUN("run", "run.json"),
    SAMPLES("samples", "samples.jsonl"),
    JOB("job", "job.json");

    final String label;
    private final String marker;

    FolderKind(String label, String marker) {
        this.label = label;
        this.marker = marker;
    }

    /** The file that the editor of this kind of folder opens. */
    IFile file(IContainer folder) {
        return folder.getFile(IPath.fromOSString(marker));
    }

    /** Looks at the workspace's resources alone, never at the disk. */
    static Optional<FolderKind> of(IContainer folder) {
        return Stream.of(values()).filter(k -> k.file(folder).exists()).findFirst();
    }
}
