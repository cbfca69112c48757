package org.pccd.workbench.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pccd.core.Parameters;
import org.pccd.dft.CalculatorProvider;
import org.pccd.dft.CalculatorSettings;
import org.pccd.dft.queue.BatchInfo;

/**
 * A script that plays ABINIT: it relaxes sodium chloride in four steps, does not converge the density of potassium
 * chloride, is killed with magnesium oxide, and waits for a file with lithium fluoride.
 */
final class FakeAbinit {
    private static final List<String> ELEMENTS = List.of("H", "Na", "Cl", "K", "Mg", "O", "Li", "F", "Cs");

    private final Path folder;

    /** Makes it, and tells the workbench to use it from now on. */
    FakeAbinit(Path folder) throws IOException {
        this.folder = folder;
        Path paw = Files.createDirectories(folder.resolve("paw"));
        for (String element : ELEMENTS) {
            Files.writeString(paw.resolve(element + ".PBE"), "<paw_setup/>");
        }
        Files.writeString(folder.resolve("good.abo"), output(true));
        Files.writeString(folder.resolve("bad.abo"), output(false));
        Path script = Files.writeString(folder.resolve("abinit.sh"), script());
        System.setProperty("pccd.dft.settings", folder.resolve("settings.json").toString());
        set(BatchInfo.provider("abinit").service(), "/bin/sh " + script, paw);
    }

    private static <P extends Record> void set(CalculatorProvider<P> provider, String command, Path paw) {
        Map<String, String> changed = Map.of("command", command, "potentials", paw.toString());
        CalculatorSettings.ofUser().set(provider, Parameters.with(provider.defaults(), changed));
    }

    /** Lets the program go on that waits. */
    void go() throws IOException {
        Files.writeString(folder.resolve("go"), "");
    }

    private String script() {
        return "data='" + folder + "'\n" + """
                echo 'Program starts'
                case "$(grep znucl run.abi)" in
                *'11 17') cp $data/good.abo run.abo; printf -- '--- !WARNING\\nmessage: |\\n    few bands\\n...\\n';;
                *'19 17') cp $data/bad.abo run.abo;;
                *'3 9') while ! test -e $data/go; do sleep 0.2; done; cp $data/good.abo run.abo;;
                *) kill -9 $$;;
                esac
                """;
    }

    // Two atoms in a face-centred cell that grows from step to step, in ABINIT's units.
    private static String output(boolean converges) {
        StringBuilder text = new StringBuilder(".Version 9.6.2 of ABINIT \n");
        for (int step = 1; step <= 4; step++) {
            for (int cycle = 1; cycle <= 5; cycle++) {
                double change = (cycle == 1 ? -40 : -0.5) * Math.pow(10, -2.0 * (cycle - 1));
                text.append(String.format(
                        Locale.ROOT, " ETOT %2d  -43.45%d    %.3E 1.0E+00 1.0E+00\n", cycle, step, change));
            }
            step(text, step, converges);
        }
        text.append(converges ? " max grad = 1E-4 < tolmxf= 1E-3, gradients are converged\n" : "");
        return text.append(" Calculation completed.\n").toString();
    }

    private static void step(StringBuilder text, int step, boolean converges) {
        double h = 5.2 + 0.05 * step;
        double energy = -43.46 - 0.001 * Math.sqrt(step);
        double force = 0.02 / (step * step);
        text.append(
                converges
                        ? " At SCF step    5, etot is converged : \n"
                        : "  nstep=    5 was not enough SCF cycles to converge;\n");
        text.append(String.format(Locale.ROOT, """
                --- !ResultsGS
                etotal    :  %1$.8E
                cartesian_stress_tensor: # hartree/bohr^3
                - [  1.0E-05,  0.0E+00,  0.0E+00, ]
                - [  0.0E+00,  1.0E-05,  0.0E+00, ]
                - [  0.0E+00,  0.0E+00,  1.0E-05, ]
                cartesian_forces: # hartree/bohr
                - [  %2$.8E,  0.0E+00,  0.0E+00, ]
                - [ -%2$.8E,  0.0E+00,  0.0E+00, ]
                ...
                ---OUTPUT---
                 Reduced coordinates (xred)
                  0.0 0.0 0.0
                  0.5 0.5 0.5
                 Real space primitive translations (rprimd) [bohr]
                  0.0 %3$.6f %3$.6f
                  %3$.6f 0.0 %3$.6f
                  %3$.6f %3$.6f 0.0
                 Total energy (etotal) [Ha]= %1$.14E
                """, energy, force, h));
    }
}
