package org.pccd.crystal.io.internal.output;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.pccd.core.AtomicFiles;
import org.pccd.core.Folders;
import org.pccd.core.PccdException;
import org.pccd.crystal.io.Entry;
import org.pccd.crystal.io.StructureOutput;
import org.pccd.crystal.io.StructureWriter;

/** The texts of all structures in one file. */
public final class FileOutput implements StructureOutput {
    private final Path file;
    private final Path temporary;
    private final StructureWriter writer;
    private final boolean force;
    private final Writer out;
    private int written;

    public FileOutput(Path file, StructureWriter writer, boolean force) throws IOException {
        this.file = file;
        this.writer = writer;
        this.force = force;
        temporary = AtomicFiles.temporaryBeside(file);
        out = open(temporary, compressed(file));
    }

    @Override
    public Path write(Entry entry, Path place) throws IOException {
        if (full()) {
            throw new PccdException("A file of the format of " + file + " holds one structure, and there are more;"
                    + " write to a folder to get a file for each.");
        }
        String text = writer.write(entry, List.of());
        out.write(text);
        written++;
        return file;
    }

    @Override
    public boolean full() {
        return written > 0 && !writer.several();
    }

    @Override
    public void complete() throws IOException {
        out.close();
        refuseExisting(file, force);
        AtomicFiles.sync(temporary);
        AtomicFiles.rename(temporary, file);
    }

    @Override
    public void close() {
        discard(out, temporary);
    }

    /** @throws PccdException where the file exists and must not be replaced */
    public static void refuseExisting(Path file, boolean force) {
        if (Files.isDirectory(file)) {
            throw new PccdException(file + " is a folder; name a file, or say which format its files shall have.");
        }
        if (!force && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new PccdException(file + " exists already and is left as it is; choose another name or use --force.");
        }
    }

    static boolean compressed(Path file) {
        return file.toString().endsWith(".gz");
    }

    static Writer open(Path file, boolean compressed) throws IOException {
        OutputStream bytes = Files.newOutputStream(file);
        try {
            OutputStream packed = compressed ? new GZIPOutputStream(bytes) : bytes;
            return new BufferedWriter(new OutputStreamWriter(packed, StandardCharsets.UTF_8), 1 << 16);
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    static void discard(Writer out, Path temporary) {
        try {
            out.close();
        } catch (IOException e) {
            // What could not be written is removed below; after completion there is nothing left to write.
        }
        Folders.discard(temporary);
    }
}
