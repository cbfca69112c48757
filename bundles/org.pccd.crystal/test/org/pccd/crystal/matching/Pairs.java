package org.pccd.crystal.matching;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Species;
import org.pccd.crystal.Structure;

/** Pairs of structures with another program's verdicts, as JSON Lines of one fixed form. */
final class Pairs {
    private static final Pattern RESULT = Pattern.compile(
            "\"(\\w+)\": \\{\"fit\": (\\w+), \"rms\": ([^,]+), \"max\": ([^,}]+)(?:, \"strict\": (\\w+))?");
    private static final Pattern ION = Pattern.compile("([A-Z][a-z]?)(?:([0-9.]*)([+-]))?");

    private Pairs() {}

    /**
     * @param rms NaN where there is none (max likewise)
     * @param strict whether the greatest displacement can be within the tolerance; where the file does not say, as fit
     */
    record Verdict(String setting, boolean fit, double rms, double max, boolean strict) {}

    record Pair(String name, Structure first, Structure second, List<Verdict> verdicts) {}

    static List<Pair> read(Path file) throws IOException {
        List<Pair> pairs = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                pairs.add(pair(line));
            }
        }
        return pairs;
    }

    private static Pair pair(String line) {
        List<Verdict> verdicts = new ArrayList<>();
        Matcher m = RESULT.matcher(line);
        while (m.find()) {
            boolean fit = Boolean.parseBoolean(m.group(2));
            boolean strict = m.group(5) == null ? fit : Boolean.parseBoolean(m.group(5));
            verdicts.add(new Verdict(m.group(1), fit, number(m.group(3)), number(m.group(4)), strict));
        }
        String name = field(line, "\"n\": ([0-9]+)") + " " + field(line, "\"kind\": \"([^\"]*)\"");
        return new Pair(name, cif(text(line, "cif1")), cif(text(line, "cif2")), verdicts);
    }

    private static double number(String text) {
        return text.equals("null") ? Double.NaN : Double.parseDouble(text);
    }

    private static String text(String line, String key) {
        return field(line, "\"" + key + "\": \"((?:[^\"\\\\]|\\\\.)*+)\"").replace("\\n", "\n");
    }

    private static String field(String line, String pattern) {
        Matcher m = Pattern.compile(pattern).matcher(line);
        return m.find() ? m.group(1) : "";
    }

    /** A CIF as pymatgen writes it without symmetry. Sites on one place are one site. */
    static Structure cif(String text) {
        double[] cell = new double[6];
        String[] names = {"length_a", "length_b", "length_c", "angle_alpha", "angle_beta", "angle_gamma"};
        List<Site> sites = new ArrayList<>();
        boolean atoms = false;
        for (String line : text.split("\n")) {
            String[] f = line.trim().split("\\s+");
            for (int i = 0; i < 6; i++) {
                cell[i] = f[0].equals("_cell_" + names[i]) ? Double.parseDouble(f[1]) : cell[i];
            }
            if (atoms && f.length == 7) {
                add(sites, species(f[0], f[6]), f);
            }
            atoms |= f[0].equals("_atom_site_occupancy");
        }
        return new Structure(Lattice.fromParameters(cell[0], cell[1], cell[2], cell[3], cell[4], cell[5]), sites);
    }

    private static Species species(String symbol, String occupancy) {
        Matcher m = ION.matcher(symbol);
        if (!m.matches()) {
            throw new IllegalArgumentException(symbol);
        }
        double oxidation = Double.NaN;
        if (m.group(3) != null) {
            oxidation = m.group(2).isEmpty() ? 1 : Double.parseDouble(m.group(2));
            oxidation = m.group(3).equals("-") ? -oxidation : oxidation;
        }
        return new Species(Element.bySymbol(m.group(1)).orElseThrow(), oxidation, Double.parseDouble(occupancy));
    }

    private static void add(List<Site> sites, Species species, String[] f) {
        double x = Double.parseDouble(f[3]);
        double y = Double.parseDouble(f[4]);
        double z = Double.parseDouble(f[5]);
        for (int i = 0; i < sites.size(); i++) {
            Site s = sites.get(i);
            if (species.occupancy() < 1 && s.x() == x && s.y() == y && s.z() == z) {
                List<Species> both = new ArrayList<>(s.species());
                both.add(species);
                sites.set(i, new Site(both, x, y, z));
                return;
            }
        }
        sites.add(new Site(List.of(species), x, y, z));
    }
}
