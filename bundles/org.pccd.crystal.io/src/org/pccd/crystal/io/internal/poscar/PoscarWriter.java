package org.pccd.crystal.io.internal.poscar;

import java.util.List;
import org.pccd.core.PccdException;
import org.pccd.crystal.Element;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;
import org.pccd.crystal.io.Entry;
import org.pccd.crystal.io.StructureWriter;

/**
 * Writes the format of VASP 5 with fractional coordinates. The order of the sites is kept, so that an element whose
 * sites do not follow each other is named several times. Comments join the name on the first line.
 */
final class PoscarWriter implements StructureWriter {
    @Override
    public String extension() {
        return ".vasp";
    }

    @Override
    public boolean several() {
        return false;
    }

    @Override
    public String write(Entry entry, List<String> comments) {
        Structure s = entry.structure();
        if (!s.ordered() || s.sites().isEmpty()) {
            throw new PccdException("Structure '" + entry.name()
                    + "' has no sites or partly occupied ones, which POSCAR cannot hold; write CIF instead.");
        }
        StringBuilder head = new StringBuilder(entry.name());
        comments.forEach(c -> head.append("; ").append(c));
        StringBuilder out = new StringBuilder(head.toString().replaceAll("\\s*[\\r\\n]+\\s*", " ")).append("\n1.0\n");
        for (int i = 0; i < 3; i++) {
            line(out, s.lattice().get(i, 0), s.lattice().get(i, 1), s.lattice().get(i, 2));
        }
        StringBuilder symbols = new StringBuilder();
        StringBuilder counts = new StringBuilder();
        int from = 0;
        while (from < s.sites().size()) {
            Element element = s.sites().get(from).element();
            int to = from;
            while (to < s.sites().size() && s.sites().get(to).element() == element) {
                to++;
            }
            symbols.append(' ').append(element);
            counts.append(' ').append(to - from);
            from = to;
        }
        out.append(symbols.substring(1))
                .append('\n')
                .append(counts.substring(1))
                .append("\nDirect\n");
        for (Site site : s.sites()) {
            line(out, site.x(), site.y(), site.z());
        }
        return out.toString();
    }

    private static void line(StringBuilder out, double x, double y, double z) {
        out.append(x).append(' ').append(y).append(' ').append(z).append('\n');
    }
}
