package org.pccd.dft.vasp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.pccd.crystal.Structure;
import org.pccd.dft.DftFault;
import org.pccd.dft.DftReading;
import org.pccd.dft.DftResult;
import org.pccd.dft.DftState;
import org.pccd.dft.Preset;

/** What VASP wrote: numbers from {@code vasprun.xml} where it is there, statements of convergence from both files. */
final class VaspOutput {
    private VaspOutput() {}

    static DftReading read(Path folder, Structure structure, Preset preset) throws IOException {
        Path xml = folder.resolve("vasprun.xml");
        Path outcar = folder.resolve("OUTCAR");
        try {
            VaspRun numbers = Files.exists(xml) ? VasprunXml.read(xml) : null;
            VaspRun words = Files.exists(outcar) ? Outcar.read(outcar) : null;
            if (numbers == null && words == null) {
                return DftReading.NOTHING;
            }
            return judged(numbers, words, structure, preset);
        } catch (NumberFormatException e) {
            return DftReading.failed(
                    DftFault.UNREADABLE_OUTPUT, folder + " has a number that is none: " + e.getMessage() + ".", null);
        }
    }

    private static DftReading judged(VaspRun numbers, VaspRun words, Structure structure, Preset preset) {
        VaspRun run = numbers != null && numbers.steps() > 0 ? numbers : words != null ? words : numbers;
        DftResult result = run.result(structure);
        boolean complete = words != null ? words.complete() : numbers.complete();
        if (!complete) {
            return DftReading.of(DftState.RUNNING, "", result);
        }
        if (result == null || !Double.isFinite(result.energy())) {
            return DftReading.failed(
                    DftFault.UNREADABLE_OUTPUT,
                    "VASP's output has no complete step of " + structure.sites().size() + " atoms.",
                    null);
        }
        if (!density(numbers, words)) {
            return DftReading.of(
                    DftState.SCF_NOT_CONVERGED, "The density did not converge in the cycles allowed.", result);
        }
        return preset == Preset.STATIC || relaxed(result, words)
                ? DftReading.of(DftState.CONVERGED, "", result)
                : DftReading.of(
                        DftState.RELAXATION_NOT_CONVERGED,
                        words == null
                                ? "Without OUTCAR it cannot be told that the relaxation has converged: bring it, too."
                                : "Forces are not yet below the tolerance after " + result.ionicSteps() + " steps.",
                        result);
    }

    private static boolean density(VaspRun numbers, VaspRun words) {
        if (words != null && words.densityConverged() != null) {
            return words.densityConverged();
        }
        return numbers != null && Boolean.TRUE.equals(numbers.densityConverged());
    }

    private static boolean relaxed(DftResult result, VaspRun words) {
        return words != null && Boolean.TRUE.equals(words.relaxed()) && Double.isFinite(result.energy());
    }
}
