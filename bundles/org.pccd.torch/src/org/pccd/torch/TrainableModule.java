package org.pccd.torch;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A network and its state inside libtorch: weights, their moving average, Adam's moments, the loss whose graph waits
 * for its backward pass, and the gradients that wait for an update. {@code training.torchscript} has what every network
 * shares: it keeps the state, and calls the network's methods
 *
 * <ul>
 *   <li>{@code arranged(self, value: Tensor) -> Tensor}, which turns a tensor of the layout into the form in which the
 *       script keeps it, and back;
 *   <li>{@code begin}, which puts a loss into {@code self.pending}; weights are in {@code self.weights} by name.
 * </ul>
 */
public class TrainableModule extends ScriptModule {
    /** Kinds of state. */
    public enum Kind {
        WEIGHTS,
        AVERAGE,
        FIRST_MOMENT,
        SECOND_MOMENT,
        GRADIENT
    }

    private static final String HEAD = """
            class Net(Module):
              __parameters__ = []
              __buffers__ = []
              training : bool
              names : List[str]
              weights : Dict[str, Tensor]
              average : Dict[str, Tensor]
              first : List[Tensor]
              second : List[Tensor]
              pending : List[Tensor]
              gradients : List[Tensor]
            """;

    private final TensorLayout layout;

    /**
     * @param network body of the class {@code Net}: its own attributes, then its methods
     * @param attributes its own attributes by name
     * @param seed of the initial weights
     */
    public TrainableModule(
            String network,
            Map<String, Object> attributes,
            TensorLayout layout,
            long seed,
            int threads,
            Device device) {
        super(
                HEAD + network + "\n" + resource(TrainableModule.class, "training.torchscript"),
                attributes(layout, attributes),
                threads,
                device);
        this.layout = layout;
        Initialiser initialiser = new Initialiser(seed);
        for (TensorLayout.Entry entry : layout.entries()) {
            float[] values = initialiser.next(entry);
            call("append", false, s -> new NDList(s.create(values, shape(entry))), r -> null);
        }
    }

    private static Map<String, Object> attributes(TensorLayout layout, Map<String, Object> own) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("training", true);
        attributes.put("names", layout.names());
        attributes.put("weights", TorchScriptArchive.TENSORS_BY_NAME);
        attributes.put("average", TorchScriptArchive.TENSORS_BY_NAME);
        attributes.put("first", TorchScriptArchive.TENSORS);
        attributes.put("second", TorchScriptArchive.TENSORS);
        attributes.put("pending", TorchScriptArchive.TENSORS);
        attributes.put("gradients", TorchScriptArchive.TENSORS);
        attributes.putAll(own);
        return attributes;
    }

    /** The trainable tensors. */
    public TensorLayout layout() {
        return layout;
    }

    /** Gradients of the pending loss, kept inside libtorch; returns their global L2 norm. */
    public double backward() {
        return call("backward", true, s -> new NDList(s.create(0f)), r -> (double) r.getFloat());
    }

    /**
     * One optimiser step with the gradients of {@link #backward}, which it frees.
     *
     * @param settings norm of the gradients, learning rate, clip norm, decay of the average, beta 1, beta 2, epsilon,
     *     step from 1
     */
    public void update(double... settings) {
        call("update", false, s -> new NDList(s.create(settings)), r -> null);
    }

    /** The bytes of one tensor of the layout, little-endian float32. */
    public ByteBuffer read(Kind kind, int index) {
        return call("get", false, s -> new NDList(s.create(kind.ordinal()), s.create(index)), NDArray::toByteBuffer);
    }

    /** The values of one tensor of the layout; a gradient is there between {@link #backward} and {@link #update}. */
    public float[] values(Kind kind, int index) {
        float[] values = new float[layout.entries().get(index).size()];
        read(kind, index).asFloatBuffer().get(values);
        return values;
    }

    /** Overwrites one tensor of the layout. */
    public void store(Kind kind, int index, float[] values) {
        Shape shape = shape(layout.entries().get(index));
        call(
                "store",
                false,
                s -> new NDList(s.create(kind.ordinal()), s.create(index), s.create(values, shape)),
                r -> null);
    }

    private static Shape shape(TensorLayout.Entry entry) {
        return new Shape(Arrays.stream(entry.shape()).asLongStream().toArray());
    }
}
