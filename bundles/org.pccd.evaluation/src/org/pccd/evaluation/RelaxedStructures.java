package org.pccd.evaluation;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.pccd.crystal.Structure;
import org.pccd.evaluation.internal.RelaxationStore;
import org.pccd.evaluation.internal.RelaxedLine;

/** The relaxed structures of a folder of samples. */
public final class RelaxedStructures {
    private final Map<String, RelaxedLine> lines;

    private RelaxedStructures(Map<String, RelaxedLine> lines) {
        this.lines = lines;
    }

    /**
     * Those that evaluations have left in a folder, none where there were none.
     *
     * @throws org.pccd.core.PccdException where the file is damaged
     */
    public static RelaxedStructures read(Path folder) {
        return new RelaxedStructures(RelaxationStore.read(folder));
    }

    /** What the sample of this record relaxed to, in the cell that it had; empty where it came to nothing. */
    public Optional<Structure> of(SampleRecord sample) {
        return cif(sample)
                .map(c -> RelaxationStore.structure(lines.get(sample.stability().relaxed())));
    }

    /** The same as CIF, in P 1. */
    public Optional<String> cif(SampleRecord sample) {
        return Optional.ofNullable(sample.stability())
                .map(SampleStability::relaxed)
                .map(lines::get)
                .map(RelaxedLine::cif);
    }
}
