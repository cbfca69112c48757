package org.pccd.crystal.io.internal.text;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Text of unknown encoding: UTF-8 with Latin-1 where a byte is no UTF-8 (see {@link LenientReader}), UTF-16 or UTF-32
 * with a byte order mark, UTF-16 without one where it is mostly ASCII.
 */
public final class Encoding {
    private static final int SAMPLE = 4096;

    /** One null character in so many is an accident; more are another kind of file. */
    private static final int MOST_ZEROS = 50;

    private Encoding() {}

    /**
     * The text without byte order mark.
     *
     * @throws InputException where the first bytes hold many zeros and are not UTF-16 or UTF-32
     */
    public static Reader reader(InputStream in) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(in, 1 << 16);
        bytes.mark(SAMPLE);
        byte[] sample = bytes.readNBytes(SAMPLE);
        bytes.reset();
        Charset wide = wide(sample);
        if (wide != null) {
            return unmarked(new InputStreamReader(bytes, wide));
        }
        int zeros = 0;
        for (byte b : sample) {
            zeros += b == 0 ? 1 : 0;
        }
        if (zeros * MOST_ZEROS > sample.length) {
            throw new InputException(
                    "file.binary", "the file is not a text file, it is full of null characters; expected a text file");
        }
        return new LenientReader(bytes);
    }

    // Some decoders drop the byte order mark themselves.
    private static Reader unmarked(Reader reader) throws IOException {
        PushbackReader text = new PushbackReader(reader);
        int first = text.read();
        if (first >= 0 && first != 0xfeff) {
            text.unread(first);
        }
        return text;
    }

    private static Charset wide(byte[] s) {
        if (s.length >= 4 && s[0] == 0 && s[1] == 0 && s[2] == (byte) 0xfe && s[3] == (byte) 0xff) {
            return Charset.forName("UTF-32BE");
        }
        if (s.length >= 4 && s[0] == (byte) 0xff && s[1] == (byte) 0xfe && s[2] == 0 && s[3] == 0) {
            return Charset.forName("UTF-32LE");
        }
        if (s.length >= 2 && s[0] == (byte) 0xff && s[1] == (byte) 0xfe) {
            return StandardCharsets.UTF_16LE;
        }
        if (s.length >= 2 && s[0] == (byte) 0xfe && s[1] == (byte) 0xff) {
            return StandardCharsets.UTF_16BE;
        }
        return unmarked(s);
    }

    // ASCII as UTF-16 has a zero in every pair, always on the same side.
    private static Charset unmarked(byte[] s) {
        int[] zeros = new int[2];
        for (int i = 0; i < s.length; i++) {
            zeros[i % 2] += s[i] == 0 ? 1 : 0;
        }
        int pairs = s.length / 2;
        if (pairs < 2 || Math.max(zeros[0], zeros[1]) < 0.7 * pairs || Math.min(zeros[0], zeros[1]) > 0) {
            return null;
        }
        return zeros[0] > zeros[1] ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }
}
