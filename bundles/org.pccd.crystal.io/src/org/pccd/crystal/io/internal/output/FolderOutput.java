package org.pccd.crystal.io.internal.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.pccd.core.AtomicFiles;
import org.pccd.core.Folders;
import org.pccd.core.PccdException;
import org.pccd.crystal.io.Entry;
import org.pccd.crystal.io.StructureOutput;
import org.pccd.crystal.io.StructureWriter;

/** A file for each structure. */
public final class FolderOutput implements StructureOutput {
    private static final int LONGEST_NAME = 100;

    private final Path folder;
    private final StructureWriter writer;
    private final boolean force;
    private final Set<String> taken = new HashSet<>();

    public FolderOutput(Path folder, StructureWriter writer, boolean force) {
        this.folder = folder;
        this.writer = writer;
        this.force = force;
    }

    @Override
    public Path write(Entry entry, Path place) throws IOException {
        String text = writer.write(entry, List.of());
        Path file = file(place);
        if (!force && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new PccdException(file + " exists already and is left as it is");
        }
        Files.createDirectories(file.getParent());
        Path temporary = AtomicFiles.temporaryBeside(file);
        try {
            Files.writeString(temporary, text, StandardCharsets.UTF_8);
            // Not synced: what a crash takes away can be made again, and thousands of files would take minutes.
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            Folders.discard(temporary);
            throw e;
        }
        return file;
    }

    // Also on file systems that do not tell upper from lower case no structure may take the place of another.
    private Path file(Path place) {
        Path parent = folder;
        for (int i = 0; i < place.getNameCount() - 1; i++) {
            parent = parent.resolve(plain(place.getName(i).toString()));
        }
        String name = plain(place.getFileName().toString());
        Path file = parent.resolve(name + writer.extension());
        for (int n = 2; !taken.add(file.toString().toLowerCase(Locale.ROOT)); n++) {
            file = parent.resolve(name + "-" + n + writer.extension());
        }
        return file;
    }

    /** What every file system takes as a name. */
    private static String plain(String name) {
        String plain = name.replaceAll("[^\\p{L}\\p{N}._+(),=-]+", "_");
        plain = plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
        return plain.replace(".", "").isEmpty() || plain.startsWith(".") ? "_" + plain : plain;
    }

    @Override
    public boolean full() {
        return false;
    }

    @Override
    public void complete() {
        // Each file was complete when it was written.
    }

    @Override
    public void close() {
        // Nothing is open between two structures.
    }
}
