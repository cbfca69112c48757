package org.pccd.dataset.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import org.pccd.crystal.io.Entry;
import org.pccd.crystal.io.Input;
import org.pccd.crystal.io.StructureFiles;
import org.pccd.dataset.StructureSources;

/**
 * Where the structures of one input belong in a folder that is written: a row of a table under its name, a structure of
 * a file under the name of the file, in the same sub-folder of the input.
 */
public final class Places {
    private final Path input;
    private final boolean folder;
    private final boolean table;

    public Places(Path input) {
        this.input = input;
        folder = Files.isDirectory(input);
        table = StructureSources.isTable(input);
    }

    /** A relative path without extension. */
    public Path of(Entry entry) {
        if (table || entry.source().isEmpty()) {
            return Path.of(entry.name().isBlank() ? "structure" : entry.name().replaceAll("[/\\\\\0]", "_"));
        }
        Path source = Path.of(entry.source());
        String name = stem(Input.of(source));
        Path below = folder ? input.relativize(source) : source.getFileName();
        return below.resolveSibling(name);
    }

    // The ending of the name goes where it says the format, as in a.cif, and stays where it does not, as in POSCAR.1.
    private static String stem(Input input) {
        String name = input.fileName();
        int dot = name.lastIndexOf('.');
        boolean says = dot > 0
                && StructureFiles.formatOf(Input.of("x" + name.substring(dot), ""))
                        .isPresent();
        return says ? name.substring(0, dot) : name;
    }
}
