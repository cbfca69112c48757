package org.pccd.crystal.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.pccd.core.Contributed;
import org.pccd.core.Contributions;
import org.pccd.core.Problem;
import org.pccd.crystal.io.internal.Concatenation;
import org.pccd.crystal.io.internal.Readings;

/** Reads structures from files and folders in every installed format. */
public final class StructureFiles {
    private StructureFiles() {}

    /** The installed formats with their origin, by id. */
    public static List<Contributed<StructureFormat>> formats() {
        return Contributions.of(StructureFormat.POINT, StructureFormat.class);
    }

    /** @throws org.pccd.core.PccdException naming what is installed, where there is no format with this id */
    public static StructureFormat format(String id) {
        return Contributions.byId(StructureFormat.POINT, StructureFormat.class, id)
                .service();
    }

    /** The format of files with this name, by the formats' patterns. */
    public static Optional<StructureFormat> formatOf(Input input) {
        return formatOf(input, services());
    }

    /**
     * Everything in these files and folders, in the given order, those in folders by name. Files of unknown name are
     * passed over in a folder, as are hidden ones; a file that is named must have a known name.
     *
     * @return a stream that the caller closes; each entry once, read or refused
     */
    public static Stream<Reading> read(Collection<Path> paths) {
        List<StructureFormat> formats = services();
        Stream<Supplier<Stream<Reading>>> sources =
                paths.stream().map(p -> () -> Files.isDirectory(p) ? folder(p, formats) : file(p, formats));
        return Readings.stream(new Concatenation(sources.iterator()));
    }

    public static Stream<Reading> read(Path path) {
        return read(List.of(path));
    }

    private static List<StructureFormat> services() {
        return formats().stream().map(Contributed::service).toList();
    }

    private static Optional<StructureFormat> formatOf(Input input, List<StructureFormat> formats) {
        String name = input.fileName().toLowerCase(Locale.ROOT);
        return formats.stream()
                .filter(f -> f.patterns().stream().anyMatch(p -> name.matches(regex(p))))
                .findFirst();
    }

    private static String regex(String glob) {
        return "\\Q" + glob.toLowerCase(Locale.ROOT).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q") + "\\E";
    }

    private static Stream<Reading> file(Path file, List<StructureFormat> formats) {
        if (!Files.exists(file)) {
            return refused("file.missing", file, "there is no such file");
        }
        Input input = Input.of(file);
        return formatOf(input, formats)
                .map(f -> f.read(input))
                .orElseGet(() -> refused(
                        "file.unknown-format",
                        file,
                        "the name belongs to no known format; expected one of "
                                + formats.stream()
                                        .flatMap(f -> f.patterns().stream())
                                        .toList()));
    }

    private static Stream<Reading> folder(Path folder, List<StructureFormat> formats) {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile)
                    .filter(p -> !hidden(folder.relativize(p)))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return refused("file.unreadable", folder, "the folder cannot be read: " + e.getMessage());
        }
        Stream<Supplier<Stream<Reading>>> sources = files.stream().map(p -> () -> {
            Input input = Input.of(p);
            return formatOf(input, formats)
                    .filter(StructureFormat::inFolders)
                    .map(f -> f.read(input))
                    .orElseGet(Stream::empty);
        });
        return Readings.stream(new Concatenation(sources.iterator()));
    }

    private static boolean hidden(Path relative) {
        for (Path part : relative) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private static Stream<Reading> refused(String code, Path path, String message) {
        return Stream.of(Reading.refused(new Problem(code, path.toString(), 0, "", message)));
    }
}
