package org.pccd.energy.tensornet.internal.model;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.pccd.core.PccdException;

/** Named tensors of a file that PyTorch's {@code torch.save} made of a state_dict. */
public final class TorchWeights {
    private final Map<String, Pickle.Tensor> tensors;
    private final Map<String, double[]> values = new HashMap<>();
    private final String source;

    private TorchWeights(Map<String, Pickle.Tensor> tensors, String source) {
        this.tensors = tensors;
        this.source = source;
    }

    /** @throws PccdException where the file is missing, damaged or holds something else */
    public static TorchWeights read(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry pickle = zip.stream()
                    .filter(e -> e.getName().endsWith("/data.pkl"))
                    .findFirst()
                    .orElseThrow(() -> new PccdException(
                            file + " is no file of PyTorch's weights: it has no data.pkl; choose another."));
            String folder = pickle.getName().substring(0, pickle.getName().length() - "data.pkl".length());
            requireLittleEndian(zip, folder, file);
            TorchWeights w = new TorchWeights(Pickle.tensors(bytes(zip, pickle), file.toString()), file.toString());
            for (Map.Entry<String, Pickle.Tensor> t : w.tensors.entrySet()) {
                ZipEntry entry =
                        zip.getEntry(folder + "data/" + t.getValue().storage().key());
                if (entry == null) {
                    throw new PccdException(file + " has no numbers for " + t.getKey() + "; get the file anew.");
                }
                w.values.put(t.getKey(), w.numbers(t.getKey(), t.getValue(), bytes(zip, entry)));
            }
            return w;
        } catch (IOException e) {
            throw new PccdException(file + " cannot be read as PyTorch's weights: " + e.getMessage() + ".", e);
        }
    }

    private static void requireLittleEndian(ZipFile zip, String folder, Path file) throws IOException {
        ZipEntry order = zip.getEntry(folder + "byteorder");
        if (order != null
                && !new String(bytes(zip, order), java.nio.charset.StandardCharsets.US_ASCII).equals("little")) {
            throw new PccdException(file + " has its bytes in the order of other machines; save it anew on this kind.");
        }
    }

    private static byte[] bytes(ZipFile zip, ZipEntry entry) throws IOException {
        try (java.io.InputStream in = zip.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    private double[] numbers(String name, Pickle.Tensor t, byte[] bytes) {
        ByteBuffer data = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int width =
                switch (t.storage().type()) {
                    case "torch.FloatStorage" -> Float.BYTES;
                    case "torch.DoubleStorage" -> Double.BYTES;
                    case "torch.LongStorage" -> Long.BYTES;
                    default ->
                        throw new PccdException(source + ": " + name + " is stored as "
                                + t.storage().type() + ", which is not read.");
                };
        int[] shape = ints(t.shape());
        long length = Arrays.stream(shape).asLongStream().reduce(1, (a, b) -> a * b);
        if (t.offset() < 0 || (t.offset() + length) * width > bytes.length || !contiguous(shape, ints(t.strides()))) {
            throw new PccdException(source + ": " + name + " does not fit what is stored for it; get the file anew.");
        }
        double[] values = new double[(int) length];
        for (int i = 0; i < values.length; i++) {
            int at = (int) (t.offset() + i) * width;
            values[i] = switch (t.storage().type()) {
                case "torch.FloatStorage" -> data.getFloat(at);
                case "torch.DoubleStorage" -> data.getDouble(at);
                default -> data.getLong(at);
            };
        }
        return values;
    }

    private static int[] ints(List<?> list) {
        return list.stream().mapToInt(o -> ((Number) o).intValue()).toArray();
    }

    private static boolean contiguous(int[] shape, int[] strides) {
        int expected = 1;
        for (int k = shape.length - 1; k >= 0; k--) {
            if (shape[k] != 1 && strides[k] != expected) {
                return false;
            }
            expected *= shape[k];
        }
        return true;
    }

    /**
     * The numbers of a tensor, by rows.
     *
     * @throws PccdException where it is missing or has another shape
     */
    public double[] doubles(String name, int... shape) {
        double[] found = values.get(name);
        if (found == null) {
            throw new PccdException(source + " has no weights '" + name + "'; they are of another model.");
        }
        if (!Arrays.equals(ints(tensors.get(name).shape()), shape)) {
            throw new PccdException(source + ": '" + name + "' has the shape "
                    + tensors.get(name).shape() + ", but the model needs " + Arrays.toString(shape) + ".");
        }
        return found;
    }
}
