package org.pccd.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.pccd.core.PccdException;
import org.pccd.crystal.io.StructureOutput;
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
     * @throws PccdException where it exists and must not be replaced, or no format is known
     */
    StructureOutput open(Path out, Output output) throws IOException {
        if (format != null) {
            output.arguments(() -> StructureOutput.writer(format));
            return StructureOutput.folder(out, format, force);
        }
        if (Files.isDirectory(out)) {
            throw new PccdException(out + " is a folder; say with --format which files it shall get, one of "
                    + StructureOutput.formats() + ".");
        }
        return StructureOutput.file(out, force);
    }
}
