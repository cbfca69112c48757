package org.pccd.crystal.symmetry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Species;
import org.pccd.crystal.Structure;

/** Reads the structures of spglib's tests, in which there may be more species than elements. */
final class Poscars {
    private Poscars() {}

    static Structure read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        double scale = Double.parseDouble(lines.get(1).trim().split("\\s+")[0]);
        double[][] rows = new double[3][];
        for (int i = 0; i < 3; i++) {
            rows[i] = numbers(lines.get(2 + i));
            for (int k = 0; k < 3; k++) {
                rows[i][k] *= scale;
            }
        }
        int line = Character.isDigit(lines.get(5).trim().charAt(0)) ? 5 : 6;
        Map<Integer, Species> species = new HashMap<>();
        List<Site> sites = new ArrayList<>();
        int at = line + 2;
        int type = 0;
        for (String count : lines.get(line).trim().split("\\s+")) {
            type++;
            for (int k = 0; k < Integer.parseInt(count); k++) {
                double[] x = numbers(lines.get(at++));
                Species s = species.computeIfAbsent(type, t -> new Species(Element.H, t, 1));
                sites.add(new Site(List.of(s), x[0], x[1], x[2]));
            }
        }
        return new Structure(new Lattice(rows), sites);
    }

    private static double[] numbers(String line) {
        String[] f = line.trim().split("\\s+");
        return new double[] {Double.parseDouble(f[0]), Double.parseDouble(f[1]), Double.parseDouble(f[2])};
    }
}
