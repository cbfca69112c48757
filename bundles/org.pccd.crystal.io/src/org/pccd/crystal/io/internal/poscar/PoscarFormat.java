package org.pccd.crystal.io.internal.poscar;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pccd.crystal.Structure;
import org.pccd.crystal.io.Entry;
import org.pccd.crystal.io.Input;
import org.pccd.crystal.io.Reading;
import org.pccd.crystal.io.StructureFormat;
import org.pccd.crystal.io.StructureWriter;
import org.pccd.crystal.io.internal.LineException;
import org.pccd.crystal.io.internal.Numbers;
import org.pccd.crystal.io.internal.Results;
import org.pccd.crystal.io.internal.text.TextLines;
import org.pccd.crystal.io.internal.text.Words;

/**
 * The structure file of VASP, versions 4 to 6.
 *
 * @see <a href="https://www.vasp.at/wiki/POSCAR">VASP manual, POSCAR</a>
 */
public final class PoscarFormat implements StructureFormat {
    @Override
    public String id() {
        return "poscar";
    }

    @Override
    public String title() {
        return "VASP POSCAR or CONTCAR";
    }

    @Override
    public String citation() {
        return "VASP manual, https://www.vasp.at/wiki/POSCAR";
    }

    @Override
    public List<String> patterns() {
        return List.of("*POSCAR*", "*CONTCAR*", "*.vasp");
    }

    @Override
    public boolean recognises(String head) {
        String[] lines = head.split("\\R", 7);
        return lines.length > 5
                && !Double.isNaN(Numbers.parse(Words.first(lines[1])))
                && Stream.of(lines).skip(2).limit(3).allMatch(line -> PoscarLines.numbers(Words.of(line)) != null);
    }

    @Override
    public Stream<Reading> read(Input input) {
        try (TextLines lines = new TextLines(input.reader())) {
            PoscarReader reader = new PoscarReader(input, lines);
            try {
                Structure structure = reader.read();
                String name = reader.comment().isEmpty() ? input.fileName() : reader.comment();
                return Stream.of(Reading.of(new Entry(name, structure, Map.of(), input.name(), 1), reader.notes()));
            } catch (LineException e) {
                return Stream.of(Results.refused(e.code(), input, e.line(), "", e.getMessage()));
            }
        } catch (IOException e) {
            return Stream.of(Results.unreadable(input, e));
        }
    }

    @Override
    public Optional<StructureWriter> writer() {
        return Optional.of(new PoscarWriter());
    }
}
