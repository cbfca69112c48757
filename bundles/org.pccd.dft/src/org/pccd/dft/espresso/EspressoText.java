package org.pccd.dft.espresso;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;
import org.pccd.dft.DftResult;
import org.pccd.dft.Units;

/** What pw.x writes while it runs: the energies of the steps and where they lead; for runs that have no end. */
final class EspressoText {
    private static final Pattern ENERGY = Pattern.compile("^!\\s+total energy\\s+=\\s+([-+.\\dEeDd]+)\\s+Ry.*");
    private static final Pattern VERSION = Pattern.compile("\\s*Program PWSCF v\\.?(\\S+) starts.*");

    private Structure current;
    private Structure calculated;
    private double energy = Double.NaN;
    private int steps;
    private boolean densityFailed;
    private boolean done;
    private String version = "";
    private String error = "";
    private double[][] cell;

    EspressoText(Structure given) {
        current = given;
    }

    void read(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Matcher m = ENERGY.matcher(line);
            if (m.matches()) {
                energy = Double.parseDouble(m.group(1)) * Units.RYDBERG;
                calculated = current;
                steps++;
            } else if (line.startsWith("CELL_PARAMETERS (angstrom)")) {
                cell = rows(lines, i + 1, 3, 0);
            } else if (line.startsWith("ATOMIC_POSITIONS (crystal)")) {
                move(rows(lines, i + 1, current.sites().size(), 1));
            } else {
                statement(line, i + 1 < lines.size() ? lines.get(i + 1) : "");
            }
        }
    }

    private void statement(String line, String next) {
        Matcher m = VERSION.matcher(line);
        if (m.matches()) {
            version = m.group(1);
        } else if (line.contains("convergence NOT achieved")) {
            densityFailed = true;
        } else if (line.contains("convergence has been achieved")) {
            densityFailed = false;
        } else if (line.contains("JOB DONE")) {
            done = true;
        } else if (line.contains("Error in routine") && error.isEmpty()) {
            error = (line.strip() + " " + next.strip()).strip();
        }
    }

    private void move(double[][] positions) {
        if (positions == null) {
            return;
        }
        List<Site> sites = new ArrayList<>();
        for (int i = 0; i < positions.length; i++) {
            double[] p = positions[i];
            sites.add(new Site(current.sites().get(i).species(), p[0], p[1], p[2]));
        }
        current = new Structure(cell == null ? current.lattice() : new Lattice(cell), sites);
    }

    // Null where the text ends before the rows do.
    private static double[][] rows(List<String> lines, int begin, int count, int skipped) {
        double[][] rows = new double[count][3];
        for (int i = 0; i < count; i++) {
            String[] words =
                    begin + i < lines.size() ? lines.get(begin + i).strip().split("\\s+") : new String[0];
            if (words.length < skipped + 3) {
                return null;
            }
            for (int k = 0; k < 3; k++) {
                rows[i][k] = Double.parseDouble(words[skipped + k]);
            }
        }
        return rows;
    }

    /** The latest step, null before the first; forces and stress are told at the end only. */
    DftResult latest() {
        return calculated == null
                ? null
                : new DftResult(energy, null, null, calculated, steps, null, program(), List.of());
    }

    String program() {
        return "Quantum ESPRESSO " + version;
    }

    int steps() {
        return steps;
    }

    boolean densityFailed() {
        return densityFailed;
    }

    boolean done() {
        return done;
    }

    /** What stopped the program, empty where nothing did. */
    String error() {
        return error;
    }
}
