package org.pccd.torch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32C;
import org.pccd.core.Json;
import org.pccd.core.PccdException;

/** An open safetensors file whose header has been checked against its length. */
public final class SafetensorsFile implements AutoCloseable {
    private static final long MAX_HEADER = 100_000_000;

    private final Path file;
    private final FileChannel channel;
    private final Map<String, Safetensors.Tensor> tensors = new LinkedHashMap<>();
    private final Map<String, Long> offsets = new LinkedHashMap<>();
    private final Map<String, String> metadata = new LinkedHashMap<>();
    private long dataStart;

    /** @throws PccdException where the file is missing, truncated or not in this format */
    public SafetensorsFile(Path file) throws IOException {
        this.file = file;
        try {
            channel = FileChannel.open(file, StandardOpenOption.READ);
        } catch (NoSuchFileException e) {
            throw new PccdException(file + " is missing; choose another checkpoint.", e);
        }
        try {
            parse();
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Its tensors by name, in the order of the file. */
    public Map<String, Safetensors.Tensor> tensors() {
        return tensors;
    }

    /** What the writer said of the file. */
    public Map<String, String> metadata() {
        return metadata;
    }

    /** The data of a tensor, little-endian. */
    public ByteBuffer read(String name) throws IOException {
        return bytes(
                dataStart + offsets.get(name), Math.toIntExact(tensors.get(name).bytes()));
    }

    /** @throws PccdException where the data differ from the checksum in the metadata */
    public void verify() throws IOException {
        CRC32C crc = new CRC32C();
        ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 20);
        channel.position(dataStart);
        while (channel.read(buffer.clear()) >= 0) {
            crc.update(buffer.flip());
        }
        String stated = metadata.get(Safetensors.CHECKSUM);
        if (stated != null && !stated.equals(String.format("%08x", crc.getValue()))) {
            throw damaged("its checksum does not agree with its data");
        }
    }

    private void parse() throws IOException {
        long length = channel.size();
        if (length < 8) {
            throw damaged("it is shorter than a header");
        }
        long header = bytes(0, 8).getLong();
        if (header < 2 || header > MAX_HEADER || 8 + header > length) {
            throw damaged("its header does not fit into its " + length + " bytes");
        }
        dataStart = 8 + header;
        JsonNode root;
        try {
            root = Json.mapper().readTree(bytes(8, (int) header).array());
        } catch (JsonProcessingException e) {
            throw damaged("its header is not JSON");
        }
        long end = 0;
        for (Map.Entry<String, JsonNode> entry : root.properties()) {
            if (entry.getKey().equals("__metadata__")) {
                entry.getValue()
                        .properties()
                        .forEach(m -> metadata.put(m.getKey(), m.getValue().asText()));
            } else {
                end = Math.max(end, tensor(entry.getKey(), entry.getValue()));
            }
        }
        if (dataStart + end != length) {
            throw damaged("it has " + length + " bytes where its header promises " + (dataStart + end));
        }
    }

    private long tensor(String name, JsonNode node) {
        String type = node.path("dtype").asText();
        if (!type.equals("F32") && !type.equals("I64")) {
            throw damaged("tensor '" + name + "' has the type '" + type + "' instead of F32 or I64");
        }
        JsonNode shape = node.path("shape");
        long[] dimensions = new long[shape.size()];
        for (int i = 0; i < dimensions.length; i++) {
            dimensions[i] = shape.get(i).asLong(-1);
        }
        Safetensors.Tensor tensor = new Safetensors.Tensor(name, type, dimensions);
        long from = node.path("data_offsets").path(0).asLong(-1);
        long to = node.path("data_offsets").path(1).asLong(-1);
        if (from < 0 || to - from != size(tensor)) {
            throw damaged("tensor '" + name + "' has a size that contradicts its shape");
        }
        tensors.put(name, tensor);
        offsets.put(name, from);
        return to;
    }

    private long size(Safetensors.Tensor tensor) {
        for (long d : tensor.shape()) {
            if (d < 0) {
                return -1;
            }
        }
        try {
            return tensor.bytes();
        } catch (ArithmeticException e) {
            return -1;
        }
    }

    private ByteBuffer bytes(long position, int count) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, position + buffer.position()) < 0) {
                throw new EOFException(file + " ends early");
            }
        }
        return buffer.flip();
    }

    /** The error of a file that cannot be used. */
    public PccdException damaged(String how) {
        return new PccdException(file + " is damaged or not of this program: " + how + "; choose another checkpoint.");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
