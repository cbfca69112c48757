package org.pccd.crystal.io;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Something that can be read: a name for messages and bytes, which are decompressed where they begin as gzip does. */
public final class Input {
    private static final int BUFFER = 1 << 16;

    private final String name;
    private final Opener opener;

    private interface Opener {
        InputStream open() throws IOException;
    }

    private Input(String name, Opener opener) {
        this.name = name;
        this.opener = opener;
    }

    public static Input of(Path file) {
        return new Input(file.toString(), () -> Files.newInputStream(file));
    }

    public static Input of(String name, byte[] bytes) {
        return new Input(name, () -> new ByteArrayInputStream(bytes));
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
        return last.toLowerCase(java.util.Locale.ROOT).endsWith(".gz") ? last.substring(0, last.length() - 3) : last;
    }

    /** The decompressed bytes; the caller closes the stream. */
    public InputStream open() throws IOException {
        InputStream raw = new BufferedInputStream(opener.open(), BUFFER);
        try {
            raw.mark(2);
            boolean gzip = raw.read() == 0x1f && raw.read() == 0x8b;
            raw.reset();
            return gzip ? new GZIPInputStream(raw, BUFFER) : raw;
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    /**
     * The whole text: UTF-8, or Latin-1 where it is not valid UTF-8, as in older files; a byte order mark is dropped.
     */
    public String text() throws IOException {
        byte[] bytes;
        try (InputStream in = open()) {
            bytes = in.readAllBytes();
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            text = new String(bytes, StandardCharsets.ISO_8859_1);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
