package org.pccd.dft.abinit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.pccd.crystal.Element;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;
import org.pccd.dft.DftInput;
import org.pccd.dft.Numerics;
import org.pccd.dft.Preset;
import org.pccd.dft.Units;

/** The text of ABINIT's input file. */
final class AbinitInput {
    private static final double FORCE = Units.HARTREE / Units.BOHR;

    private final AbinitSettings settings;
    private final DftInput input;
    private final StringBuilder text = new StringBuilder();

    AbinitInput(AbinitSettings settings, DftInput input) {
        this.settings = settings;
        this.input = input;
    }

    String text(PawFolder paw, Path folder) throws IOException {
        text.append("# ").append(input.title()).append('\n');
        List<Element> elements = input.structure().elements();
        List<String> files = new ArrayList<>();
        for (Element e : elements) {
            files.add(paw.unpacked(e, input.shared()));
        }
        line("pp_dirpath", quote(folder.relativize(input.shared()).toString().replace('\\', '/')));
        line("pseudos", quote(String.join(", ", files)));
        crystal(elements);
        numerics();
        if (input.preset() == Preset.RELAX) {
            relaxation();
        }
        outputs(folder);
        return text.toString();
    }

    private void crystal(List<Element> elements) {
        Structure s = input.structure();
        line("natom", s.sites().size());
        line("ntypat", elements.size());
        line("znucl", join(elements.stream().map(Element::atomicNumber).toList()));
        line(
                "typat",
                join(s.sites().stream()
                        .map(site -> elements.indexOf(site.element()) + 1)
                        .toList()));
        line("acell", "1 1 1 Angstrom");
        text.append("rprim\n");
        double[][] m = s.lattice().matrix();
        for (double[] row : m) {
            text.append("  ")
                    .append(row[0])
                    .append(' ')
                    .append(row[1])
                    .append(' ')
                    .append(row[2])
                    .append('\n');
        }
        text.append("xred\n");
        for (Site site : s.sites()) {
            text.append("  ")
                    .append(site.x())
                    .append(' ')
                    .append(site.y())
                    .append(' ')
                    .append(site.z())
                    .append('\n');
        }
        // Cells as they come need not be primitive, nor their meshes as symmetric as they are.
        line("chkprim", 0);
        line("chksymbreak", 0);
        line("chksymtnons", 0);
    }

    private void numerics() {
        Numerics n = input.numerics();
        line("ecut", n.cutoff() + " eV");
        line("pawecutdg", n.cutoff() * settings.fineGrid() + " eV");
        line("pawovlp", settings.sphereOverlap());
        line("ngkpt", input.mesh());
        line("nshiftk", 1);
        line("shiftk", "0 0 0");
        line("occopt", 7);
        line("tsmear", n.smearing() + " eV");
        line("toldfe", input.scfTolerance() + " eV");
        line("nstep", n.scfSteps());
        line("optforces", 2);
        line("optstress", 1);
        if (input.moments().polarised()) {
            line("nsppol", 2);
            text.append("spinat\n");
            input.moments()
                    .sites()
                    .forEach(moment -> text.append("  0 0 ").append(moment).append('\n'));
        }
    }

    private void relaxation() {
        line("ionmov", 22);
        line("optcell", 2);
        line("ntime", input.numerics().ionicSteps());
        double force = input.numerics().forceTolerance() / FORCE;
        line("tolmxf", force);
        // Stress in Ha/Bohr^3 is multiplied by this factor and compared with the tolerance of forces.
        line("strfact", force / (input.numerics().stressTolerance() / AbinitOutput.STRESS));
        // The basis follows the cell smoothly.
        line("ecutsm", 0.5);
        line("dilatmx", settings.growth());
    }

    private void outputs(Path folder) {
        // Wave functions only where the density did not converge, to go on from.
        line("prtwf", -1);
        line("prtden", 0);
        line("prteig", 0);
        line("prtebands", 0);
        input.previous()
                .map(before -> before.resolve(AbinitCalculator.WAVE))
                .filter(Files::isRegularFile)
                .ifPresent(wave -> line(
                        "getwfk_filepath",
                        quote(folder.relativize(wave).toString().replace('\\', '/'))));
    }

    private void line(String name, Object value) {
        text.append(name).append(' ').append(value).append('\n');
    }

    private static String join(List<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static String quote(String word) {
        return '"' + word + '"';
    }
}
