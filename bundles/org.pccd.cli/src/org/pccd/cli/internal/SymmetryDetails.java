package org.pccd.cli.internal;

import picocli.CommandLine.Option;

/** What {@code pccd symmetry} tells besides the space group. */
class SymmetryDetails {
    @Option(names = "--operations", description = "List the operations of the cell.")
    boolean operations;

    @Option(names = "--standardised", description = "Show the conventional cell, made exactly symmetric.")
    boolean standardised;

    @Option(names = "--primitive", description = "Show the primitive cell, made exactly symmetric.")
    boolean primitive;
}
