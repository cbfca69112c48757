package org.pccd.dft.espresso;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pccd.core.Sha256;
import org.pccd.crystal.Element;
import org.pccd.crystal.Structure;
import org.pccd.dft.Calculator;
import org.pccd.dft.DftHistory;
import org.pccd.dft.DftInput;
import org.pccd.dft.DftReading;
import org.pccd.dft.Numerics;
import org.pccd.dft.Preset;
import org.pccd.dft.internal.Words;

/** pw.x of Quantum ESPRESSO 6 or newer. */
final class EspressoCalculator implements Calculator {
    static final String PREFIX = "pwscf";
    static final String FOLDER = "save";
    private static final String INPUT = "pw.in";

    private final EspressoSettings settings;
    private final UpfFolder potentials;

    EspressoCalculator(EspressoSettings settings) {
        this.settings = settings;
        potentials = new UpfFolder(settings.potentials());
    }

    @Override
    public Optional<String> potential(Element element) throws IOException {
        Optional<UpfFile> upf = potentials.file(element);
        return upf.isEmpty()
                ? Optional.empty()
                : Optional.of(upf.get().file().getFileName() + " sha256:"
                        + Sha256.ofFile(upf.get().file()));
    }

    @Override
    public String method(Numerics n) {
        return String.format(
                Locale.ROOT,
                "Quantum ESPRESSO PBE, potentials %s, %.0f eV, k %.0f, Gaussian %.3f eV, no U%s",
                settings.potentials().isBlank()
                        ? ""
                        : Path.of(settings.potentials()).getFileName(),
                n.cutoff(),
                n.kDensity(),
                n.smearing(),
                n.spin().ofMethod());
    }

    @Override
    public void write(Path folder, DftInput input) throws IOException {
        Files.writeString(folder.resolve(INPUT), new EspressoInput(settings, input).text(potentials));
    }

    @Override
    public List<String> command(Path folder, int cores) {
        List<String> words = new ArrayList<>(Words.of(settings.command(), cores));
        words.add("-in");
        words.add(INPUT);
        return words;
    }

    @Override
    public DftReading read(Path folder, Structure structure, Preset preset) throws IOException {
        return EspressoOutput.read(folder, structure, preset);
    }

    @Override
    public DftHistory history(Path folder, Structure structure, Preset preset) throws IOException {
        Path out = folder.resolve(OUT);
        return Files.isRegularFile(out)
                ? EspressoHistory.of(new String(Files.readAllBytes(out), StandardCharsets.ISO_8859_1)
                        .lines()
                        .toList())
                : DftHistory.NONE;
    }
}
