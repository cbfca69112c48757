package org.pccd.crystal.io;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.pccd.crystal.io.internal.text.Compression;
import org.pccd.crystal.io.internal.text.Encoding;

/** Something that can be read: a name for messages and bytes, which are decompressed where they begin as gzip does. */
public final class Input {
    private static final int HEAD = 1 << 14;

    private final String name;
    private final Path file;
    private final Opener opener;

    /** Where bytes come from; each call begins anew. */
    public interface Opener {
        /** The bytes as they are stored; the caller closes them. */
        InputStream open() throws IOException;
    }

    private Input(String name, Path file, Opener opener) {
        this.name = name;
        this.file = file;
        this.opener = opener;
    }

    public static Input of(Path file) {
        return new Input(file.toString(), file, () -> Files.newInputStream(file));
    }

    /** Bytes from elsewhere, such as a member of an archive. */
    public static Input of(String name, Opener opener) {
        return new Input(name, null, opener);
    }

    public static Input of(String name, byte[] bytes) {
        return new Input(name, null, () -> new ByteArrayInputStream(bytes));
    }

    public static Input of(String name, String text) {
        return of(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** What messages call it: the path as given. */
    public String name() {
        return name;
    }

    /** The last part of the name, without {@code .gz}. */
    public String fileName() {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.toLowerCase(Locale.ROOT).endsWith(".gz") ? last.substring(0, last.length() - 3) : last;
    }

    /** A file of this name in the same folder, empty where there is none or this is no file. */
    public Optional<Input> beside(String other) {
        return Optional.ofNullable(file)
                .map(f -> f.resolveSibling(other))
                .filter(Files::isRegularFile)
                .map(Input::of);
    }

    /** The decompressed bytes; the caller closes the stream. */
    public InputStream open() throws IOException {
        return Compression.open(opener.open());
    }

    /**
     * The text, a piece at a time; the caller closes it. It is UTF-8, or Latin-1 where a byte is no UTF-8, as in older
     * files, or UTF-16 or UTF-32 where it says so or plainly is; a byte order mark is dropped.
     *
     * @throws IOException where it cannot be opened, is damaged or is no text
     */
    public Reader reader() throws IOException {
        InputStream in = open();
        try {
            return Encoding.reader(in);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /** The whole text, as {@link #reader} gives it. */
    public String text() throws IOException {
        try (Reader reader = reader()) {
            StringBuilder text = new StringBuilder();
            char[] buffer = new char[1 << 15];
            for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
                text.append(buffer, 0, n);
            }
            return text.toString();
        }
    }

    /** The first 16,384 characters of the text, to see what it is; as much of them as can be read. */
    public String head() {
        char[] buffer = new char[HEAD];
        int length = 0;
        try (Reader reader = reader()) {
            for (int n = 0; n >= 0 && length < HEAD; n = reader.read(buffer, length, HEAD - length)) {
                length += n;
            }
        } catch (IOException e) {
            // Who reads it will meet the same failure and report it.
        }
        return new String(buffer, 0, length);
    }
}
