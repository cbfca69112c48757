package org.pccd.torch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.pccd.core.PccdException;
import org.pccd.torch.TrainableModule.Kind;

/** Weights, moving average, Adam's moments and step in three safetensors files. */
public final class ModuleCheckpoint {
    private static final int VERSION = 1;
    private static final String STEP = "step";

    private final String format;
    private final TrainableModule module;
    private final TensorLayout layout;

    /** @param format name in the files' metadata, by which files of another network are refused */
    public ModuleCheckpoint(String format, TrainableModule module) {
        this.format = format;
        this.module = module;
        layout = module.layout();
    }

    private enum Part {
        WEIGHTS("weights.safetensors", Map.of(Kind.WEIGHTS, "")),
        AVERAGE("average.safetensors", Map.of(Kind.AVERAGE, "")),
        OPTIMISER("optimiser.safetensors", Map.of(Kind.FIRST_MOMENT, "first.", Kind.SECOND_MOMENT, "second."));

        final String file;
        final Map<Kind, String> prefixes;

        Part(String file, Map<Kind, String> prefixes) {
            this.file = file;
            this.prefixes = prefixes;
        }
    }

    /** One tensor of a part: which state it holds and where. */
    private record Item(Kind kind, int index, Safetensors.Tensor tensor) {}

    /** Writes the three files into an existing, empty folder, each synced. */
    public void save(Path folder, long step) throws IOException {
        for (Part part : Part.values()) {
            List<Item> items = items(part);
            List<Safetensors.Tensor> tensors = new ArrayList<>();
            items.forEach(i -> tensors.add(i.tensor()));
            tensors.add(new Safetensors.Tensor(STEP, "I64", new long[] {1}));
            Map<String, String> metadata = Map.of("format", format, "version", Integer.toString(VERSION));
            Safetensors.write(folder.resolve(part.file), metadata, tensors, i -> {
                if (i == items.size()) {
                    return ByteBuffer.allocate(8)
                            .order(ByteOrder.LITTLE_ENDIAN)
                            .putLong(step)
                            .flip();
                }
                return module.read(items.get(i).kind(), items.get(i).index());
            });
        }
    }

    /** Restores everything and returns the step; nothing is changed before all three files have been checked. */
    public long load(Path folder) throws IOException {
        long step = -1;
        for (Part part : Part.values()) {
            try (SafetensorsFile file = new SafetensorsFile(folder.resolve(part.file))) {
                check(file, part, folder);
                long found = file.read(STEP).getLong();
                if (step >= 0 && found != step) {
                    throw file.damaged("it belongs to step " + found + " and the weights beside it to step " + step);
                }
                step = found;
            }
        }
        for (Part part : Part.values()) {
            try (SafetensorsFile file = new SafetensorsFile(folder.resolve(part.file))) {
                for (Item item : items(part)) {
                    TensorLayout.Entry entry = layout.entries().get(item.index());
                    float[] values = new float[entry.size()];
                    file.read(item.tensor().name()).asFloatBuffer().get(values);
                    module.store(item.kind(), item.index(), values);
                }
            }
        }
        return step;
    }

    private void check(SafetensorsFile file, Part part, Path folder) throws IOException {
        String version = file.metadata().get("version");
        if (!format.equals(file.metadata().get("format")) || version == null) {
            throw file.damaged("its metadata do not name the format " + format);
        }
        if (!version.equals(Integer.toString(VERSION))) {
            throw new PccdException(folder.resolve(part.file) + " has the format version " + version
                    + ", but this program reads version " + VERSION + "; use the newer program that wrote it.");
        }
        List<Item> items = items(part);
        for (Item item : items) {
            Safetensors.Tensor found = file.tensors().get(item.tensor().name());
            if (found == null
                    || !found.type().equals("F32")
                    || !Arrays.equals(found.shape(), item.tensor().shape())) {
                throw new PccdException(folder.resolve(part.file) + " belongs to another network: tensor '"
                        + item.tensor().name() + "' should have the shape "
                        + Arrays.toString(item.tensor().shape()) + " but "
                        + (found == null ? "is missing" : "has " + Arrays.toString(found.shape()))
                        + "; use the configuration that it was trained with.");
            }
        }
        Safetensors.Tensor step = file.tensors().get(STEP);
        if (file.tensors().size() != items.size() + 1 || step == null || step.bytes() != 8) {
            throw new PccdException(folder.resolve(part.file)
                    + " belongs to another network: it has other tensors; use the configuration that it was trained"
                    + " with.");
        }
        file.verify();
    }

    private List<Item> items(Part part) {
        List<Item> items = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            String prefix = part.prefixes.get(kind);
            for (int i = 0; prefix != null && i < layout.entries().size(); i++) {
                TensorLayout.Entry entry = layout.entries().get(i);
                long[] shape = Arrays.stream(entry.shape()).asLongStream().toArray();
                items.add(new Item(kind, i, new Safetensors.Tensor(prefix + entry.name(), "F32", shape)));
            }
        }
        return items;
    }
}
