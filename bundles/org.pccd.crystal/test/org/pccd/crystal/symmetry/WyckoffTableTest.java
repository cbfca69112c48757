package org.pccd.crystal.symmetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.pccd.crystal.SharedData;
import org.pccd.crystal.internal.Mat3;
import org.pccd.crystal.internal.OperationText;
import org.pccd.crystal.internal.WyckoffShape;
import org.pccd.crystal.internal.WyckoffTable;

/** The Wyckoff positions of all settings against the table of spglib. */
class WyckoffTableTest {
    private record Row(char letter, int multiplicity, String siteSymmetry, String triplet) {}

    @Test
    void positionsOfAllSettingsAreThoseOfSpglib() throws IOException {
        Map<Integer, List<Row>> settings = rows();
        int positions = 0;
        for (SpaceGroup group : SpaceGroups.all()) {
            List<Row> rows = settings.get(group.hallNumber());
            List<WyckoffShape> ours = WyckoffTable.shapes(group);
            assertEquals(rows.size(), ours.size(), group.toString());
            for (int i = 0; i < rows.size(); i++) {
                // Theirs begin with the general position.
                Row row = rows.get(rows.size() - 1 - i);
                WyckoffPosition p = ours.get(i).position();
                String message = group.hallNumber() + " " + group.symbol() + " " + p.symbol() + " " + row;
                assertEquals(row.letter, p.letter(), message);
                assertEquals(row.multiplicity, p.multiplicity(), message);
                assertEquals(row.siteSymmetry, unturned(group, p), message);
                assertTrue(holds(group, ours.get(i), row.triplet), message);
                positions++;
            }
        }
        assertEquals(530, settings.size());
        assertEquals(3467, positions);
    }

    // Where axes are permuted, spglib's table leaves the symbol as it is in the reference setting.
    private static String unturned(SpaceGroup group, WyckoffPosition p) {
        boolean permuted = group.crystalSystem() == CrystalSystem.ORTHORHOMBIC
                && group.setting().contains("c");
        return permuted
                ? SpaceGroups.byNumber(group.number()).wyckoffPositions().stream()
                        .filter(w -> w.letter() == p.letter())
                        .findFirst()
                        .orElseThrow()
                        .siteSymmetry()
                : p.siteSymmetry();
    }

    // Whether an image of a generic point of the triplet lies on the position.
    private static boolean holds(SpaceGroup group, WyckoffShape shape, String triplet) {
        OperationText.Affine a = OperationText.parseAffine(triplet);
        double[] x = Mat3.multiply(a.matrix(), new double[] {0.12347, 0.27179, 0.39113});
        for (int k = 0; k < 3; k++) {
            x[k] += a.shift()[k];
        }
        return group.operations().stream().anyMatch(op -> shape.misfit(op.apply(x)) < 1e-9);
    }

    // hall:symbol:... opens a setting, ::multiplicity:letter:symmetry:(triplet):... a position.
    private static Map<Integer, List<Row>> rows() throws IOException {
        Map<Integer, List<Row>> all = new HashMap<>();
        String text;
        try (InputStream in =
                new GZIPInputStream(Files.newInputStream(SharedData.file("data/oracle/spglib/Wyckoff.csv.gz")))) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<Row> current = null;
        for (String line : text.split("\n")) {
            String[] f = line.split(":");
            if (f.length > 1 && !f[0].isEmpty()) {
                current = new ArrayList<>();
                all.put(Integer.parseInt(f[0]), current);
            } else if (f.length > 5 && !f[2].isEmpty()) {
                String triplet = f[5].substring(1, f[5].length() - 1);
                current.add(new Row(f[3].charAt(0), Integer.parseInt(f[2]), f[4], triplet));
            }
        }
        return all;
    }
}
