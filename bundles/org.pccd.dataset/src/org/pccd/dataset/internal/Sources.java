package org.pccd.dataset.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.core.Sha256;
import org.pccd.dataset.DatasetInfo.Source;

/** What was imported, with its checksum. */
public final class Sources {
    private Sources() {}

    /** @throws PccdException where the file or folder does not exist or cannot be read */
    public static Source of(Path path, int read, Progress progress) {
        try {
            if (!Files.isDirectory(path)) {
                return new Source(path.toString(), 1, Files.size(path), Sha256.ofFile(path), read);
            }
            return folder(path, read, progress);
        } catch (IOException e) {
            throw new PccdException(path + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /** What an iterable gives, one after the other. */
    public static <T> Stream<T> stream(Iterable<T> all) {
        return StreamSupport.stream(all.spliterator(), false);
    }

    private static Source folder(Path path, int read, Progress progress) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(path)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        MessageDigest digest = Sha256.digest();
        long bytes = 0;
        for (Path f : files) {
            progress.check();
            String name = path.relativize(f).toString().replace('\\', '/');
            digest.update((name + " " + Sha256.ofFile(f) + "\n").getBytes(StandardCharsets.UTF_8));
            bytes += Files.size(f);
        }
        return new Source(path.toString(), files.size(), bytes, Sha256.hex(digest.digest()), read);
    }
}
