package org.pccd.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.pccd.core.PccdException;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;
import org.pccd.crystal.io.Reading;
import org.pccd.crystal.io.StructureFiles;
import org.pccd.encoding.Encoder;
import org.pccd.encoding.Encoder.Part;

/**
 * A structure that a sampling starts from, complete, so that neither a moved nor a changed file changes the samples.
 *
 * @param source file that it came from
 * @param lattice vectors a, b, c in Å, 9 numbers
 * @param elements of the sites
 * @param fractional coordinates x, y, z of one site after the other
 * @param parts that are kept
 * @param sites numbers, from 1, of the sites that are kept whole
 */
public record StartStructure(
        String source,
        List<Double> lattice,
        List<Element> elements,
        List<Double> fractional,
        Set<Part> parts,
        Set<Integer> sites) {
    private static final String SITES = "sites=";

    public StartStructure {
        lattice = List.copyOf(lattice);
        elements = List.copyOf(elements);
        fractional = List.copyOf(fractional);
        parts = parts.isEmpty() ? Set.of() : EnumSet.copyOf(parts);
        sites = new TreeSet<>(sites);
        if (lattice.size() != 9 || fractional.size() != 3 * elements.size()) {
            throw new PccdException("A structure to start from has " + lattice.size() + " lattice numbers and "
                    + fractional.size() + " coordinates of " + elements.size() + " sites, not 9 and three of each.");
        }
    }

    /**
     * Reads the structure of a file.
     *
     * @param hold what is kept, joined by commas: {@code species}, {@code positions}, {@code cell},
     *     {@code sites=1,3,...}
     * @throws PccdException where the file does not hold one ordered structure, or the text is not understood
     */
    public static StartStructure read(Path file, String hold) {
        List<Reading> readings;
        try (Stream<Reading> all = StructureFiles.read(file)) {
            readings = all.limit(2).toList();
        }
        if (readings.size() != 1) {
            throw new PccdException(file + " holds " + (readings.isEmpty() ? "no structure" : "several structures")
                    + ", but a sampling starts from one.");
        }
        if (readings.getFirst().refused()) {
            throw new PccdException(file + ": " + readings.getFirst().problem().message());
        }
        return of(file.toString(), readings.getFirst().entry().structure(), hold);
    }

    /** @throws PccdException where the structure is disordered, or the text is not understood */
    public static StartStructure of(String source, Structure structure, String hold) {
        if (!structure.ordered()) {
            throw new PccdException(source + " holds a site that is partially or jointly occupied: a sampling starts"
                    + " from full sites only.");
        }
        Set<Part> parts = EnumSet.noneOf(Part.class);
        Set<Integer> sites = new TreeSet<>();
        parse(hold, structure.sites().size(), parts, sites);
        List<Double> lattice = new ArrayList<>();
        for (double[] row : structure.lattice().matrix()) {
            for (double x : row) {
                lattice.add(x);
            }
        }
        List<Double> fractional = new ArrayList<>();
        for (double f : structure.fractional()) {
            fractional.add(f);
        }
        return new StartStructure(
                source, lattice, structure.sites().stream().map(Site::element).toList(), fractional, parts, sites);
    }

    private static void parse(String hold, int count, Set<Part> parts, Set<Integer> sites) {
        boolean numbers = false;
        for (String word : hold.strip().split("\\s*,\\s*", -1)) {
            String text = word;
            if (text.toLowerCase(Locale.ROOT).startsWith(SITES)) {
                numbers = true;
                text = text.substring(SITES.length()).strip();
            }
            if (numbers && text.matches("\\d{1,9}")) {
                int site = Integer.parseInt(text);
                if (site < 1 || site > count) {
                    throw new PccdException(
                            "Site " + site + " cannot be kept: the structure has the sites 1 to " + count + ".");
                }
                sites.add(site);
            } else {
                numbers = false;
                parts.add(part(text));
            }
        }
    }

    private static Part part(String text) {
        for (Part part : Part.values()) {
            if (part.name().equalsIgnoreCase(text)) {
                return part;
            }
        }
        throw new PccdException("'" + text + "' cannot be kept: give species, positions, cell or sites=1,3,..., joined"
                + " by commas.");
    }

    /** What is kept, as {@link #read} takes it. */
    public String hold() {
        List<String> words = new ArrayList<>();
        parts.forEach(p -> words.add(p.name().toLowerCase(Locale.ROOT)));
        if (!sites.isEmpty()) {
            words.add(SITES
                    + String.join(",", sites.stream().map(Object::toString).toList()));
        }
        return String.join(",", words);
    }

    /** The structure itself. */
    public Structure structure() {
        double[][] rows = new double[3][3];
        for (int k = 0; k < 9; k++) {
            rows[k / 3][k % 3] = lattice.get(k);
        }
        List<Site> all = IntStream.range(0, elements.size())
                .mapToObj(i -> Site.of(
                        elements.get(i), fractional.get(3 * i), fractional.get(3 * i + 1), fractional.get(3 * i + 2)))
                .toList();
        return new Structure(new Lattice(rows), all);
    }

    /** What an encoder is asked to keep. */
    Encoder.Start start(SampleRequest request) {
        Set<Integer> places = new TreeSet<>();
        sites.forEach(s -> places.add(s - 1));
        return new Encoder.Start(structure(), parts, places, request.elements(), request.labels());
    }
}
