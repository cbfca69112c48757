package org.pccd.evaluation.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.pccd.core.PccdException;
import org.pccd.core.Sha256;
import org.pccd.crystal.io.StructureFiles;

/**
 * A fingerprint of a folder of samples, which tells whether an evaluation of it is an old one: names and sizes of the
 * structure files, and the size of the sampler's list. The folder may be moved and copied.
 */
public final class SampleContent {
    private SampleContent() {}

    public static String of(Path folder) {
        MessageDigest digest = Sha256.digest();
        try {
            Path manifest = folder.resolve(SampleFolder.MANIFEST);
            if (Files.exists(manifest)) {
                add(digest, folder, manifest);
            }
            for (Path file : StructureFiles.list(folder)) {
                add(digest, folder, file);
            }
        } catch (IOException e) {
            throw new PccdException(folder + " cannot be read: " + e.getMessage() + ".", e);
        }
        return Sha256.hex(digest.digest());
    }

    private static void add(MessageDigest digest, Path folder, Path file) throws IOException {
        String line = folder.relativize(file) + " " + Files.size(file) + "\n";
        digest.update(line.getBytes(StandardCharsets.UTF_8));
    }
}
