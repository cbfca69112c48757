package org.pccd.dft.queue;

import java.util.Map;
import org.pccd.dft.KMesh;

/**
 * What {@code dft.json} says of one job; never changed once it is written. The structure is beside it.
 *
 * @param entry name within the source
 * @param source file that the structure comes from
 * @param line of the source, 0 where it has none
 * @param mesh of k-points, kept while the cell relaxes
 * @param polarised whether the spins are
 * @param potentials file and hash by element
 */
public record JobDescription(
        String entry,
        String source,
        int line,
        String formula,
        int sites,
        KMesh mesh,
        boolean polarised,
        Map<String, String> potentials) {}
