package org.pccd.crystal.io.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.pccd.crystal.io.Input;
import org.pccd.crystal.io.Reading;

/** The files of known name in a zip archive, by name, without unpacking it. */
public final class ZipMembers extends Readings {
    private final ZipFile zip;
    private final Concatenation members;

    private ZipMembers(Path file, ZipFile zip, Formats formats) {
        this.zip = zip;
        Iterator<Supplier<Stream<Reading>>> sources = zip.stream()
                .filter(e -> !e.isDirectory() && !e.getName().matches("(.*/)?(\\.|__MACOSX/).*"))
                .sorted(Comparator.comparing(ZipEntry::getName))
                .map(e -> Input.of(file + "!/" + e.getName(), () -> zip.getInputStream(e)))
                .filter(input -> formats.byName(input).isPresent())
                .map(input -> source(input, formats))
                .iterator();
        if (!sources.hasNext()) {
            sources = List.<Supplier<Stream<Reading>>>of(() -> Stream.of(none(file, formats)))
                    .iterator();
        }
        members = new Concatenation(sources);
    }

    /** All readings of the archive; a refusal where it is damaged or holds no file of known name. */
    public static Stream<Reading> read(Path file, Formats formats) {
        try {
            ZipFile zip = new ZipFile(file.toFile());
            return Readings.stream(new ZipMembers(file, zip, formats));
        } catch (IOException e) {
            return Stream.of(Results.unreadable(Input.of(file), e));
        }
    }

    @Override
    protected Reading read() {
        return members.hasNext() ? members.next() : null;
    }

    @Override
    public void close() {
        members.close();
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reading none(Path file, Formats formats) {
        String message = "the archive holds no file of known name; expected " + formats.described();
        return Results.refused("file.unknown-format", Input.of(file), 0, "", message);
    }

    private static Supplier<Stream<Reading>> source(Input input, Formats formats) {
        return () -> Readings.stream(new GuardedReadings(formats.byName(input).orElseThrow(), input, formats));
    }
}
