package org.pccd.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.pccd.core.Progress;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Species;
import org.pccd.crystal.Structure;
import org.pccd.crystal.io.Entry;

/** Structures to test with. */
final class Samples {
    private Samples() {}

    /** A structure of any elements with any numbers, among them negative zeros and many digits. */
    static Structure random(Random random, int elements, int sites) {
        double[][] rows = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                rows[i][j] = (i == j ? 6 : 0) + random.nextGaussian() / 2;
            }
        }
        List<Site> list = new ArrayList<>();
        for (int i = 0; i < sites; i++) {
            Element e = Element.byNumber(1 + (i % elements) * 20);
            list.add(new Site(
                    List.of(new Species(e, i % 3 == 0 ? Double.NaN : -2, 1)),
                    i % 2 == 0 ? -0.0 : random.nextDouble(),
                    random.nextDouble() * 3 - 1,
                    Double.MIN_VALUE));
        }
        return new Structure(new Lattice(rows), list);
    }

    /** Rock salt with a known cell. */
    static Structure rockSalt(Element cation, Element anion, double a) {
        Lattice lattice = Lattice.fromParameters(a, a, a, 60, 60, 60);
        return new Structure(lattice, List.of(Site.of(cation, 0, 0, 0), Site.of(anion, 0.5, 0.5, 0.5)));
    }

    /** Entries of up to 6 elements and up to 30 sites, some disordered, some with properties. */
    static List<Entry> entries(long seed, int n) {
        Random random = new Random(seed);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            Structure s = random(random, 1 + random.nextInt(6), 1 + random.nextInt(30));
            if (random.nextInt(8) == 0) {
                s = disordered(s);
            }
            Map<String, String> properties = new LinkedHashMap<>();
            properties.put("band_gap", random.nextBoolean() ? Double.toString(random.nextDouble()) : " ");
            properties.put("order", random.nextBoolean() ? "FM" : "");
            entries.add(new Entry("id-" + i, s, properties, "samples", i + 1));
        }
        return entries;
    }

    static Structure disordered(Structure s) {
        List<Site> sites = new ArrayList<>(s.sites());
        sites.set(
                0,
                new Site(List.of(new Species(Element.Li, 1, 0.75), new Species(Element.Na, 1, 0.125)), 0.1, 0.2, 0.3));
        return new Structure(s.lattice(), sites);
    }

    static DatasetInfo make(Path folder, List<Entry> entries, ImportSettings settings) {
        return new DatasetImporter(settings, Progress.NONE).importEntries("samples", entries, folder);
    }

    static DatasetInfo make(Path folder, List<Entry> entries) {
        return make(folder, entries, ImportSettings.DEFAULT);
    }

    /** Names of everything in a folder, hidden names too. */
    static List<String> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    /** Is cancelled after so many calls of {@link #cancelled}. */
    static Progress cancelledAfter(int checks) {
        return new Progress() {
            private int seen;

            @Override
            public void begin(String task, long total, String unit) {}

            @Override
            public void done(long done, String message) {}

            @Override
            public synchronized boolean cancelled() {
                return ++seen > checks;
            }
        };
    }

    /** Bit for bit, so that -0.0 is not 0.0 and NaN is NaN. */
    static boolean same(Structure x, Structure y) {
        for (int i = 0; i < 9; i++) {
            if (bits(x.lattice().get(i / 3, i % 3)) != bits(y.lattice().get(i / 3, i % 3))) {
                return false;
            }
        }
        // Records compare doubles by their bits.
        return x.sites().equals(y.sites());
    }

    private static long bits(double d) {
        return Double.doubleToRawLongBits(d);
    }
}
