package org.pccd.encoding.pointcloud;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.pccd.core.Json;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;

/** Values of the authors' program: encodings and decodings of 40 structures. */
final class Oracle {
    /** A POSCAR as the oracle writes it: only species that have sites. */
    record Poscar(double[][] rows, List<Site> sites) {
        Structure structure() {
            return new Structure(new Lattice(rows), sites);
        }
    }

    private Oracle() {}

    static List<JsonNode> cases() {
        Path file = shared().resolve("data/oracle/pccd/codec.jsonl.gz");
        Assumptions.assumeTrue(Files.exists(file), "needs " + file);
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            List<JsonNode> cases = new ArrayList<>();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                cases.add(Json.mapper().readTree(line));
            }
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path shared() {
        String set = System.getProperty("pccd.shared");
        if (set != null) {
            return Path.of(set);
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolveSibling("shared"))) {
                return at.resolveSibling("shared");
            }
        }
        return Path.of("shared");
    }

    static float[] tensor(JsonNode channels) {
        float[] values = new float[3 * 128 * 3];
        int n = 0;
        for (JsonNode channel : channels) {
            for (JsonNode point : channel) {
                for (JsonNode value : point) {
                    values[n++] = (float) value.asDouble();
                }
            }
        }
        return values;
    }

    static Poscar poscar(String text) {
        String[] lines = text.split("\n");
        double scale = Double.parseDouble(lines[1].strip());
        double[][] rows = new double[3][];
        for (int i = 0; i < 3; i++) {
            rows[i] = numbers(lines[2 + i]);
            for (int axis = 0; axis < 3; axis++) {
                rows[i][axis] *= scale;
            }
        }
        String[] symbols = lines[5].strip().split("\\s+");
        String[] counts = lines[6].strip().split("\\s+");
        List<Site> sites = new ArrayList<>();
        int line = 8;
        for (int i = 0; i < symbols.length; i++) {
            for (int j = 0; j < Integer.parseInt(counts[i]); j++) {
                double[] f = numbers(lines[line++]);
                sites.add(Site.of(Element.valueOf(symbols[i]), f[0], f[1], f[2]));
            }
        }
        return new Poscar(rows, sites);
    }

    private static double[] numbers(String line) {
        String[] words = line.strip().split("\\s+");
        return new double[] {Double.parseDouble(words[0]), Double.parseDouble(words[1]), Double.parseDouble(words[2])};
    }
}
