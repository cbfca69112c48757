package org.pccd.crystal.io;

import java.util.List;

/** Writes structures in one format; what it writes, the format's reader reads back to the last digit. */
public interface StructureWriter {
    /** Usual extension of such files with its dot. */
    String extension();

    /** Whether the texts of several structures, one after the other, are a valid file. */
    boolean several();

    /**
     * One structure as text.
     *
     * @param comments lines for people, such as provenance, which the format keeps as comments
     * @throws org.pccd.core.PccdException where the format cannot hold the structure, such as a disordered one
     */
    String write(Entry entry, List<String> comments);
}
