package org.pccd.crystal.io;

import java.io.IOException;
import java.io.Reader;
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
import org.pccd.crystal.io.internal.FolderFiles;
import org.pccd.crystal.io.internal.Formats;
import org.pccd.crystal.io.internal.GuardedReadings;
import org.pccd.crystal.io.internal.Readings;
import org.pccd.crystal.io.internal.Results;
import org.pccd.crystal.io.internal.ZipMembers;

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
        return services().byName(input);
    }

    /**
     * Everything in these files and folders, in the given order, those in folders by name. The format is told by the
     * name of a file, or by how it begins where the name belongs to none, or to one that it plainly is not. Files
     * may be compressed by gzip; of a zip archive the members of known name are read. In folders, hidden files and
     * those of unknown name are passed over. Whatever is wrong with a file is a refusal, and the next one is read.
     *
     * @return a stream that the caller closes; each entry once, read or refused
     */
    public static Stream<Reading> read(Collection<Path> paths) {
        Formats formats = services();
        Stream<Supplier<Stream<Reading>>> sources = paths.stream().map(p -> () -> source(p, formats));
        return Readings.stream(new Concatenation(sources.iterator()));
    }

    public static Stream<Reading> read(Path path) {
        return read(List.of(path));
    }

    /** The files of a folder and those below that {@link #read} looks into, by name. */
    public static List<Path> list(Path folder) {
        Formats formats = services();
        return FolderFiles.of(folder).files().stream()
                .filter(p -> inFolders(p, formats))
                .toList();
    }

    private static boolean inFolders(Path file, Formats formats) {
        return formats.byName(Input.of(file)).filter(StructureFormat::inFolders).isPresent();
    }

    private static Formats services() {
        return new Formats(formats().stream().map(Contributed::service).toList());
    }

    private static Stream<Reading> source(Path path, Formats formats) {
        if (Files.isDirectory(path)) {
            return folder(path, formats);
        }
        if (!Files.exists(path)) {
            return refused("file.missing", path, "there is no such file; check its name");
        }
        return file(path, formats);
    }

    private static Stream<Reading> file(Path file, Formats formats) {
        try {
            if (Files.isRegularFile(file) && Files.size(file) == 0) {
                return refused("file.empty", file, "the file is empty; expected a file with structures");
            }
        } catch (IOException e) {
            return Stream.of(Results.unreadable(Input.of(file), e));
        }
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
            return ZipMembers.read(file, formats);
        }
        Input input = Input.of(file);
        Optional<StructureFormat> format = formats.byName(input).or(() -> formats.byContent(input.head()));
        return format.map(f -> Readings.stream(new GuardedReadings(f, input, formats)))
                .orElseGet(() -> unknown(file, input, formats));
    }

    // A file that cannot be read as text at all says so itself.
    private static Stream<Reading> unknown(Path file, Input input, Formats formats) {
        try (Reader reader = input.reader()) {
            reader.read();
        } catch (IOException e) {
            return Stream.of(Results.unreadable(input, e));
        }
        return refused(
                "file.unknown-format",
                file,
                "neither the name nor the content belongs to a known format; expected one of " + formats.described());
    }

    private static Stream<Reading> folder(Path folder, Formats formats) {
        FolderFiles found = FolderFiles.of(folder);
        Stream<Supplier<Stream<Reading>>> unreadable = found.unreadable().stream()
                .map(p -> () -> refused(
                        "file.unreadable", p, "this cannot be read; check its permissions, or where the link leads"));
        Stream<Supplier<Stream<Reading>>> files =
                found.files().stream().filter(p -> inFolders(p, formats)).map(p -> () -> file(p, formats));
        return Readings.stream(
                new Concatenation(Stream.concat(unreadable, files).iterator()));
    }

    private static Stream<Reading> refused(String code, Path path, String message) {
        return Stream.of(Reading.refused(new Problem(code, path.toString(), 0, "", message)));
    }
}
