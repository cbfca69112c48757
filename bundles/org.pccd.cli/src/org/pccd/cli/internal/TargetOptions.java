package org.pccd.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.pccd.core.PccdException;
import org.pccd.crystal.io.Input;
import org.pccd.crystal.io.StructureFiles;
import org.pccd.crystal.io.StructureFormat;
import org.pccd.crystal.io.StructureOutput;
import org.pccd.crystal.io.StructureWriter;
import picocli.CommandLine.Option;

/** How structures are written. */
class TargetOptions {
    @Option(names = "--format", description = "Format of the files in the folder OUT: cif, poscar or extxyz.")
    private String format;

    @Option(names = "--force", description = "Replace files that exist.")
    private boolean force;

    /**
     * The file or folder to write to; the caller closes it.
     *
     * @param cif how CIF is written
     * @throws PccdException where it exists and must not be replaced, or no format is known
     */
    StructureOutput open(Path out, StructureWriter cif, Output output) throws IOException {
        if (format != null) {
            output.arguments(() -> StructureOutput.writer(format));
            return StructureOutput.folder(out, format, cif, force);
        }
        if (Files.isDirectory(out)) {
            throw new PccdException(out + " is a folder; say with --format which files it shall get, one of "
                    + StructureOutput.formats() + ".");
        }
        return StructureOutput.file(out, cif, force);
    }

    /** Whether what is written is, or holds, CIF. */
    boolean holdsCif(Path out) {
        String id = format != null
                ? format
                : StructureFiles.formatOf(Input.of(out))
                        .map(StructureFormat::id)
                        .orElse("");
        return id.equals(StructureOutput.CIF) || id.equals(StructureOutput.CSV);
    }
}
