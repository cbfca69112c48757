package org.pccd.torch;

import ai.djl.Device;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.pccd.core.DeviceChoice;
import org.pccd.core.DeviceChoice.Kind;
import org.pccd.core.PccdException;

/** Finds the device that was asked for, or says why it is not there. */
public final class TorchDevice {
    private TorchDevice() {}

    /** The device; starts the engine. @throws PccdException where CUDA is asked for and is not there, saying why */
    public static Device of(DeviceChoice choice) {
        TorchEngine.start();
        if (choice.kind() == Kind.CPU || choice.kind() == Kind.AUTO && !TorchEngine.cuda()) {
            return Device.cpu();
        }
        if (!TorchEngine.cuda()) {
            throw missing(
                    choice,
                    "the libtorch in use has no CUDA (" + TorchEngine.library() + "): set " + ExternalTorch.VARIABLE
                            + " to a libtorch " + TorchEngine.VERSION + " with CUDA");
        }
        Device device = Device.gpu(choice.index());
        String trouble = trouble(device);
        if (trouble.isEmpty()) {
            return device;
        }
        if (choice.kind() == Kind.AUTO) {
            return Device.cpu();
        }
        throw missing(choice, "libtorch says: " + trouble + ". Mend that");
    }

    /** Why nothing can be computed on a device of a libtorch with CUDA; empty where it can. */
    static String trouble(Device device) {
        try (NDManager manager = NDManager.newBaseManager(device, "PyTorch")) {
            float two = manager.ones(new Shape(2)).sum().getFloat();
            return two == 2 ? "" : "one and one are " + two + " on " + device;
        } catch (EngineException e) {
            String message = String.valueOf(e.getMessage());
            return message.lines().findFirst().orElse(message).replaceAll("[.\\s]+$", "");
        }
    }

    private static PccdException missing(DeviceChoice choice, String why) {
        return new PccdException("The device " + choice + " cannot be used, for " + why + ", or set PCCD_DEVICE=cpu.");
    }
}
