package org.pccd.crystal.io;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;

/**
 * Times reading large files: {@code FileBenchmark FOLDER [passes]} writes one structure of 100,000 sites in each format
 * and 2,000 small POSCARs into the folder, and prints the first and the best processor time in which they are read, so
 * that other work on the machine matters little. The same files {@code releng/benchmark/files_peers.py} reads with
 * other programs.
 */
final class FileBenchmark {
    private static final int SITES = 100_000;
    private static final int SMALL = 2_000;

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private FileBenchmark() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        int passes = args.length > 1 ? Integer.parseInt(args[1]) : 10;
        for (String format : List.of("cif", "poscar", "extxyz")) {
            Path file = folder.resolve("large." + format);
            Files.writeString(file, text(format, structure(SITES)));
            time(format, file, Files.size(file), passes);
        }
        Path small = Files.createDirectories(folder.resolve("small"));
        long bytes = 0;
        for (int i = 0; i < SMALL; i++) {
            Path file = Files.writeString(small.resolve("POSCAR-" + i), text("poscar", structure(1 + i % 40)));
            bytes += Files.size(file);
        }
        time(SMALL + " small POSCARs", small, bytes, passes);
    }

    private static String text(String format, Structure structure) {
        return StructureFiles.format(format).writer().orElseThrow().write(Entry.of("large", structure), List.of());
    }

    // A cubic grid of 3 Å with displacements.
    private static Structure structure(int sites) {
        Random random = new Random(sites);
        int k = (int) Math.ceil(Math.cbrt(sites));
        List<Site> list = new ArrayList<>();
        for (int i = 0; i < sites; i++) {
            list.add(Site.of(
                    i < sites / 2 ? Element.Fe : Element.O,
                    (i % k + 0.2 * random.nextDouble()) / k,
                    (i / k % k + 0.2 * random.nextDouble()) / k,
                    (i / k / k + 0.2 * random.nextDouble()) / k));
        }
        return new Structure(Lattice.fromParameters(3.0 * k, 3.0 * k, 3.0 * k, 90, 90, 90), list);
    }

    private static void time(String what, Path path, long bytes, int passes) {
        double first = 0;
        double best = Double.POSITIVE_INFINITY;
        for (int pass = 0; pass < passes; pass++) {
            long start = CLOCK.getCurrentThreadCpuTime();
            try (Stream<Reading> readings = StructureFiles.read(path)) {
                if (readings.anyMatch(Reading::refused)) {
                    throw new IllegalStateException(path + " was refused");
                }
            }
            double seconds = (CLOCK.getCurrentThreadCpuTime() - start) / 1e9;
            first = pass == 0 ? seconds : first;
            best = Math.min(best, seconds);
        }
        System.out.printf(
                "%s: %.1f MB, first %.2f s, best %.3f s = %.1f MB/s%n",
                what, bytes / 1e6, first, best, bytes / 1e6 / best);
    }
}
