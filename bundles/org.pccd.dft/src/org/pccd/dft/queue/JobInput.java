package org.pccd.dft.queue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.pccd.crystal.Structure;
import org.pccd.dft.Calculator;
import org.pccd.dft.DftInput;
import org.pccd.dft.DftReading;
import org.pccd.dft.DftResult;
import org.pccd.dft.Moments;
import org.pccd.dft.Preset;

/** Writes the input of an attempt: a relaxation goes on from where the attempts before it had come. */
record JobInput(BatchInfo info, Calculator calculator, Path batch) {
    void write(DftJob job, JobDescription description, Attempt attempt) throws IOException {
        Structure structure = job.structure();
        List<Attempt> before = job.attempts().stream()
                .filter(a -> a.number() < attempt.number())
                .toList();
        if (info.preset() == Preset.RELAX) {
            structure = latest(before, structure).map(DftResult::structure).orElse(structure);
        }
        calculator.write(
                attempt.folder(),
                new DftInput(
                        job.name() + " attempt " + attempt.number(),
                        structure,
                        info.preset(),
                        info.numerics(),
                        description.mesh(),
                        Moments.of(structure, info.numerics().spin()),
                        before.isEmpty() ? null : before.getLast().folder(),
                        Files.createDirectories(batch.resolve(DftBatch.POTENTIALS))));
    }

    private Optional<DftResult> latest(List<Attempt> before, Structure structure) throws IOException {
        OutputReading output = new OutputReading(calculator, structure, info.preset());
        for (Attempt attempt : before.reversed()) {
            DftReading reading = output.of(attempt.folder());
            if (reading.result() != null) {
                return reading.latest();
            }
        }
        return Optional.empty();
    }
}
