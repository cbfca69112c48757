package org.pccd.cli.internal;

import org.pccd.crystal.matching.SpeciesRule;
import picocli.CommandLine.Option;

/** Which sites may correspond when structures are compared. */
class SpeciesOption {
    @Option(names = "--ignore-oxidation", description = "Only the elements of two sites must agree, not their charges.")
    private boolean ignoreOxidation;

    SpeciesRule rule() {
        return ignoreOxidation ? SpeciesRule.ELEMENT : SpeciesRule.SPECIES;
    }
}
