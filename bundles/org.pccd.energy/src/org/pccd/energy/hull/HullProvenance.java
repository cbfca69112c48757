package org.pccd.energy.hull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.pccd.core.Json;
import org.pccd.core.PccdException;
import org.pccd.core.Sha256;

/**
 * What a picture or table of a hull was made of; kept within figures, and as the last columns of tables.
 *
 * @param reference file or folder of the reference energies
 * @param sha256 of that file, of a dataset's {@code dataset.json}
 * @param energies method and quantity of all energies
 * @param entries number of reference phases
 * @param compared what was compared with them: files, folders and formulas
 */
public record HullProvenance(String reference, String sha256, String energies, int entries, List<String> compared) {
    private static final String DATASET = "dataset.json";

    public HullProvenance {
        compared = List.copyOf(compared);
    }

    /** @throws PccdException where the reference cannot be read any more */
    public static HullProvenance of(Path reference, ReferenceSet set, List<String> compared) {
        Path file = Files.isDirectory(reference) ? reference.resolve(DATASET) : reference;
        try {
            return new HullProvenance(
                    reference.toAbsolutePath().normalize().toString(),
                    Files.isRegularFile(file) ? Sha256.ofFile(file) : null,
                    set.scale().toString(),
                    set.entries().size(),
                    compared);
        } catch (IOException e) {
            throw new PccdException(file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /** As a line of JSON. */
    public String text() {
        return Json.line(this);
    }
}
