package org.pccd.crystal.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.pccd.crystal.symmetry.SpaceGroup;
import org.pccd.crystal.symmetry.SpaceGroups;
import org.pccd.crystal.symmetry.SymmetryOperation;
import org.pccd.crystal.symmetry.WyckoffPosition;

/** The resource {@code wyckoff-positions.txt} and what follows from it, worked out on first use. */
public final class WyckoffTable {
    private static final String RESOURCE = "wyckoff-positions.txt";
    private static final String GENERAL = "x,y,z";
    private static final String[] LINES = new String[231];
    private static final AtomicReferenceArray<List<WyckoffShape>> SHAPES = new AtomicReferenceArray<>(531);

    static {
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(WyckoffTable.class.getResourceAsStream(RESOURCE), StandardCharsets.US_ASCII))) {
            in.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                int bar = (line + "|").indexOf('|');
                LINES[Integer.parseInt(line.substring(0, bar))] = line;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
    }

    private WyckoffTable() {}

    /** The positions of a setting in the order of their letters, the general one last. */
    public static List<WyckoffShape> shapes(SpaceGroup setting) {
        List<WyckoffShape> shapes = SHAPES.get(setting.hallNumber());
        if (shapes == null) {
            SpaceGroup reference = SpaceGroups.byNumber(setting.number());
            shapes = setting.equals(reference) ? read(reference) : changed(shapes(reference), setting);
            SHAPES.set(setting.hallNumber(), shapes);
        }
        return shapes;
    }

    private static List<WyckoffShape> read(SpaceGroup group) {
        String[] entries = LINES[group.number()].split("\\|");
        List<WyckoffShape> shapes = new ArrayList<>();
        for (int i = 1; i < entries.length; i++) {
            String[] f = entries[i].split(" ");
            shapes.add(WyckoffShape.of(group, f[0].charAt(0), f[1], f[2]));
        }
        char next = entries.length <= 26 ? (char) ('a' + entries.length - 1) : 'A';
        shapes.add(WyckoffShape.of(group, next, "1", GENERAL));
        return List.copyOf(shapes);
    }

    private static List<WyckoffShape> changed(List<WyckoffShape> reference, SpaceGroup setting) {
        SettingChange change = SettingChange.of(setting);
        List<WyckoffShape> shapes = new ArrayList<>();
        for (WyckoffShape shape : reference) {
            WyckoffPosition p = shape.position();
            OperationText.Affine a = OperationText.parseAffine(p.triplet());
            int[][] m = Mat3.rounded(Mat3.multiply(change.matrix(), a.matrix()));
            String triplet =
                    new SymmetryOperation(m, change.apply(a.shift())).wrapped().toString();
            shapes.add(WyckoffShape.of(
                    setting,
                    SettingChange.letter(setting, p.letter()),
                    SettingChange.siteSymmetry(setting, p.siteSymmetry()),
                    p.triplet().equals(GENERAL) ? GENERAL : triplet));
        }
        shapes.sort(
                Comparator.comparing((WyckoffShape s) -> s.position().triplet().equals(GENERAL))
                        .thenComparing(s -> s.position().letter()));
        return List.copyOf(shapes);
    }

    /** All images of a position within one cell, as triplets. */
    public static List<String> coordinates(WyckoffPosition position) {
        return List.copyOf(WyckoffShape.images(position.group(), position.triplet()));
    }
}
