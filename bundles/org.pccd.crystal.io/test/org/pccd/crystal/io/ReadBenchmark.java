package org.pccd.crystal.io;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.pccd.crystal.io.internal.cif.CifReader;

/**
 * Times reading the CIF column of a table: {@code ReadBenchmark TABLE [passes]}. Prints per pass the rows per second of
 * the whole way from the file on all cores, and of one thread on texts that lie in memory, as
 * {@code releng/benchmark/pymatgen_read.py} measures pymatgen. The first pass includes the start of the machine's code.
 */
final class ReadBenchmark {
    private ReadBenchmark() {}

    public static void main(String[] args) {
        Path table = Path.of(args[0]);
        int passes = args.length > 1 ? Integer.parseInt(args[1]) : 5;
        List<String> texts;
        try (Stream<Reading> readings = StructureFiles.read(table)) {
            StructureWriter writer = StructureFiles.format("cif").writer().orElseThrow();
            texts = readings.map(r ->
                            writer.write(Entry.of(r.entry().name(), r.entry().structure()), List.of()))
                    .toList();
        }
        for (int pass = 1; pass <= passes; pass++) {
            long start = System.nanoTime();
            long rows;
            try (Stream<Reading> readings = StructureFiles.read(table)) {
                rows = readings.filter(r -> !r.refused()).count();
            }
            double whole = rows / seconds(start);
            start = System.nanoTime();
            long sites = 0;
            for (String text : texts) {
                sites += CifReader.read(text, "row", 1)
                        .get(0)
                        .entry()
                        .structure()
                        .sites()
                        .size();
            }
            System.out.printf(
                    "pass %d: file %.0f rows/s, one thread in memory %.0f rows/s (%d rows, %d sites)%n",
                    pass, whole, texts.size() / seconds(start), rows, sites);
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
