package org.pccd.dft.abinit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;
import org.pccd.dft.Units;

/** Goes through the main output and keeps the latest step that is complete. */
final class AbinitSteps {
    private static final Pattern VERSION = Pattern.compile("^\\.Version\\s+(\\S+)\\s+of ABINIT.*");
    private static final Pattern ETOTAL = Pattern.compile("^\\s+etotal\\s+([-+]?\\d\\.\\d+E[-+]\\d+)\\s*$");
    private static final Pattern MAGNETISATION = Pattern.compile(".*[Mm]agneti[sz]ation.*=\\s*([-+.\\dE]+)\\s*$");

    /** A finished step in ABINIT's units. */
    record Step(YamlDocument results, double[][] reduced, double[][] cell) {}

    private final Structure given;
    private final boolean moving;
    private YamlDocument results;
    private double[][] reduced;
    private double[][] cell;
    private Step latest;
    private int steps;
    private boolean densityConverged;
    private boolean relaxed;
    private boolean completed;
    private String version = "";
    private Double energy;
    private Double magnetisation;

    /** @param moving whether the structure changes from step to step */
    AbinitSteps(Structure given, boolean moving) {
        this.given = given;
        this.moving = moving;
    }

    void read(List<String> lines) {
        int n = given.sites().size();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (YamlDocument.begins(line, "ResultsGS")) {
                int end = i;
                while (end < lines.size() && !YamlDocument.ends(lines.get(end))) {
                    end++;
                }
                if (end == lines.size()) {
                    return;
                }
                results = YamlDocument.of(lines.subList(i, end));
                if (!moving) {
                    take(null, null);
                }
                i = end;
            } else if (line.startsWith("---OUTPUT---")) {
                reduced = null;
                cell = null;
            } else if (line.startsWith(" Reduced coordinates (xred)")) {
                reduced = rows(lines, i + 1, n);
            } else if (line.startsWith(" Real space primitive translations (rprimd)")) {
                cell = rows(lines, i + 1, 3);
            } else if (line.startsWith(" Total energy (etotal)") && results != null && reduced != null) {
                take(reduced, cell);
            } else {
                statement(line);
            }
        }
    }

    private void take(double[][] coordinates, double[][] vectors) {
        latest = new Step(results, coordinates, vectors);
        steps++;
        energy = null;
    }

    private void statement(String line) {
        if (line.startsWith(" At SCF step") && line.contains("converged")) {
            densityConverged = true;
        } else if (line.contains("was not enough SCF cycles to converge")) {
            densityConverged = false;
        } else if (line.contains("gradients are converged")) {
            relaxed = true;
        } else if (line.startsWith(" Calculation completed")) {
            completed = true;
        } else {
            values(line);
        }
    }

    private void values(String line) {
        Matcher m = VERSION.matcher(line);
        if (m.matches()) {
            version = m.group(1);
        } else if ((m = ETOTAL.matcher(line)).matches()) {
            energy = Double.parseDouble(m.group(1));
        } else if ((m = MAGNETISATION.matcher(line)).matches()) {
            magnetisation = Double.parseDouble(m.group(1));
        }
    }

    // Null where the text ends before the rows do.
    private static double[][] rows(List<String> lines, int begin, int count) {
        List<double[]> rows = new ArrayList<>();
        for (int i = begin; i < lines.size() && rows.size() < count; i++) {
            String[] words = lines.get(i).strip().split("\\s+");
            if (words.length != 3) {
                return null;
            }
            rows.add(new double[] {
                Double.parseDouble(words[0]), Double.parseDouble(words[1]), Double.parseDouble(words[2])
            });
        }
        return rows.size() == count ? rows.toArray(double[][]::new) : null;
    }

    /** The latest step, null before the first. */
    Step latest() {
        return latest;
    }

    /** The structure of the latest step. */
    Structure structure() {
        if (latest.reduced() == null || latest.cell() == null) {
            return given;
        }
        List<Site> sites = new ArrayList<>();
        for (int i = 0; i < given.sites().size(); i++) {
            double[] x = latest.reduced()[i];
            sites.add(new Site(given.sites().get(i).species(), x[0], x[1], x[2]));
        }
        return new Structure(new Lattice(Units.times(latest.cell(), Units.BOHR)), sites);
    }

    /** Of the latest step in Ha, with all digits where they were told. */
    double energy() {
        return energy != null ? energy : latest.results().number("etotal").orElse(Double.NaN);
    }

    int steps() {
        return steps;
    }

    boolean densityConverged() {
        return densityConverged;
    }

    boolean relaxed() {
        return relaxed;
    }

    boolean completed() {
        return completed;
    }

    String version() {
        return version;
    }

    Double magnetisation() {
        return magnetisation;
    }
}
