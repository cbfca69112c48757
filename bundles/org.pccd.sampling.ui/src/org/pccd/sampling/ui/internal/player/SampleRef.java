package org.pccd.sampling.ui.internal.player;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pccd.run.SampleFiles;
import org.pccd.sampling.ui.internal.gallery.GalleryItem;
import org.pccd.ui.Projects;

/**
 * A sample of a sampling, decoded or not.
 *
 * @param folder of the sampling
 */
record SampleRef(Path folder, long index) {
    private static final Pattern FILE = Pattern.compile("sample-(\\d+)\\.[a-z]+");

    /** The sample that something selected stands for: a gallery's item, or the file of a sample. */
    static Optional<SampleRef> of(Object selected) {
        if (selected instanceof GalleryItem item) {
            return Optional.of(new SampleRef(item.folder(), item.index()));
        }
        Optional<Path> path = selected == null ? Optional.empty() : Projects.path(selected);
        return path.flatMap(SampleRef::ofFile);
    }

    private static Optional<SampleRef> ofFile(Path file) {
        Matcher name = FILE.matcher(String.valueOf(file.getFileName()));
        return name.matches() && file.getParent() != null
                ? Optional.of(new SampleRef(file.getParent(), Long.parseLong(name.group(1))))
                : Optional.empty();
    }

    /** Whether the sampler's list is there, without which it is not known how the sample was drawn. */
    boolean drawn() {
        return Files.isRegularFile(folder.resolve(SampleFiles.SUMMARY));
    }

    /** Where its trace is, or will be: beside the sampling, whose structures it must not mix with. */
    Path trace() {
        return folder.resolveSibling(folder.getFileName() + ".traces")
                .resolve(String.format(Locale.ROOT, "sample-%06d", index));
    }
}
