package org.pccd.crystal.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.pccd.crystal.symmetry.SpaceGroup;
import org.pccd.crystal.symmetry.SymmetryOperation;

/** The resource {@code space-groups.txt} and the operations of its settings, generated on first use. */
public final class SpaceGroupTable {
    private static final String RESOURCE = "space-groups.txt";
    private static final List<SpaceGroup> SETTINGS = new ArrayList<>();
    private static final Map<Integer, List<String>> OLDER = new HashMap<>();
    private static final AtomicReferenceArray<List<SymmetryOperation>> OPERATIONS = new AtomicReferenceArray<>(531);

    static {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                SpaceGroupTable.class.getResourceAsStream(RESOURCE), StandardCharsets.US_ASCII))) {
            in.lines().filter(line -> !line.startsWith("#")).forEach(SpaceGroupTable::add);
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
    }

    private SpaceGroupTable() {}

    private static void add(String line) {
        String[] f = line.split("\\|", -1);
        int hall = SETTINGS.size() + 1;
        SETTINGS.add(new SpaceGroup(hall, Integer.parseInt(f[0]), f[1], f[2], f[3].isEmpty() ? f[2] : f[3], f[4]));
        OLDER.put(hall, f[5].isEmpty() ? List.of() : List.of(f[5].split(",")));
    }

    /** All settings in the order of their Hall numbers, from 1. */
    public static List<SpaceGroup> settings() {
        return List.copyOf(SETTINGS);
    }

    /** Older Hermann-Mauguin symbols of a setting, such as {@code C m c a} for {@code C m c e}. */
    public static List<String> olderSymbols(int hallNumber) {
        return OLDER.get(hallNumber);
    }

    public static List<SymmetryOperation> operations(int hallNumber) {
        List<SymmetryOperation> ops = OPERATIONS.get(hallNumber);
        if (ops == null) {
            ops = HallSymbol.operations(SETTINGS.get(hallNumber - 1).hallSymbol());
            OPERATIONS.set(hallNumber, ops);
        }
        return ops;
    }
}
