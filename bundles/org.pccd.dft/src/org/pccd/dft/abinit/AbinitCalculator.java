package org.pccd.dft.abinit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** ABINIT 9 or newer. */
final class AbinitCalculator implements Calculator {
    private static final String NAME = "run";

    /** Input file. */
    static final String INPUT = NAME + ".abi";

    /** Main output file. */
    static final String OUTPUT = NAME + ".abo";

    /** Wave functions. */
    static final String WAVE = NAME + "o_WFK";

    private final AbinitSettings settings;
    private final PawFolder paw;

    AbinitCalculator(AbinitSettings settings) {
        this.settings = settings;
        paw = new PawFolder(Path.of(settings.potentials()));
    }

    @Override
    public Optional<String> potential(Element element) throws IOException {
        Optional<Path> file = paw.file(element);
        return file.isEmpty()
                ? Optional.empty()
                : Optional.of(file.get().getFileName() + " sha256:" + Sha256.ofFile(file.get()));
    }

    @Override
    public String method(Numerics n) {
        return String.format(
                Locale.ROOT,
                "ABINIT PBE, PAW sets %s, %.0f/%.0f eV, k %.0f, Gaussian %.3f eV, no U%s",
                paw.folder().getFileName(),
                n.cutoff(),
                n.cutoff() * settings.fineGrid(),
                n.kDensity(),
                n.smearing(),
                n.spin().ofMethod());
    }

    @Override
    public void write(Path folder, DftInput input) throws IOException {
        Files.writeString(folder.resolve(INPUT), new AbinitInput(settings, input).text(paw, folder));
    }

    @Override
    public List<String> command(Path folder, int cores) {
        List<String> words = new java.util.ArrayList<>(Words.of(settings.command(), cores));
        words.add(INPUT);
        return words;
    }

    @Override
    public DftReading read(Path folder, Structure structure, Preset preset) throws IOException {
        return AbinitOutput.read(folder, structure, preset);
    }

    @Override
    public DftHistory history(Path folder, Structure structure, Preset preset) throws IOException {
        return AbinitOutput.history(folder, structure);
    }
}
