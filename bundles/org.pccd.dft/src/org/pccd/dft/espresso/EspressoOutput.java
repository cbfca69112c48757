package org.pccd.dft.espresso;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.pccd.crystal.Structure;
import org.pccd.dft.Calculator;
import org.pccd.dft.DftFault;
import org.pccd.dft.DftReading;
import org.pccd.dft.DftResult;
import org.pccd.dft.DftState;
import org.pccd.dft.Preset;

/**
 * What pw.x wrote: its XML where it came to an end with a converged density, else its text. The words JOB DONE stand
 * below runs of every kind.
 */
final class EspressoOutput {
    private EspressoOutput() {}

    static DftReading read(Path folder, Structure structure, Preset preset) throws IOException {
        Path out = folder.resolve(Calculator.OUT);
        if (!Files.exists(out) || Files.size(out) == 0) {
            return DftReading.NOTHING;
        }
        EspressoText text = new EspressoText(structure);
        try {
            text.read(new String(Files.readAllBytes(out), StandardCharsets.ISO_8859_1)
                    .lines()
                    .toList());
            if (!text.error().isEmpty()) {
                return DftReading.failed(
                        DftFault.PROGRAM_ERROR, "Quantum ESPRESSO: " + text.error() + ".", text.latest());
            }
            if (text.densityFailed()) {
                return DftReading.of(
                        DftState.SCF_NOT_CONVERGED,
                        "The density did not converge in the cycles allowed.",
                        text.latest());
            }
            Path xml = folder.resolve(EspressoCalculator.FOLDER).resolve(EspressoCalculator.PREFIX + ".xml");
            return ended(text, EspressoXml.read(xml), structure, preset);
        } catch (NumberFormatException e) {
            return DftReading.failed(
                    DftFault.UNREADABLE_OUTPUT, folder + " has a number that is none: " + e.getMessage() + ".", null);
        }
    }

    private static DftReading ended(EspressoText text, EspressoXml xml, Structure structure, Preset preset) {
        if (!text.done() || xml == null) {
            return DftReading.of(DftState.RUNNING, "", text.latest());
        }
        DftResult result = xml.result(structure, text.steps(), text.program());
        if (!xml.densityConverged()) {
            return DftReading.of(
                    DftState.SCF_NOT_CONVERGED, "The density did not converge in the cycles allowed.", result);
        }
        return preset == Preset.RELAX && !xml.relaxed()
                ? DftReading.of(
                        DftState.RELAXATION_NOT_CONVERGED,
                        "Forces or stress are not yet below the tolerance after " + text.steps() + " steps.",
                        result)
                : DftReading.of(DftState.CONVERGED, "", result);
    }
}
