package org.pccd.dft.vasp;

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

/** VASP 5 or newer, as far as it can be used without being started from here. */
final class VaspCalculator implements Calculator {
    private final Potcars potcars;

    VaspCalculator(VaspSettings settings) {
        potcars = new Potcars(settings.potentials());
    }

    @Override
    public Optional<String> potential(Element element) throws IOException {
        Optional<String> name = Potcars.name(element);
        if (name.isEmpty() || !potcars.installed()) {
            return name;
        }
        Optional<Path> file = potcars.file(element);
        return file.isEmpty()
                ? Optional.empty()
                : Optional.of(name.get() + "/POTCAR sha256:" + Sha256.ofFile(file.get()));
    }

    @Override
    public String method(Numerics n) {
        return String.format(
                Locale.ROOT,
                "VASP PBE, %.0f eV, k %.0f, Gaussian %.3f eV, no U%s",
                n.cutoff(),
                n.kDensity(),
                n.smearing(),
                n.spin().ofMethod());
    }

    @Override
    public void write(Path folder, DftInput input) throws IOException {
        new VaspInput(input).write(folder, potcars);
    }

    @Override
    public List<String> command(Path folder, int cores) {
        return List.of();
    }

    @Override
    public DftReading read(Path folder, Structure structure, Preset preset) throws IOException {
        return VaspOutput.read(folder, structure, preset);
    }

    @Override
    public DftHistory history(Path folder, Structure structure, Preset preset) throws IOException {
        Path xml = folder.resolve("vasprun.xml");
        return Files.isRegularFile(xml) ? VaspHistory.read(xml) : DftHistory.NONE;
    }
}
