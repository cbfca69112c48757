package org.pccd.plot.internal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Texts kept within pictures: what they were made of goes with them wherever they are copied. */
final class Remarks {
    // Signature and the chunk IHDR, which comes first: its length is fixed.
    private static final int PNG_HEAD = 8 + 12 + 13;

    private Remarks() {}

    /** As the description of an SVG, which browsers and editors show. */
    static byte[] inSvg(byte[] svg, String about) {
        if (about.isEmpty()) {
            return svg;
        }
        String text = new String(svg, StandardCharsets.UTF_8);
        int at = text.indexOf('>', text.indexOf("<svg")) + 1;
        String escaped = about.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return (text.substring(0, at) + "<desc>" + escaped + "</desc>" + text.substring(at))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** As a chunk iTXt with the keyword Description (PNG specification, section 11.3.3). */
    static byte[] inPng(byte[] png, String about) {
        if (about.isEmpty()) {
            return png;
        }
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        // Type, keyword, and five zeros: its end, no compression, no language, the keyword as it is.
        chunk.writeBytes("iTXtDescription\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1));
        chunk.writeBytes(about.getBytes(StandardCharsets.UTF_8));
        byte[] content = chunk.toByteArray();
        CRC32 check = new CRC32();
        check.update(content);
        ByteBuffer all = ByteBuffer.allocate(png.length + content.length + 8);
        all.put(png, 0, PNG_HEAD);
        all.putInt(content.length - 4).put(content).putInt((int) check.getValue());
        all.put(png, PNG_HEAD, png.length - PNG_HEAD);
        return all.array();
    }
}
