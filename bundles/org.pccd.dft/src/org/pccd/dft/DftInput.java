package org.pccd.dft;

import java.nio.file.Path;
import java.util.Optional;
import org.pccd.crystal.Structure;

/**
 * What a calculator writes the input for.
 *
 * @param title for people, one line
 * @param structure ordered; of a relaxation that goes on, where it stood
 * @param mesh of k-points
 * @param moments initial ones
 * @param before folder of the attempt that this one goes on from, whose density may be taken; null for none
 * @param shared folder beside all jobs of a batch for files that they share, such as unpacked potentials; exists
 */
public record DftInput(
        String title,
        Structure structure,
        Preset preset,
        Numerics numerics,
        KMesh mesh,
        Moments moments,
        Path before,
        Path shared) {
    /** The folder of the attempt before. */
    public Optional<Path> previous() {
        return Optional.ofNullable(before);
    }

    /** SCF tolerance of the whole cell in eV. */
    public double scfTolerance() {
        return numerics.scfTolerance() * structure.sites().size();
    }
}
