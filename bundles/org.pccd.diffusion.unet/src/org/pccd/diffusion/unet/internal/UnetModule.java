package org.pccd.diffusion.unet.internal;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.pccd.diffusion.unet.UnetParameters;

/**
 * The network and its state inside libtorch: every number that changes lives in one TorchScript module
 * ({@code unet.torchscript}), whose methods this class calls with plain arrays.
 */
final class UnetModule implements AutoCloseable {
    /** Kinds of state that the script's {@code get} and {@code store} know. */
    enum Kind {
        WEIGHTS,
        AVERAGE,
        FIRST_MOMENT,
        SECOND_MOMENT,
        GRADIENT
    }

    private final PtNDManager manager;
    private final PtSymbolBlock block;
    private final int threads;
    private Thread configured;

    /** @param device where all numbers live, of {@link TorchDevice} */
    UnetModule(UnetParameters p, UnetLayout layout, int threads, Device device) {
        this.threads = threads;
        manager = (PtNDManager) NDManager.newBaseManager(device, "PyTorch");
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("training", true);
        attributes.put("names", layout.names());
        attributes.put("weights", TorchScriptArchive.TENSORS_BY_NAME);
        attributes.put("average", TorchScriptArchive.TENSORS_BY_NAME);
        attributes.put("first", TorchScriptArchive.TENSORS);
        attributes.put("second", TorchScriptArchive.TENSORS);
        attributes.put("pending", TorchScriptArchive.TENSORS);
        attributes.put("gradients", TorchScriptArchive.TENSORS);
        attributes.put("levels", p.multipliers().size());
        attributes.put("groups", p.groups());
        attributes.put("heads", p.attentionHeads());
        attributes.put("tokenHeads", p.tokenHeads());
        attributes.put("nullCondition", p.nullCondition());
        byte[] archive = TorchScriptArchive.of(code(), attributes);
        try {
            block = JniUtils.loadModule(manager, new ByteArrayInputStream(archive), true, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String code() {
        try (InputStream in = UnetModule.class.getResourceAsStream("unet.torchscript")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Builds the inputs of a call; all arrays belong to a manager that closes after the call. */
    interface Inputs {
        NDList in(NDManager scope);
    }

    /**
     * Calls a method of the script.
     *
     * @param gradient whether operations are recorded for a backward pass
     * @param read takes what is needed out of the result, which is freed on return
     */
    <T> T call(String method, boolean gradient, Inputs inputs, Function<NDArray, T> read) {
        boolean before = JniUtils.isGradMode();
        configureThread();
        JniUtils.setGradMode(gradient);
        try (NDManager scope = manager.newSubManager()) {
            NDList list = inputs.in(scope);
            NDArray selector = scope.create(0f);
            selector.setName("module_method:" + method);
            list.add(selector);
            return read.apply(IValueUtils.forward(block, list, true).get(0));
        } finally {
            JniUtils.setGradMode(before);
        }
    }

    private void configureThread() {
        if (configured != Thread.currentThread() || JniUtils.getNumThreads() != threads) {
            JniUtils.setNumThreads(threads);
            configured = Thread.currentThread();
        }
        // The profiling executor specialises again for each new shape, which costs seconds and gains nothing here.
        JniUtils.setGraphExecutorOptimize(false);
    }

    /** Appends the next tensor of the layout, as weight and as average, with zero moments. */
    void append(UnetLayout.Entry entry, float[] values) {
        call("append", false, s -> new NDList(s.create(values, shape(entry))), r -> null);
    }

    ByteBuffer read(Kind kind, int index) {
        return call("get", false, s -> new NDList(s.create(kind.ordinal()), s.create(index)), NDArray::toByteBuffer);
    }

    void store(Kind kind, int index, UnetLayout.Entry entry, float[] values) {
        call(
                "store",
                false,
                s -> new NDList(s.create(kind.ordinal()), s.create(index), s.create(values, shape(entry))),
                r -> null);
    }

    private static Shape shape(UnetLayout.Entry entry) {
        long[] dimensions = new long[entry.shape().length];
        for (int i = 0; i < dimensions.length; i++) {
            dimensions[i] = entry.shape()[i];
        }
        return new Shape(dimensions);
    }

    @Override
    public void close() {
        block.close();
        manager.close();
    }
}
