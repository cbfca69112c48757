package org.pccd.crystal.io.internal.xyz;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pccd.crystal.io.Input;
import org.pccd.crystal.io.Reading;
import org.pccd.crystal.io.StructureFormat;
import org.pccd.crystal.io.StructureWriter;
import org.pccd.crystal.io.internal.Numbers;
import org.pccd.crystal.io.internal.Readings;
import org.pccd.crystal.io.internal.Results;
import org.pccd.crystal.io.internal.text.TextLines;
import org.pccd.crystal.io.internal.text.Words;

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
    public String citation() {
        return "https://github.com/libAtoms/extxyz";
    }

    @Override
    public List<String> patterns() {
        return List.of("*.extxyz", "*.xyz");
    }

    @Override
    public boolean recognises(String head) {
        String[] lines = head.split("\\R", 4);
        if (lines.length < 3 || Numbers.count(lines[0].strip()) < 0) {
            return false;
        }
        String[] atom = Words.of(lines[2]);
        return XyzReader.describes(lines[1]) || atom.length > 3 && !Double.isNaN(Numbers.parse(atom[3]));
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
