package org.pccd.crystal.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.pccd.core.Contributed;
import org.pccd.core.PccdException;
import org.pccd.crystal.io.internal.output.CsvOutput;
import org.pccd.crystal.io.internal.output.FileOutput;
import org.pccd.crystal.io.internal.output.FolderOutput;

/**
 * Where structures are written to: one file for all of them, or a folder with a file for each. A file appears when it
 * is complete; closed before {@link #complete}, a file for all leaves nothing.
 */
public interface StructureOutput extends AutoCloseable {
    /** What becomes a table with the columns {@code material_id}, those of the properties, and {@code cif}. */
    String CSV = "csv";

    /** The format of a table's structures. */
    String CIF = "cif";

    /**
     * Takes one structure.
     *
     * @param place where it belongs, relative and without extension, such as {@code a/POSCAR}; a folder numbers those
     *     that share one, and a file for all does not look at it
     * @return the file that holds it
     * @throws PccdException where the format cannot hold this structure, or its file exists; others may follow, unless
     *     it is {@link #full}
     */
    Path write(Entry entry, Path place) throws IOException;

    /** Whether it is one file of a format that holds one structure, and has it. */
    boolean full();

    /**
     * Gives a file for all its name.
     *
     * @throws PccdException where it exists meanwhile
     */
    void complete() throws IOException;

    @Override
    void close();

    /**
     * A file for all structures, in the format that its name says; compressed where that ends in {@code .gz}.
     *
     * @param cif how CIF is written, in files and in tables
     * @param force whether an existing file is replaced
     * @throws PccdException where the file exists, its folder does not, or no format that can be written has such names
     */
    static StructureOutput file(Path file, StructureWriter cif, boolean force) throws IOException {
        String format = StructureFiles.formatOf(Input.of(file))
                .map(StructureFormat::id)
                .orElseThrow(() -> new PccdException("The name of " + file.getFileName()
                        + " belongs to no known format; name a file such as out.cif or out.extxyz, or a folder and its"
                        + " format, one of " + formats() + "."));
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (!Files.isDirectory(folder)) {
            throw new PccdException("The folder " + folder + " does not exist; make it or choose another.");
        }
        FileOutput.refuseExisting(file, force);
        return format.equals(CSV)
                ? new CsvOutput(file, cif, force)
                : new FileOutput(file, format.equals(CIF) ? cif : writer(format), force);
    }

    /**
     * A folder with a file for each structure; made where it does not exist.
     *
     * @param format identifier of a format that can be written
     * @param cif how CIF is written
     * @param force whether existing files are replaced
     * @throws PccdException where the format is not known or cannot be written, or a file has the folder's name
     */
    static StructureOutput folder(Path folder, String format, StructureWriter cif, boolean force) throws IOException {
        StructureWriter writer = format.equals(CIF) ? cif : writer(format);
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new PccdException(folder + " is a file; name a folder, or leave out the format to write one file.");
        }
        Files.createDirectories(folder);
        return new FolderOutput(folder, writer, force);
    }

    /** Identifiers of the formats that a folder's files can be written in. */
    static List<String> formats() {
        return StructureFiles.formats().stream()
                .filter(f -> f.service().writer().isPresent())
                .map(Contributed::id)
                .toList();
    }

    /** @throws PccdException where the format is not known or cannot be written */
    static StructureWriter writer(String format) {
        return StructureFiles.format(format)
                .writer()
                .orElseThrow(() -> new PccdException(
                        "Files of the format '" + format + "' are only read; choose one of " + formats() + "."));
    }
}
