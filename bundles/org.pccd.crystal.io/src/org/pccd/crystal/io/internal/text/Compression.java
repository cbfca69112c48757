package org.pccd.crystal.io.internal.text;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/** Compressed files, known by their first bytes: gzip is read; others are named, so that people know what to do. */
public final class Compression {
    private static final int BUFFER = 1 << 16;
    private static final int HEAD = 262;

    private Compression() {}

    /**
     * The bytes, decompressed.
     *
     * @param raw closed where this fails
     * @throws InputException where they are compressed or packed in a way that is not read here
     */
    public static InputStream open(InputStream raw) throws IOException {
        try {
            BufferedInputStream in = new BufferedInputStream(raw, BUFFER);
            in.mark(HEAD);
            byte[] head = in.readNBytes(HEAD);
            in.reset();
            if (begins(head, 0x1f, 0x8b)) {
                return new GZIPInputStream(in, BUFFER);
            }
            refuse(head);
            return in;
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    private static void refuse(byte[] head) throws InputException {
        if (begins(head, 'B', 'Z', 'h')) {
            throw compressed("bzip2", "bunzip2");
        }
        if (begins(head, 0xfd, '7', 'z', 'X', 'Z', 0)) {
            throw compressed("xz", "unxz");
        }
        if (begins(head, 0x28, 0xb5, 0x2f, 0xfd)) {
            throw compressed("Zstandard", "unzstd");
        }
        if (begins(head, 'P', 'K', 3, 4)) {
            throw new InputException("file.compression", "the file is a zip archive; unpack it and name its files");
        }
        if (head.length == HEAD && begins(Arrays.copyOfRange(head, 257, HEAD), 'u', 's', 't', 'a', 'r')) {
            throw new InputException("file.compression", "the file is a tar archive; unpack it and name its files");
        }
    }

    private static InputException compressed(String how, String command) {
        return new InputException(
                "file.compression",
                "the file is compressed by " + how + "; expected plain text or gzip: decompress it with " + command);
    }

    private static boolean begins(byte[] head, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= head.length || head[i] != (byte) bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
