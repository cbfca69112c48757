package org.pccd.dft.abinit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pccd.crystal.Structure;
import org.pccd.dft.Calculator;
import org.pccd.dft.DftFault;
import org.pccd.dft.DftHistory;
import org.pccd.dft.DftReading;
import org.pccd.dft.DftResult;
import org.pccd.dft.DftState;
import org.pccd.dft.Preset;
import org.pccd.dft.Units;

/** What ABINIT wrote: the main output with the results, its log with warnings and errors. */
final class AbinitOutput {
    private static final int WARNINGS = 20;

    /** GPa in Ha/Bohr^3. */
    static final double STRESS = Units.HARTREE / Math.pow(Units.BOHR, 3) * Units.EV_PER_CUBIC_ANGSTROM;

    private AbinitOutput() {}

    static DftReading read(Path folder, Structure structure, Preset preset) throws IOException {
        Path main = folder.resolve(AbinitCalculator.OUTPUT);
        List<YamlDocument> log = YamlDocument.all(lines(folder.resolve(Calculator.OUT)));
        AbinitSteps steps = new AbinitSteps(structure, preset == Preset.RELAX);
        try {
            steps.read(lines(main));
        } catch (NumberFormatException e) {
            return DftReading.failed(
                    DftFault.UNREADABLE_OUTPUT, main + " has a number that is none: " + e.getMessage() + ".", null);
        }
        DftResult result = steps.latest() == null ? null : result(steps, log);
        Optional<YamlDocument> error = log.stream()
                .filter(d -> d.tag().equals("ERROR")
                        || d.tag().equals("BUG")
                        || d.tag().endsWith("Error"))
                .findFirst();
        if (error.isPresent()) {
            return failure(error.get(), result);
        }
        if (!steps.completed()) {
            return Files.exists(main) ? DftReading.of(DftState.RUNNING, "", result) : DftReading.NOTHING;
        }
        return finished(steps, result, preset, main);
    }

    private static DftReading failure(YamlDocument error, DftResult result) {
        String message = error.text("message").orElse("no message");
        // The basis was made for a smaller cell: going on makes it anew.
        return error.tag().equals("DilatmxError") && result != null
                ? DftReading.of(DftState.RELAXATION_NOT_CONVERGED, "The cell grew beyond its basis: " + message, result)
                : DftReading.failed(DftFault.PROGRAM_ERROR, "ABINIT: " + message, result);
    }

    private static DftReading finished(AbinitSteps steps, DftResult result, Preset preset, Path main) {
        if (result == null || !Double.isFinite(result.energy())) {
            return DftReading.failed(
                    DftFault.UNREADABLE_OUTPUT, main + " is complete, but has no results of a ground state.", null);
        }
        if (!steps.densityConverged()) {
            return DftReading.of(
                    DftState.SCF_NOT_CONVERGED, "The density did not converge in the cycles allowed.", result);
        }
        return preset == Preset.RELAX && !steps.relaxed()
                ? DftReading.of(
                        DftState.RELAXATION_NOT_CONVERGED,
                        "Forces or stress are not yet below the tolerance after " + result.ionicSteps() + " steps.",
                        result)
                : DftReading.of(DftState.CONVERGED, "", result);
    }

    private static DftResult result(AbinitSteps steps, List<YamlDocument> log) {
        return result(
                steps.latest().results(),
                steps.energy(),
                steps.structure(),
                steps.steps(),
                steps.magnetisation(),
                steps.version(),
                warnings(log));
    }

    /** What a document of results tells, in our units; the energy is in Ha. */
    static DftResult result(
            YamlDocument r,
            double energy,
            Structure structure,
            int steps,
            Double magnetisation,
            String version,
            List<String> warnings) {
        double[][] forces = r.matrix("cartesian_forces");
        double[][] stress = r.matrix("cartesian_stress_tensor");
        return new DftResult(
                energy * Units.HARTREE,
                forces == null ? null : Units.times(forces, Units.HARTREE / Units.BOHR),
                stress == null ? null : Units.times(stress, STRESS),
                structure,
                steps,
                magnetisation,
                "ABINIT " + version,
                warnings);
    }

    static DftHistory history(Path folder, Structure structure) throws IOException {
        return AbinitHistory.of(lines(folder.resolve(AbinitCalculator.OUTPUT)), structure);
    }

    // Those that differ in their numbers only come once: most are repeated in each cycle.
    private static List<String> warnings(List<YamlDocument> log) {
        Map<String, String> first = new LinkedHashMap<>();
        log.stream()
                .filter(d -> d.tag().equals("WARNING"))
                .flatMap(d -> d.text("message").stream())
                .forEach(text -> first.putIfAbsent(text.replaceAll("[-+\\d.]+", "#"), text));
        return first.values().stream().limit(WARNINGS).toList();
    }

    // While the program writes, the last bytes may be half a character.
    private static List<String> lines(Path file) throws IOException {
        return Files.exists(file)
                ? new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                        .lines()
                        .toList()
                : List.of();
    }
}
