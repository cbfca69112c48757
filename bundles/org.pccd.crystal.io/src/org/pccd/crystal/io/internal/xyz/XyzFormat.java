package org.pccd.crystal.io.internal.xyz;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pccd.crystal.io.Input;
import org.pccd.crystal.io.Reading;
import org.pccd.crystal.io.StructureFormat;
import org.pccd.crystal.io.StructureWriter;
import org.pccd.crystal.io.internal.Readings;
import org.pccd.crystal.io.internal.Results;
import org.pccd.crystal.io.internal.text.TextLines;

/**
 * Extended XYZ: frames whose comment line holds the lattice and the meaning of the columns.
 *
 * @see <a href="https://github.com/libAtoms/extxyz">Specification</a>
 */
public final class XyzFormat implements StructureFormat {
    @Override
    public String id() {
        return "extxyz";
    }

    @Override
    public String title() {
        return "Extended XYZ";
    }

    @Override
    public List<String> patterns() {
        return List.of("*.extxyz", "*.xyz");
    }

    @Override
    public Stream<Reading> read(Input input) {
        try {
            return Readings.stream(new XyzReader(input, new TextLines(input.reader())));
        } catch (IOException e) {
            return Stream.of(Results.unreadable(input, e));
        }
    }

    @Override
    public Optional<StructureWriter> writer() {
        return Optional.of(new XyzWriter());
    }
}
