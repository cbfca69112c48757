import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.pccd.core.Json;
import org.pccd.core.Problem;
import org.pccd.crystal.Structure;
import org.pccd.crystal.io.Input;
import org.pccd.crystal.io.Reading;
import org.pccd.crystal.io.StructureFiles;

/**
 * Reads every file of a folder as peers.py does and writes the same JSON Lines, with what was
 * refused and noted. A developer tool: {@code java -cp CLASSES Ours.java CORPUS}.
 */
public final class Ours {
    private Ours() {}

    public static void main(String[] args) throws IOException {
        Path corpus = Path.of(args[0]);
        for (Map.Entry<String, String> file : files(corpus).entrySet()) {
            System.out.println(Json.line(line(corpus, file.getKey(), file.getValue())));
        }
    }

    /** Kinds (cif, poscar, xyz) by file: from MANIFEST.csv or, in any other folder, by name. */
    private static Map<String, String> files(Path corpus) throws IOException {
        Map<String, String> kinds = new LinkedHashMap<>();
        Path manifest = corpus.resolve("MANIFEST.csv");
        if (!Files.exists(manifest)) {
            try (Stream<Path> walk = Files.walk(corpus)) {
                walk.filter(Files::isRegularFile).sorted().forEach(path -> {
                    String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
                    String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
                    String kind = plain.endsWith("cif") ? "cif" : plain.endsWith("xyz") ? "xyz" : "poscar";
                    kinds.put(corpus.relativize(path).toString(), kind);
                });
            }
            return kinds;
        }
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser rows = CSVParser.parse(manifest, StandardCharsets.UTF_8, format)) {
            for (CSVRecord row : rows) {
                String kind = row.get("kind").contains("cif") ? "cif" : row.get("kind");
                kinds.put(row.get("source") + "/" + row.get("file"), kind);
            }
        }
        return kinds;
    }

    private static Map<String, Object> line(Path corpus, String file, String kind) {
        List<Object> structures = new ArrayList<>();
        List<Object> refused = new ArrayList<>();
        List<Object> notes = new ArrayList<>();
        long start = System.nanoTime();
        Input input = Input.of(corpus.resolve(file));
        try (Stream<Reading> readings =
                StructureFiles.format(kind.equals("xyz") ? "extxyz" : kind).read(input)) {
            readings.forEach(reading -> {
                if (reading.refused()) {
                    refused.add(problem(reading.problem()));
                } else {
                    structures.add(
                            summary(reading.entry().name(), reading.entry().structure()));
                }
                reading.notes().forEach(note -> notes.add(problem(note)));
            });
        }
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("file", file);
        line.put("kind", kind);
        line.put("reader", "pccd");
        line.put("structures", structures);
        line.put("refused", refused);
        line.put("notes", notes);
        line.put("seconds", (System.nanoTime() - start) / 1e9);
        return line;
    }

    private static Map<String, Object> summary(String name, Structure structure) {
        Map<String, Double> amounts = new TreeMap<>();
        structure.composition().amounts().forEach((element, amount) -> amounts.put(element.symbol(), amount));
        List<Double> cell = new ArrayList<>();
        for (double length : structure.lattice().lengths()) {
            cell.add(length);
        }
        for (double angle : structure.lattice().angles()) {
            cell.add(angle);
        }
        return Map.of("name", name, "sites", structure.sites().size(), "composition", amounts, "cell", cell);
    }

    private static Map<String, Object> problem(Problem problem) {
        return Map.of(
                "code", problem.code(),
                "line", problem.line(),
                "entry", problem.entry(),
                "message", problem.message());
    }
}
