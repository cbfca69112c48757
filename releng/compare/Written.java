import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.pccd.core.Json;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;
import org.pccd.crystal.io.Entry;
import org.pccd.crystal.io.Reading;
import org.pccd.crystal.io.StructureFiles;
import org.pccd.crystal.io.SymmetricCif;
import org.pccd.crystal.symmetry.Symmetry;
import org.pccd.crystal.symmetry.SymmetryFinder;

/**
 * Writes structures in every format for written.py to read with other programs. A developer tool:
 * {@code java -cp CLASSES Written.java TABLE COUNT FOLDER}.
 */
public final class Written {
    private Written() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[2]));
        List<Entry> entries;
        try (Stream<Reading> readings = StructureFiles.read(Path.of(args[0]))) {
            entries = readings.filter(r -> !r.refused())
                    .map(Reading::entry)
                    .limit(Integer.parseInt(args[1]))
                    .toList();
        }
        for (int i = 0; i < entries.size(); i++) {
            Structure s = entries.get(i).structure();
            Entry entry = new Entry("n" + i, s, Map.of("energy", "-1.5", "note", "it's \"so\""), "", 0);
            for (String format : List.of("cif", "poscar", "extxyz")) {
                String text =
                        StructureFiles.format(format).writer().orElseThrow().write(entry, List.of("a comment"));
                Files.writeString(folder.resolve(i + "." + format), text);
            }
            Symmetry symmetry = SymmetryFinder.find(s, 0.01);
            Files.writeString(folder.resolve(i + ".symmetric.cif"), SymmetricCif.write(entry, symmetry, List.of()));
            Map<String, Object> standard = content(symmetry.standardised().structure());
            Map<String, Object> line = Map.of("given", content(s), "standard", standard, "number", symmetry.number());
            Files.writeString(folder.resolve(i + ".json"), Json.line(line));
        }
    }

    private static Map<String, Object> content(Structure s) {
        List<Object> sites = new ArrayList<>();
        for (Site site : s.sites()) {
            sites.add(List.of(site.element().symbol(), site.x(), site.y(), site.z()));
        }
        return Map.of("lengths", s.lattice().lengths(), "angles", s.lattice().angles(), "sites", sites);
    }
}
