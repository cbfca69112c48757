package org.pccd.dft.vasp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pccd.core.PccdException;
import org.pccd.crystal.Lattice;

/** Reads {@code OUTCAR}: it alone says whether densities and structure reached their accuracy. */
final class Outcar {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+\\.\\d+(?:[Ee][-+]?\\d+)?");
    private static final Pattern VERSION = Pattern.compile("^\\s*vasp\\.(\\S+).*");
    private static final Pattern ZERO = Pattern.compile(".*energy\\(sigma->0\\)\\s*=\\s*(-?\\d+\\.\\d+).*");
    private static final Pattern MOMENT =
            Pattern.compile(".*number of electron\\s+\\S+\\s+magnetization\\s+(-?\\d+\\.\\d+)\\s*");

    private double[][] cell;
    private double[][] stress;
    private double[][] cartesian;
    private double[][] forces;
    private double energy = Double.NaN;
    private boolean ofStep;
    private int steps;
    private Boolean densityConverged;
    private boolean relaxed;
    private boolean complete;
    private Double magnetisation;
    private String version = "";

    private Outcar() {}

    static VaspRun read(Path file) throws IOException {
        Outcar reader = new Outcar();
        reader.read(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                .lines()
                .toList());
        return reader.run();
    }

    private void read(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.contains("direct lattice vectors")) {
                cell = vectors(lines, i + 1);
            } else if (line.startsWith("  in kB")) {
                stress = stress(numbers(line));
            } else if (line.contains("POSITION") && line.contains("TOTAL-FORCE")) {
                forces(lines, i + 2);
            } else {
                statement(line);
            }
        }
    }

    private void statement(String line) {
        Matcher m;
        if (line.contains("aborting loop") && line.contains("EDIFF")) {
            densityConverged = line.contains("is reached");
        } else if (line.contains("reached required accuracy - stopping structural energy minimisation")) {
            relaxed = true;
        } else if (line.contains("General timing and accounting informations for this job")) {
            complete = true;
        } else if (line.contains("FREE ENERGIE OF THE ION-ELECTRON SYSTEM")) {
            // The energies of single cycles stand elsewhere.
            ofStep = true;
        } else if (ofStep && (m = ZERO.matcher(line)).matches()) {
            energy = Double.parseDouble(m.group(1));
            ofStep = false;
        } else if ((m = MOMENT.matcher(line)).matches()) {
            magnetisation = Double.valueOf(m.group(1));
        } else if (version.isEmpty() && (m = VERSION.matcher(line)).matches()) {
            version = m.group(1);
        }
    }

    // The last table of a step, in the rows of which positions and forces stand side by side.
    private void forces(List<String> lines, int begin) {
        List<double[]> found = new ArrayList<>();
        for (int i = begin; i < lines.size() && !lines.get(i).startsWith(" ---"); i++) {
            double[] row = numbers(lines.get(i));
            if (row.length == 6) {
                found.add(row);
            }
        }
        cartesian = found.stream().map(r -> Arrays.copyOf(r, 3)).toArray(double[][]::new);
        forces = found.stream().map(r -> Arrays.copyOfRange(r, 3, 6)).toArray(double[][]::new);
        steps++;
    }

    // Beside the direct vectors stand the reciprocal ones.
    private static double[][] vectors(List<String> lines, int begin) {
        double[][] rows = new double[3][];
        for (int i = 0; i < 3; i++) {
            double[] row = begin + i < lines.size() ? numbers(lines.get(begin + i)) : new double[0];
            if (row.length < 3) {
                return null;
            }
            rows[i] = Arrays.copyOf(row, 3);
        }
        return rows;
    }

    // XX YY ZZ XY YZ ZX
    private static double[][] stress(double[] s) {
        return s.length < 6 ? null : new double[][] {{s[0], s[3], s[5]}, {s[3], s[1], s[4]}, {s[5], s[4], s[2]}};
    }

    private static double[] numbers(String line) {
        return NUMBER.matcher(line)
                .results()
                .mapToDouble(m -> Double.parseDouble(m.group()))
                .toArray();
    }

    private VaspRun run() {
        return new VaspRun(
                energy,
                forces,
                stress,
                cell,
                fractional(),
                steps,
                densityConverged,
                relaxed,
                complete,
                magnetisation,
                "VASP " + version);
    }

    private double[][] fractional() {
        if (cartesian == null || cell == null) {
            return null;
        }
        try {
            Lattice lattice = new Lattice(cell);
            return Arrays.stream(cartesian).map(lattice::toFractional).toArray(double[][]::new);
        } catch (PccdException e) {
            return null;
        }
    }
}
