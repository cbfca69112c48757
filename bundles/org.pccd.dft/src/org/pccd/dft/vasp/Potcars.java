package org.pccd.dft.vasp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.pccd.core.PccdException;
import org.pccd.crystal.Element;

/** Which of VASP's potentials is used for which element, and where the user has them. */
final class Potcars {
    private static final Map<Element, String> NAMES = load();

    private final String folder;

    /** @param folder empty where there is none */
    Potcars(String folder) {
        this.folder = folder;
    }

    /** Name of the potential, such as {@code Na_pv}; empty where the table has none. */
    static Optional<String> name(Element element) {
        return Optional.ofNullable(NAMES.get(element));
    }

    /** Whether the potentials themselves are there. */
    boolean installed() {
        return !folder.isBlank();
    }

    /**
     * The file of an element, empty where the user has none.
     *
     * @throws PccdException where there is no folder
     */
    Optional<Path> file(Element element) {
        Path all = Path.of(folder);
        if (!Files.isDirectory(all)) {
            throw new PccdException("There is no folder " + all + " with VASP's potentials: set 'potentials' to one"
                    + " that holds folders such as Na_pv with a POTCAR, or leave it empty to write their names only.");
        }
        return name(element).map(n -> all.resolve(n).resolve("POTCAR")).filter(Files::isRegularFile);
    }

    private static Map<Element, String> load() {
        Map<Element, String> names = new EnumMap<>(Element.class);
        try (InputStream in = Potcars.class.getResourceAsStream("potcars.csv");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] cells = line.split(",");
                names.put(Element.valueOf(cells[0]), cells[1]);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }
}
