package org.pccd.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.pccd.core.AtomicFiles;
import org.pccd.core.PccdException;
import org.pccd.crystal.Element;
import org.pccd.encoding.Encoder;

/**
 * The conditions of the training set with their frequencies, kept in the run folder ({@code conditions.csv}: count,
 * then tokens) so that sampling needs no dataset.
 */
public final class ConditionTable {
    private static final String FILE = "conditions.csv";

    private record Row(int[] tokens, long count) {}

    private final List<Row> rows;
    private final long total;

    private ConditionTable(List<Row> rows) {
        this.rows = rows;
        this.total = rows.stream().mapToLong(Row::count).sum();
    }

    /** The table of the training split. */
    static ConditionTable of(TrainingData data, int tensorLength, int tokens) {
        Map<List<Integer>, Long> counts = new HashMap<>();
        int n = data.count("train");
        int chunk = 256;
        for (int from = 0; from < n; from += chunk) {
            int size = Math.min(chunk, n - from);
            int first = from;
            int[] batch = java.util.stream.IntStream.range(first, first + size).toArray();
            int[] conditions = new int[size * tokens];
            data.read("train", batch, new float[size * tensorLength], conditions);
            for (int i = 0; i < size; i++) {
                List<Integer> key = Arrays.stream(conditions, i * tokens, (i + 1) * tokens)
                        .boxed()
                        .toList();
                counts.merge(key, 1L, Long::sum);
            }
        }
        return new ConditionTable(counts.entrySet().stream()
                .map(e -> new Row(e.getKey().stream().mapToInt(i -> i).toArray(), e.getValue()))
                .sorted(Comparator.comparing(Row::tokens, Arrays::compare))
                .toList());
    }

    static ConditionTable read(Path run) {
        Path file = run.resolve(FILE);
        try {
            List<Row> rows = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                int[] numbers = Arrays.stream(line.split(","))
                        .mapToInt(Integer::parseInt)
                        .toArray();
                rows.add(new Row(Arrays.copyOfRange(numbers, 1, numbers.length), numbers[0]));
            }
            return new ConditionTable(rows);
        } catch (IOException | NumberFormatException e) {
            throw new PccdException(
                    file + " cannot be read (" + e.getMessage() + "): restore it from a copy of the run.", e);
        }
    }

    void write(Path run) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Row row : rows) {
            text.append(row.count());
            for (int token : row.tokens()) {
                text.append(',').append(token);
            }
            text.append('\n');
        }
        AtomicFiles.write(run.resolve(FILE), text.toString().getBytes(StandardCharsets.US_ASCII));
    }

    /** Number of training examples. */
    public long total() {
        return total;
    }

    /** Number of training examples that contain each element. */
    public Map<Element, Long> elementCounts(Encoder encoder) {
        Map<Element, Long> counts = new EnumMap<>(Element.class);
        for (Row row : rows) {
            for (Element e : encoder.elements(row.tokens())) {
                counts.merge(e, row.count(), Long::sum);
            }
        }
        return counts;
    }

    /** The part of the table whose examples consist of exactly these elements. */
    ConditionTable ofSystem(Encoder encoder, List<Element> elements) {
        Set<Element> wanted = new HashSet<>(elements);
        return new ConditionTable(rows.stream()
                .filter(r -> wanted.equals(new HashSet<>(encoder.elements(r.tokens()))))
                .toList());
    }

    /** The part of the table whose tokens are wanted. */
    ConditionTable where(Predicate<int[]> wanted) {
        return new ConditionTable(
                rows.stream().filter(r -> wanted.test(r.tokens())).toList());
    }

    /** Tokens drawn as often as they occur. */
    int[] draw(RandomGenerator random) {
        long left = random.nextLong(total);
        for (Row row : rows) {
            left -= row.count();
            if (left < 0) {
                return row.tokens().clone();
            }
        }
        throw new IllegalStateException("counts do not add up");
    }
}
