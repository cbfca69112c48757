package org.pccd.torch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a TorchScript module without tensors: a zip of uncompressed entries with the code as text and the module's
 * attributes as a pickle of protocol 2. Format: torch/csrc/jit/serialization of PyTorch.
 */
public final class TorchScriptArchive {
    /** Attribute value: an empty {@code Dict[str, Tensor]}. */
    public static final Object TENSORS_BY_NAME = new Object();
    /** Attribute value: an empty {@code List[Tensor]}. */
    public static final Object TENSORS = new Object();

    private final ByteArrayOutputStream pickle = new ByteArrayOutputStream();

    private TorchScriptArchive() {}

    /**
     * The archive's bytes.
     *
     * @param code source of the class {@code Net}
     * @param attributes Boolean, Integer, Double, list of String, or one of the constants above, by name
     */
    public static byte[] of(String code, Map<String, Object> attributes) {
        byte[] data = new TorchScriptArchive().module(attributes);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setMethod(ZipOutputStream.STORED);
            entry(zip, "net/data.pkl", data);
            entry(zip, "net/code/__torch__.py", code.getBytes(StandardCharsets.UTF_8));
            entry(zip, "net/constants.pkl", new byte[] {(byte) 0x80, 2, ')', '.'});
            entry(zip, "net/version", "3\n".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        CRC32 crc = new CRC32();
        crc.update(content);
        entry.setSize(content.length);
        entry.setCompressedSize(content.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private byte[] module(Map<String, Object> attributes) {
        pickle.write(0x80);
        ascii("\2c__torch__\nNet\n)\u0081}(");
        attributes.forEach((name, value) -> {
            string(name);
            value(value);
        });
        ascii("ub.");
        return pickle.toByteArray();
    }

    private void value(Object value) {
        if (value instanceof Boolean b) {
            pickle.write(b ? 0x88 : 0x89);
        } else if (value instanceof Integer i) {
            ascii("J");
            number(i);
        } else if (value instanceof Double d) {
            ascii("G");
            pickle.writeBytes(ByteBuffer.allocate(8).putDouble(d).array());
        } else if (value instanceof List<?> strings) {
            typed("](", "List[str]", () -> {
                strings.forEach(s -> string((String) s));
                ascii("e");
            });
        } else if (value == TENSORS) {
            typed("]", "List[Tensor]", () -> {});
        } else if (value == TENSORS_BY_NAME) {
            typed("}", "Dict[str, Tensor]", () -> {});
        } else {
            throw new IllegalArgumentException("no pickle form for " + value);
        }
    }

    /** libtorch loses the element type of a bare list; this call in the pickle restores it. */
    private void typed(String open, String type, Runnable content) {
        ascii("ctorch.jit._pickle\nrestore_type_tag\n" + open);
        content.run();
        string(type);
        ascii("\u0086R");
    }

    private void string(String s) {
        byte[] utf8 = s.getBytes(StandardCharsets.UTF_8);
        ascii("X");
        number(utf8.length);
        pickle.writeBytes(utf8);
    }

    private void number(int n) {
        pickle.writeBytes(
                ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(n).array());
    }

    private void ascii(String opcodes) {
        pickle.writeBytes(opcodes.getBytes(StandardCharsets.ISO_8859_1));
    }
}
