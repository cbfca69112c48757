package org.pccd.crystal.io.internal.xyz;

import java.util.List;
import org.pccd.core.PccdException;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;
import org.pccd.crystal.io.Entry;
import org.pccd.crystal.io.StructureWriter;

/**
 * Writes frames with Cartesian coordinates, as programs expect, and the fractional ones beside them, which come back
 * without rounding. Comments become pairs {@code comment_1}, {@code comment_2} and so on.
 */
final class XyzWriter implements StructureWriter {
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
        out.append("\" Properties=species:S:1:pos:R:3:")
                .append(XyzColumns.FRACTIONAL)
                .append(":R:3");
        pair(out, "name", entry.name());
        entry.properties().forEach((key, value) -> pair(out, key, value));
        for (int i = 0; i < comments.size(); i++) {
            pair(out, "comment_" + (i + 1), comments.get(i));
        }
        if (!entry.properties().containsKey("pbc")) {
            pair(out, "pbc", "T T T");
        }
        out.append('\n');
        for (Site site : s.sites()) {
            double[] r = s.lattice().toCartesian(site.fractional());
            out.append(site.element());
            for (double x : new double[] {r[0], r[1], r[2], site.x(), site.y(), site.z()}) {
                out.append(' ').append(x);
            }
            out.append('\n');
        }
        return out.toString();
    }

    private static void pair(StringBuilder out, String key, String value) {
        out.append(' ').append(XyzComment.text(key)).append('=').append(XyzComment.text(value));
    }
}
