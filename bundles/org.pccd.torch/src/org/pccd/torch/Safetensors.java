package org.pccd.torch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import org.pccd.core.Json;

/**
 * Writes the safetensors format: length of the header, header in JSON, data in little-endian order. The metadata entry
 * {@code crc32c} guards the data, which the format itself does not.
 *
 * @see <a href="https://github.com/huggingface/safetensors">the format</a>
 */
public final class Safetensors {
    static final String CHECKSUM = "crc32c";

    private Safetensors() {}

    /** One tensor of a file: {@code F32} or {@code I64}. */
    public record Tensor(String name, String type, long[] shape) {
        /** Size of the data. */
        public long bytes() {
            long n = type.equals("I64") ? 8 : 4;
            for (long d : shape) {
                n = Math.multiplyExact(n, d);
            }
            return n;
        }
    }

    /** Gives the bytes of the i-th tensor, little-endian. */
    public interface Content {
        ByteBuffer of(int index) throws IOException;
    }

    /** Writes and syncs a new file; it is complete or an exception is thrown. */
    public static void write(Path file, Map<String, String> metadata, List<Tensor> tensors, Content content)
            throws IOException {
        CRC32C crc = new CRC32C();
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            // The checksum has a fixed width, so that the header can be written again in place.
            writeFully(out, header(metadata, tensors, 0));
            for (int i = 0; i < tensors.size(); i++) {
                ByteBuffer data = content.of(i).slice();
                if (data.remaining() != tensors.get(i).bytes()) {
                    throw new IllegalArgumentException(tensors.get(i) + " has " + data.remaining() + " bytes");
                }
                crc.update(data.duplicate());
                writeFully(out, data);
            }
            out.position(0);
            writeFully(out, header(metadata, tensors, crc.getValue()));
            out.force(true);
        }
    }

    private static ByteBuffer header(Map<String, String> metadata, List<Tensor> tensors, long checksum) {
        ObjectNode root = Json.mapper().createObjectNode();
        Map<String, String> all = new LinkedHashMap<>(metadata);
        all.put(CHECKSUM, String.format("%08x", checksum));
        ObjectNode meta = root.putObject("__metadata__");
        all.forEach(meta::put);
        long offset = 0;
        for (Tensor t : tensors) {
            ObjectNode node = root.putObject(t.name());
            node.put("dtype", t.type());
            JsonNode shape = Json.mapper().valueToTree(t.shape());
            node.set("shape", shape);
            node.putArray("data_offsets").add(offset).add(offset + t.bytes());
            offset += t.bytes();
        }
        byte[] json = Json.line(root).getBytes(StandardCharsets.UTF_8);
        int padded = (json.length + 7) / 8 * 8;
        ByteBuffer bytes = ByteBuffer.allocate(8 + padded).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(padded).put(json);
        while (bytes.hasRemaining()) {
            bytes.put((byte) ' ');
        }
        return bytes.flip();
    }

    private static void writeFully(FileChannel out, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }
}
