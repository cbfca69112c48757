package org.pccd.crystal.io.internal.xyz;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pccd.core.PccdException;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;
import org.pccd.crystal.io.Entry;
import org.pccd.crystal.io.StructureWriter;

/**
 * Writes frames with Cartesian coordinates, as programs expect, and the fractional ones beside them, which come back
 * without rounding; oxidation states are a column of their own where there are any. Comments become pairs
 * {@code comment_1}, {@code comment_2} and so on; properties of a reserved name get an underscore behind it.
 */
final class XyzWriter implements StructureWriter {
    /** What the format itself says under these names. */
    private static final Set<String> RESERVED = Set.of("Lattice", "Properties", "name");

    @Override
    public String extension() {
        return ".extxyz";
    }

    @Override
    public boolean several() {
        return true;
    }

    @Override
    public String write(Entry entry, List<String> comments) {
        Structure s = entry.structure();
        if (!s.ordered() || s.sites().isEmpty()) {
            throw new PccdException("Structure '" + entry.name()
                    + "' has no sites or partly occupied ones, which extended XYZ cannot hold; write CIF instead.");
        }
        StringBuilder out = new StringBuilder();
        out.append(s.sites().size()).append("\nLattice=\"");
        for (int i = 0; i < 9; i++) {
            out.append(i == 0 ? "" : " ").append(s.lattice().get(i / 3, i % 3));
        }
        boolean charged = s.sites().stream()
                .anyMatch(site -> !Double.isNaN(site.species().get(0).oxidation()));
        out.append("\" Properties=species:S:1:pos:R:3:")
                .append(XyzColumns.FRACTIONAL)
                .append(":R:3")
                .append(charged ? ":" + XyzColumns.OXIDATION + ":R:1" : "");
        pair(out, "name", entry.name());
        String periodic = "T T T";
        for (Map.Entry<String, String> property : entry.properties().entrySet()) {
            if (!property.getKey().equals("pbc")) {
                pair(
                        out,
                        RESERVED.contains(property.getKey()) ? property.getKey() + "_" : property.getKey(),
                        property.getValue());
            } else if (property.getValue().matches("[TF] [TF] [TF]")
                    && property.getValue().contains("T")) {
                periodic = property.getValue();
            }
        }
        for (int i = 0; i < comments.size(); i++) {
            pair(out, "comment_" + (i + 1), comments.get(i));
        }
        pair(out, "pbc", periodic);
        out.append('\n');
        for (Site site : s.sites()) {
            double[] r = s.lattice().toCartesian(site.fractional());
            out.append(site.element());
            for (double x : new double[] {r[0], r[1], r[2], site.x(), site.y(), site.z()}) {
                out.append(' ').append(x);
            }
            if (charged) {
                out.append(' ').append(site.species().get(0).oxidation());
            }
            out.append('\n');
        }
        return out.toString();
    }

    private static void pair(StringBuilder out, String key, String value) {
        out.append(' ').append(XyzComment.text(key)).append('=').append(XyzComment.text(value));
    }
}
