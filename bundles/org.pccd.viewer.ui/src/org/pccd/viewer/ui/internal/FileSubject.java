package org.pccd.viewer.ui.internal;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.pccd.core.PccdException;
import org.pccd.crystal.Structure;
import org.pccd.crystal.io.Reading;
import org.pccd.crystal.io.StructureFiles;
import org.pccd.viewer.StructureSubject;

/**
 * The first structure of a file.
 *
 * @param modified tells versions of the file apart
 */
record FileSubject(Path file, long modified) implements StructureSubject {
    @Override
    public String title() {
        return file.getFileName().toString();
    }

    @Override
    public Structure structure() {
        try (Stream<Reading> readings = StructureFiles.read(file)) {
            Reading first =
                    readings.findFirst().orElseThrow(() -> new PccdException(file + " holds no structure to show."));
            if (first.refused()) {
                throw new PccdException(first.problem().toString());
            }
            return first.entry().structure();
        }
    }
}
