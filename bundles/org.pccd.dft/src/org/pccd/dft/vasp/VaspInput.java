package org.pccd.dft.vasp;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.pccd.core.PccdException;
import org.pccd.crystal.Element;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;
import org.pccd.dft.DftInput;
import org.pccd.dft.Numerics;
import org.pccd.dft.Preset;

/** VASP's input files. */
final class VaspInput {
    private final DftInput input;
    private final VaspOrder order;
    private final StringBuilder incar = new StringBuilder();

    VaspInput(DftInput input) {
        this.input = input;
        order = VaspOrder.of(input.structure());
    }

    void write(Path folder, Potcars potcars) throws IOException {
        Files.writeString(folder.resolve("INCAR"), incar());
        Files.writeString(folder.resolve("KPOINTS"), "Gamma-centred mesh\n0\nGamma\n" + input.mesh() + "\n0 0 0\n");
        Files.writeString(folder.resolve("POSCAR"), poscar());
        Files.writeString(
                folder.resolve("POTCAR.spec"),
                order.elements().stream()
                        .map(e -> Potcars.name(e).orElseThrow(() -> missing(e)) + "\n")
                        .collect(Collectors.joining()));
        if (potcars.installed()) {
            try (OutputStream out = Files.newOutputStream(folder.resolve("POTCAR"))) {
                for (Element e : order.elements()) {
                    Files.copy(potcars.file(e).orElseThrow(() -> missing(e)), out);
                }
            }
        }
    }

    private static PccdException missing(Element e) {
        return new PccdException("There is no POTCAR for " + e + ".");
    }

    String incar() {
        Numerics n = input.numerics();
        boolean relax = input.preset() == Preset.RELAX;
        line("SYSTEM", input.title());
        line("PREC", "Accurate");
        line("ENCUT", n.cutoff());
        line("ALGO", "Fast");
        line("EDIFF", input.scfTolerance());
        line("NELM", n.scfSteps());
        line("ISMEAR", 0);
        line("SIGMA", n.smearing());
        line("LREAL", ".FALSE.");
        line("LASPH", ".TRUE.");
        line("GGA", "PE");
        line("IBRION", relax ? 2 : -1);
        line("ISIF", relax ? 3 : 2);
        line("NSW", relax ? n.ionicSteps() : 0);
        if (relax) {
            // Negative: the largest force in eV/Å.
            line("EDIFFG", -n.forceTolerance());
        }
        line("ISPIN", input.moments().polarised() ? 2 : 1);
        if (input.moments().polarised()) {
            line(
                    "MAGMOM",
                    order.sites().stream()
                            .map(i -> input.moments().sites().get(i).toString())
                            .collect(Collectors.joining(" ")));
            line("LORBIT", 11);
        }
        line("LWAVE", ".FALSE.");
        line("LCHARG", relax ? ".FALSE." : ".TRUE.");
        return incar.toString();
    }

    private void line(String name, Object value) {
        incar.append(name).append(" = ").append(value).append('\n');
    }

    String poscar() {
        Structure s = input.structure();
        StringBuilder text = new StringBuilder(input.title()).append("\n1.0\n");
        for (double[] row : s.lattice().matrix()) {
            text.append(String.format(Locale.ROOT, "%.16f %.16f %.16f%n", row[0], row[1], row[2]));
        }
        text.append(order.elements().stream().map(Element::symbol).collect(Collectors.joining(" ")))
                .append('\n')
                .append(order.counts(s).stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .append("\nDirect\n");
        for (int i : order.sites()) {
            Site site = s.sites().get(i);
            text.append(String.format(Locale.ROOT, "%.16f %.16f %.16f%n", site.x(), site.y(), site.z()));
        }
        return text.toString();
    }
}
