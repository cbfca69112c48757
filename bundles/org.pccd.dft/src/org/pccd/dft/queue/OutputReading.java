package org.pccd.dft.queue;

import java.io.IOException;
import java.nio.file.Path;
import org.pccd.crystal.Structure;
import org.pccd.dft.Calculator;
import org.pccd.dft.DftFault;
import org.pccd.dft.DftHistory;
import org.pccd.dft.DftReading;
import org.pccd.dft.Preset;

/** Reads what a program wrote, whatever that is: nonsense is a fault of its job, and the next job is done. */
record OutputReading(Calculator calculator, Structure structure, Preset preset) {
    /** @throws IOException where the files cannot be read, such as on a full disk */
    DftReading of(Path folder) throws IOException {
        try {
            return calculator.read(folder, structure, preset);
        } catch (RuntimeException e) {
            return DftReading.failed(
                    DftFault.UNREADABLE_OUTPUT, "What is in " + folder + " cannot be understood: " + e + ".", null);
        }
    }

    /** Nothing where it cannot be understood. */
    DftHistory history(Path folder) throws IOException {
        try {
            return calculator.history(folder, structure, preset);
        } catch (RuntimeException e) {
            return DftHistory.NONE;
        }
    }
}
