package org.pccd.torch;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;

/** A TorchScript module written as text, whose methods are called with plain arrays. Used by one thread at a time. */
public class ScriptModule implements AutoCloseable {
    private final PtNDManager manager;
    private final PtSymbolBlock block;
    private final int threads;
    private Thread configured;

    /**
     * @param code source of the class {@code Net}
     * @param attributes see {@link TorchScriptArchive#of}
     * @param threads of libtorch, at least 1
     * @param device where all numbers live, of {@link TorchDevice}
     */
    public ScriptModule(String code, Map<String, Object> attributes, int threads, Device device) {
        this.threads = threads;
        manager = (PtNDManager) NDManager.newBaseManager(device, "PyTorch");
        byte[] archive = TorchScriptArchive.of(code, attributes);
        try {
            block = JniUtils.loadModule(manager, new ByteArrayInputStream(archive), true, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A script that lies beside a class. */
    public static String resource(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Builds the inputs of a call; all arrays belong to a manager that closes after the call. */
    @FunctionalInterface
    public interface Inputs {
        /** The arguments in the order of the method. */
        NDList in(NDManager scope);
    }

    /**
     * Calls a method of the script.
     *
     * @param gradient whether operations are recorded for a backward pass
     * @param read takes what is needed out of the result, which is freed on return
     */
    public <T> T call(String method, boolean gradient, Inputs inputs, Function<NDArray, T> read) {
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

    @Override
    public void close() {
        block.close();
        manager.close();
    }
}
