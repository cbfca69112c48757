package org.pccd.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.pccd.core.Json;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.crystal.Element;
import org.pccd.crystal.Structure;
import org.pccd.crystal.io.Reading;
import org.pccd.crystal.io.StructureFiles;
import org.pccd.diffusion.Objective;
import org.pccd.encoding.Encoder;

/**
 * How one sample came about: its noisy tensor, what the network took for the tensor without noise, and the structure
 * that this stood for, step by step. On disk {@value #INDEX}, {@code tensors.f32} (float32, little endian; of each
 * frame x_t, then x_0) and {@code structures.extxyz} (one frame for each step that gives a structure). Neither the run
 * nor its encoder are needed to look at it.
 */
public final class DenoisingTrace {
    /** Name of the file that makes a folder a trace. */
    public static final String INDEX = "trace.json";

    private final Path folder;
    private final TraceIndex index;
    private final List<Structure> structures;
    private final int[] structureOf;

    private DenoisingTrace(Path folder, TraceIndex index, List<Structure> structures, int[] structureOf) {
        this.folder = folder;
        this.index = index;
        this.structures = structures;
        this.structureOf = structureOf;
    }

    /**
     * Reads a trace; tensors are read when they are asked for.
     *
     * @param folder with {@value #INDEX}, or that file itself
     * @throws PccdException where there is none, it is of a newer version, or a file is torn
     */
    public static DenoisingTrace open(Path folder) {
        Path place = Files.isRegularFile(folder) ? folder.toAbsolutePath().getParent() : folder;
        Path file = place.resolve(INDEX);
        if (!Files.isRegularFile(file)) {
            throw new PccdException(place + " holds no " + INDEX + ": its recording is not finished, or it is none;"
                    + " pccd trace records one.");
        }
        TraceIndex index = Json.read(file, TraceIndex.class);
        if (!TraceIndex.FORMAT.equals(index.format()) || index.formatVersion() > TraceIndex.VERSION) {
            throw new PccdException(file + " is of format '" + index.format() + "' version " + index.formatVersion()
                    + ", but this program knows '" + TraceIndex.FORMAT + "' up to " + TraceIndex.VERSION
                    + ": use the newer program that made it.");
        }
        int[] structureOf = new int[index.frames().size()];
        int count = 0;
        for (int i = 0; i < structureOf.length; i++) {
            structureOf[i] = index.frames().get(i).decodes() ? count++ : -1;
        }
        List<Structure> structures = structures(place.resolve(TraceWriter.STRUCTURES), count);
        checkTensors(place.resolve(TraceWriter.TENSORS), index);
        return new DenoisingTrace(place, index, structures, structureOf);
    }

    private static List<Structure> structures(Path file, int expected) {
        List<Structure> all = new ArrayList<>();
        if (expected > 0) {
            try (Stream<Reading> readings = StructureFiles.read(file)) {
                readings.forEach(r -> {
                    // A step on the way may put two atoms on one place; it is shown without a structure.
                    boolean impossible = r.refused() && r.problem().code().equals("xyz.same-place");
                    if (r.refused() && !impossible) {
                        throw new PccdException(file + ":" + r.problem().line() + ": "
                                + r.problem().message() + " Record the trace anew.");
                    }
                    all.add(impossible ? null : r.entry().structure());
                });
            }
        }
        if (all.size() != expected) {
            throw new PccdException(file + " holds " + all.size() + " structures, but " + INDEX + " lists " + expected
                    + ": record the trace anew.");
        }
        return all;
    }

    private static void checkTensors(Path file, TraceIndex index) {
        long expected = (long) index.frames().size() * 2 * index.length() * Float.BYTES;
        try {
            if (Files.size(file) != expected) {
                throw new PccdException(file + " has " + Files.size(file) + " bytes, but " + expected
                        + " were written: record the trace anew.");
            }
        } catch (IOException e) {
            throw new PccdException(file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /** Records the way of one sample into a folder; the job's worker does it so. */
    static DenoisingTrace record(
            TrainedModel model,
            SampleRequest request,
            TraceRequest trace,
            Path folder,
            SampleFiles.Writes writes,
            Progress progress) {
        trace.check(request);
        TraceWriter writer = new TraceWriter(folder, writes);
        Objective objective = model.objective();
        Encoder encoder = model.encoder();
        RunInfo info = model.run().info();
        int[] predictions = {0};
        int[] conditions = new Sampling(model).tokens(request, trace.index());
        Sample sample = new Sampling(model)
                .watch(
                        request,
                        trace.index(),
                        (level, xt, x0) -> {
                            if (predictions[0] % trace.every() == 0) {
                                writer.add(
                                        predictions[0],
                                        level,
                                        objective.noise(level),
                                        xt,
                                        x0,
                                        encoder.decode(x0, conditions.clone()));
                            }
                            predictions[0]++;
                        },
                        progress);
        writer.add(predictions[0], null, 0, sample.tensor(), sample.tensor(), sample.decoded());
        return writer.finish(new TraceIndex(
                TraceIndex.FORMAT,
                TraceIndex.VERSION,
                model.run().path().toString(),
                info.provenance().created(),
                info.configuration().profile(),
                model.step(),
                model.weights().name().toLowerCase(Locale.ROOT),
                info.configuration().encoder().id(),
                info.configuration().encoder().parameters(),
                encoder.shape(),
                request,
                trace.index(),
                trace.every(),
                sample.elements().stream().map(Element::symbol).toList(),
                sample.conditions(),
                objective.levelName(),
                List.of()));
    }

    public Path folder() {
        return folder;
    }

    public TraceIndex index() {
        return index;
    }

    /** Number of frames. */
    public int size() {
        return structureOf.length;
    }

    public TraceIndex.Frame frame(int i) {
        return index.frames().get(i);
    }

    /** The structure that frame {@code i} stands for, empty where it does for none. */
    public Optional<Structure> structure(int i) {
        return structureOf[i] < 0 ? Optional.empty() : Optional.ofNullable(structures.get(structureOf[i]));
    }

    /**
     * The noisy tensor of frame {@code i}, in the encoder's range.
     *
     * @throws PccdException where the file cannot be read any more
     */
    public float[] noisy(int i) {
        return tensor(2L * i);
    }

    /** What the network took for the tensor without noise; in the last frame the sample itself. */
    public float[] predicted(int i) {
        return tensor(2L * i + 1);
    }

    private float[] tensor(long place) {
        int length = index.length();
        ByteBuffer bytes = ByteBuffer.allocate(length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        Path file = folder.resolve(TraceWriter.TENSORS);
        try (FileChannel in = FileChannel.open(file)) {
            long from = place * bytes.capacity();
            while (bytes.hasRemaining() && in.read(bytes, from + bytes.position()) >= 0) {
                continue;
            }
            if (bytes.hasRemaining()) {
                throw new PccdException(file + " is shorter than when it was opened: record the trace anew.");
            }
        } catch (IOException e) {
            throw new PccdException(file + " cannot be read: " + e.getMessage() + ".", e);
        }
        float[] tensor = new float[length];
        bytes.flip();
        bytes.asFloatBuffer().get(tensor);
        return tensor;
    }
}
