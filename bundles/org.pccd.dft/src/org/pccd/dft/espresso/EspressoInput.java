package org.pccd.dft.espresso;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pccd.core.PccdException;
import org.pccd.crystal.Element;
import org.pccd.crystal.ElementData;
import org.pccd.crystal.Site;
import org.pccd.dft.DftInput;
import org.pccd.dft.Moments;
import org.pccd.dft.Numerics;
import org.pccd.dft.Preset;
import org.pccd.dft.Units;

/** The text of pw.x's input file. */
final class EspressoInput {
    private static final double FORCE = Units.RYDBERG / Units.BOHR;
    private static final double KILOBAR = 10;

    // Where a relaxation ends, the energy may still change by this many SCF tolerances.
    private static final double ENERGY_CHANGE = 10;

    private final EspressoSettings settings;
    private final DftInput input;
    private final StringBuilder text = new StringBuilder();

    EspressoInput(EspressoSettings settings, DftInput input) {
        this.settings = settings;
        this.input = input;
    }

    String text(UpfFolder folder) throws IOException {
        List<UpfFile> potentials = new ArrayList<>();
        for (Element e : input.structure().elements()) {
            potentials.add(folder.file(e)
                    .orElseThrow(() ->
                            new PccdException("There is no UPF file for " + e + " and PBE in " + folder.name() + ".")));
        }
        boolean relax = input.preset() == Preset.RELAX;
        control(relax, Path.of(folder.name()).toAbsolutePath());
        system(potentials);
        begin("ELECTRONS");
        line("conv_thr", input.scfTolerance() / Units.RYDBERG);
        line("electron_maxstep", input.numerics().scfSteps());
        line("mixing_beta", settings.mixing());
        end();
        if (relax) {
            begin("IONS");
            line("ion_dynamics", "'bfgs'");
            end();
            begin("CELL");
            line("cell_dynamics", "'bfgs'");
            line("press_conv_thr", input.numerics().stressTolerance() * KILOBAR);
            end();
        }
        cards(potentials);
        return text.toString();
    }

    private void control(boolean relax, Path folder) {
        text.append("! ").append(input.title()).append('\n');
        begin("CONTROL");
        line("calculation", relax ? "'vc-relax'" : "'scf'");
        line("prefix", "'" + EspressoCalculator.PREFIX + "'");
        line("outdir", "'" + EspressoCalculator.FOLDER + "'");
        line("pseudo_dir", "'" + folder + "'");
        line("disk_io", "'low'");
        line("tprnfor", ".true.");
        line("tstress", ".true.");
        if (relax) {
            line("nstep", input.numerics().ionicSteps());
            line("etot_conv_thr", input.scfTolerance() * ENERGY_CHANGE / Units.RYDBERG);
            line("forc_conv_thr", input.numerics().forceTolerance() / FORCE);
        }
        end();
    }

    private void system(List<UpfFile> potentials) {
        Numerics n = input.numerics();
        double cutoff = n.cutoff() / Units.RYDBERG;
        boolean soft = potentials.stream().allMatch(UpfFile::normConserving);
        begin("SYSTEM");
        line("ibrav", 0);
        line("nat", input.structure().sites().size());
        line("ntyp", potentials.size());
        line("ecutwfc", cutoff);
        line("ecutrho", cutoff * (soft ? settings.softFactor() : settings.hardFactor()));
        line("occupations", "'smearing'");
        line("smearing", "'gaussian'");
        line("degauss", n.smearing() / Units.RYDBERG);
        if (input.moments().polarised()) {
            line("nspin", 2);
            for (int i = 0; i < potentials.size(); i++) {
                double moment = Moments.of(input.structure().elements().get(i));
                // As a share of the valence electrons.
                line(
                        "starting_magnetization(" + (i + 1) + ")",
                        Math.min(1, moment / potentials.get(i).valence()));
            }
        }
        end();
    }

    private void cards(List<UpfFile> potentials) {
        text.append("ATOMIC_SPECIES\n");
        List<Element> elements = input.structure().elements();
        for (int i = 0; i < elements.size(); i++) {
            double mass = ElementData.of(elements.get(i)).mass();
            text.append(String.format(
                    Locale.ROOT,
                    "%s %.4f %s%n",
                    elements.get(i),
                    Double.isNaN(mass) ? 1 : mass,
                    potentials.get(i).file().getFileName()));
        }
        text.append("K_POINTS automatic\n").append(input.mesh()).append(" 0 0 0\nCELL_PARAMETERS angstrom\n");
        for (double[] row : input.structure().lattice().matrix()) {
            text.append(row[0])
                    .append(' ')
                    .append(row[1])
                    .append(' ')
                    .append(row[2])
                    .append('\n');
        }
        text.append("ATOMIC_POSITIONS crystal\n");
        for (Site s : input.structure().sites()) {
            text.append(s.element())
                    .append(' ')
                    .append(s.x())
                    .append(' ')
                    .append(s.y())
                    .append(' ')
                    .append(s.z());
            text.append('\n');
        }
    }

    private void begin(String namelist) {
        text.append('&').append(namelist).append('\n');
    }

    private void line(String name, Object value) {
        text.append("  ").append(name).append(" = ").append(value).append('\n');
    }

    private void end() {
        text.append("/\n");
    }
}
