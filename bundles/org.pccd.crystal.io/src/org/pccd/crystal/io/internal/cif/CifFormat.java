package org.pccd.crystal.io.internal.cif;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pccd.crystal.io.Input;
import org.pccd.crystal.io.Reading;
import org.pccd.crystal.io.StructureFormat;
import org.pccd.crystal.io.StructureWriter;
import org.pccd.crystal.io.internal.Results;

/**
 * Crystallographic Information File.
 *
 * @see <a href="https://doi.org/10.1107/S010876739101067X">Hall, Allen and Brown, Acta Cryst. A47 (1991) 655</a>
 */
public final class CifFormat implements StructureFormat {
    private static final Pattern FIRST_LINE =
            Pattern.compile("\\s*(data_|global_|loop_|_[a-z]).*", Pattern.CASE_INSENSITIVE);

    @Override
    public String id() {
        return "cif";
    }

    @Override
    public String title() {
        return "CIF";
    }

    @Override
    public String citation() {
        return "Hall, Allen, Brown, Acta Cryst. A47 (1991) 655, doi:10.1107/S010876739101067X";
    }

    @Override
    public List<String> patterns() {
        return List.of("*.cif", "*.mcif");
    }

    @Override
    public boolean recognises(String head) {
        return head.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .findFirst()
                .filter(line -> FIRST_LINE.matcher(line).matches())
                .isPresent();
    }

    @Override
    public Stream<Reading> read(Input input) {
        try {
            return CifPieces.read(input);
        } catch (IOException e) {
            return Stream.of(Results.unreadable(input, e));
        }
    }

    @Override
    public Optional<StructureWriter> writer() {
        return Optional.of(new CifWriter());
    }
}
