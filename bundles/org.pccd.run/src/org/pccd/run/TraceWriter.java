package org.pccd.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pccd.core.AtomicFiles;
import org.pccd.core.Json;
import org.pccd.crystal.Structure;
import org.pccd.crystal.io.Entry;
import org.pccd.crystal.io.StructureFiles;
import org.pccd.crystal.io.StructureWriter;
import org.pccd.encoding.Decoded;
import org.pccd.run.internal.Failures;

/**
 * Writes a {@link DenoisingTrace}: tensors and structures as they come, the index at the end, which makes it a trace.
 * What an unfinished trace left in the folder is written over.
 */
public final class TraceWriter {
    static final String TENSORS = "tensors.f32";
    static final String STRUCTURES = "structures.extxyz";

    private final Path folder;
    private final SampleFiles.Writes writes;
    private final StructureWriter structures =
            StructureFiles.format("extxyz").writer().orElseThrow();
    private final List<TraceIndex.Frame> frames = new ArrayList<>();
    private long tensorBytes;
    private long structureBytes;

    /** @param folder made where it is missing */
    public TraceWriter(Path folder) {
        this(folder, SampleFiles.Writes.DIRECT);
    }

    TraceWriter(Path folder, SampleFiles.Writes writes) {
        this.folder = folder;
        this.writes = writes;
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(folder.resolve(DenoisingTrace.INDEX));
            Files.deleteIfExists(folder.resolve(TENSORS));
            Files.deleteIfExists(folder.resolve(STRUCTURES));
        } catch (IOException e) {
            throw Failures.writing(folder, e);
        }
    }

    /**
     * Adds a frame.
     *
     * @param prediction see {@link TraceIndex.Frame}
     * @param level null in the last frame
     * @param xt the noisy tensor in the encoder's range
     * @param x0 the predicted tensor; in the last frame the same as {@code xt}
     * @param decoded what {@code x0} stands for
     * @throws org.pccd.core.PccdException where the folder cannot be written
     */
    public void add(int prediction, Double level, double noise, float[] xt, float[] x0, Decoded decoded) {
        ByteBuffer bytes =
                ByteBuffer.allocate(Float.BYTES * (xt.length + x0.length)).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(xt).put(x0);
        tensorBytes = append(TENSORS, bytes, tensorBytes);
        switch (decoded) {
            case Decoded.Success(Structure s) -> {
                structureBytes = append(STRUCTURES, text(prediction, level, s), structureBytes);
                frames.add(new TraceIndex.Frame(
                        prediction,
                        level,
                        noise,
                        null,
                        null,
                        s.formula(),
                        s.sites().size(),
                        s.lattice().volume()));
            }
            case Decoded.Failure(String code, String message) ->
                frames.add(new TraceIndex.Frame(prediction, level, noise, code, message, null, null, null));
        }
    }

    private ByteBuffer text(int prediction, Double level, Structure structure) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("prediction", Integer.toString(prediction));
        if (level != null) {
            properties.put("level", level.toString());
        }
        String name = level == null ? "sample" : String.format(Locale.ROOT, "step%04d", prediction);
        String text = structures.write(new Entry(name, structure, properties, "", 0), List.of());
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    // At a fixed place, so that what a full disk took of it is written again.
    private long append(String file, ByteBuffer bytes, long at) {
        try {
            writes.run(() -> {
                try (FileChannel out =
                        FileChannel.open(folder.resolve(file), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                    bytes.rewind();
                    while (bytes.hasRemaining()) {
                        out.write(bytes, at + bytes.position());
                    }
                }
            });
            return at + bytes.limit();
        } catch (IOException e) {
            throw Failures.writing(folder, e);
        }
    }

    /**
     * Completes the trace.
     *
     * @param about everything but the frames, which are those that were added
     * @throws org.pccd.core.PccdException where the folder cannot be written
     */
    public DenoisingTrace finish(TraceIndex about) {
        TraceIndex index = new TraceIndex(
                about.format(),
                about.formatVersion(),
                about.run(),
                about.runCreated(),
                about.profile(),
                about.step(),
                about.weights(),
                about.encoder(),
                about.encoderParameters(),
                about.shape(),
                about.request(),
                about.index(),
                about.every(),
                about.elements(),
                about.conditions(),
                about.levelName(),
                frames);
        try {
            writes.run(() -> AtomicFiles.write(folder.resolve(DenoisingTrace.INDEX), Json.pretty(index)));
        } catch (IOException e) {
            throw Failures.writing(folder, e);
        }
        return DenoisingTrace.open(folder);
    }
}
